import GlideInterface
import Testing

@Suite struct SocketPaths {
  @Test(arguments: [
    (["RUNTIME_DIRECTORY": "/run/glided", "XDG_RUNTIME_DIR": "/run/user/1"], "/run/glided"),
    (["RUNTIME_DIRECTORY": "/run/a:/run/b"], "/run/a"),
    (["XDG_RUNTIME_DIR": "/run/user/1"], "/run/user/1"),
    (["RUNTIME_DIRECTORY": "", "XDG_RUNTIME_DIR": "/run/user/1"], "/run/user/1"),
  ])
  func theDaemonListensInItsRuntimeDirectory(environment: [String: String], directory: String) {
    #expect(SocketPath.forDaemon(environment: environment) == "\(directory)/glided.sock")
  }

  @Test func withoutAnyTheDaemonHasNone() {
    #expect(SocketPath.forDaemon(environment: [:]) == nil)
    #expect(SocketPath.forDaemon(environment: ["XDG_RUNTIME_DIR": ""]) == nil)
  }

  @Test func theClientPrefersTheUsersOwnDaemon() {
    let environment = ["XDG_RUNTIME_DIR": "/run/user/1"]
    #expect(
      SocketPath.forClient(environment: environment) { _ in true } == "/run/user/1/glided.sock")
    #expect(SocketPath.forClient(environment: environment) { _ in false } == SocketPath.system)
    #expect(SocketPath.forClient(environment: [:]) { _ in true } == SocketPath.system)
  }
}
