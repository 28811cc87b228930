import Testing

@testable import glided

@Suite struct StateDirectoryTests {
  @Test(arguments: [
    (["STATE_DIRECTORY": "/var/lib/glided", "HOME": "/root"], "/var/lib/glided"),
    (["STATE_DIRECTORY": "/var/lib/glided:/var/lib/x"], "/var/lib/glided"),
    (["XDG_DATA_HOME": "/home/x/data", "HOME": "/home/x"], "/home/x/data/glide"),
    (["XDG_DATA_HOME": "data", "HOME": "/home/x"], "/home/x/.local/share/glide"),
    (["HOME": "/home/x"], "/home/x/.local/share/glide"),
    (["HOME": ""], nil), ([:], nil),
  ])
  func followsTheEnvironment(environment: [String: String], path: String?) {
    #expect(StateDirectory.path(environment: environment) == path)
  }
}
