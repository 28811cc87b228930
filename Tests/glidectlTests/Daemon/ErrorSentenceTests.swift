import TestFiles
import GlideInterface
import Glibc
import Testing
import Varlink

@testable import glidectl

@Suite struct ErrorSentenceTests {
  @Test(arguments: [ENOENT, ECONNREFUSED])
  func saysHowToStartTheDaemon(errno: Int32) {
    let failure = Failure(.cannotConnect(path: "/run/x.sock", errno: errno), path: "/run/x.sock")
    #expect(failure.status == 69)
    #expect(failure.message.hasPrefix("No daemon listens at /run/x.sock ("))
    #expect(failure.message.contains("systemctl start glided"))
    #expect(failure.message.contains("glided --sensor"))
  }

  @Test func saysWhichGroupMayUseTheSocket() throws {
    // Any file will do: what counts is its group.
    let file = try TemporaryFile(containing: "")
    let group = try #require(getgrgid(getgid())?.pointee.gr_name)
    let failure = Failure(.cannotConnect(path: file.path, errno: EACCES), path: file.path)
    #expect(failure.status == 69)
    #expect(failure.message.hasPrefix("You may not use \(file.path)."))
    let cure = getgid() == 0 ? "sudo" : "usermod -aG \(String(cString: group))"
    #expect(failure.message.contains(cure))
  }

  @Test func saysThatTheDaemonHasGone() {
    #expect(Failure(.closed, path: "x").status == 69)
  }

  @Test(arguments: ["", String(repeating: "x", count: 108)])
  func saysThatAPathCanBeNoSockets(path: String) throws {
    let failure = #expect(throws: Failure.self) { try DaemonConnection(path: path) }
    #expect(failure?.status == 64)
    #expect(failure?.message.contains("1 to 107 bytes") == true)
  }

  @Test(arguments: [
    (
      GlidedError.noSuchExercise("slidr", suggestions: ["slider-a", "slider-b"]),
      "There is no exercise “slidr”. Did you mean slider-a or slider-b?"
    ),
    (
      .noSuchExercise("xyz", suggestions: []),
      "There is no exercise “xyz”. “glidectl exercises” lists them."
    ),
    (
      .noSensor(sensor: nil, available: []),
      "No sensor is there. Plug one in or switch it on, or start the daemon on a recording: "
        + "glided --sensor replay:PATH"
    ),
    (
      .noSensor(sensor: "knee", available: ["a", "b"]),
      "There is no sensor “knee”. There are: a, b."
    ),
    (.sensorFailed(sensor: "a", message: "it is broken"), "a cannot be read: it is broken"),
    (
      .alreadyRunning(exercise: "walk"),
      "A session is under way already (walk). Follow it with “glidectl watch”, or end it with "
        + "“glidectl stop”."
    ),
    (.notRunning, "No session is under way. Start one with “glidectl start EXERCISE”."),
    (
      .teaching(movement: "heel"),
      "The movement “heel” is being taught. “glidectl stop” ends that."
    ),
    (.teachingFailed("heel", message: "no movement was seen"), "No movement was seen."),
    (
      .noSuchMovement("hel", suggestions: ["heel"]),
      "There is no taught movement “hel”. Did you mean heel?"
    ),
    (
      .cannotKeep("heel", message: "the disk is full"),
      "The daemon cannot keep “heel” as it is asked to: the disk is full."
    ),
    (
      .nothingToEnd,
      "There is no countdown, rest or change of sides to end. “glidectl skip” leaves a set."
    ),
    (.noSet, "No set is under way. “glidectl next” ends a rest."),
    (.notPaused, "The session is not paused. “glidectl status” says what it is doing."),
  ])
  func makesASentenceOfEachNamedError(error: GlidedError, sentence: String) {
    #expect(Failure(.failed(error.reply), path: "x").message == sentence)
  }

  @Test func wrongWordsHaveAStatusOfTheirOwn() {
    #expect(Failure(GlidedError.noSuchExercise("x", suggestions: []).reply).status == 64)
    #expect(Failure(GlidedError.noSensor(sensor: "x", available: []).reply).status == 64)
    #expect(Failure(VarlinkError.invalidParameter("sets")).status == 64)
    #expect(Failure(GlidedError.noSensor(sensor: nil, available: []).reply).status == 1)
    #expect(Failure(GlidedError.notRunning.reply).status == 1)
  }

  @Test func namesTheWrongParameter() {
    let error = VarlinkError(
      "org.varlink.service.InvalidParameter", ["parameter": .string("sets")])
    #expect(Failure(error).message == "The daemon does not take this value of sets.")
  }
}
