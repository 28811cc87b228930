import Testing

@testable import glided

@Suite struct MovementsDirectoryTests {
  @Test(arguments: [
    (["STATE_DIRECTORY": "/var/lib/glided", "HOME": "/root"], "/var/lib/glided/movements"),
    (["STATE_DIRECTORY": "/var/lib/glided:/var/lib/x"], "/var/lib/glided/movements"),
    (["XDG_DATA_HOME": "/home/x/data", "HOME": "/home/x"], "/home/x/data/glide/movements"),
    (["XDG_DATA_HOME": "data", "HOME": "/home/x"], "/home/x/.local/share/glide/movements"),
    (["HOME": "/home/x"], "/home/x/.local/share/glide/movements"),
    (["HOME": ""], nil), ([:], nil),
  ])
  func followsTheEnvironment(environment: [String: String], path: String?) {
    #expect(MovementsDirectory.path(environment: environment) == path)
  }
}
