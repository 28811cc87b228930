import GlideInterface
import Testing
import Varlink

@Suite struct GlidedErrors {
  @Test(arguments: [
    GlidedError.noSensor(sensor: "knee", available: ["a", "b"]),
    .noSensor(sensor: nil, available: []),
    .noSensor(sensor: nil, available: [], warnings: ["no udev here: install it"]),
    .sensorNameTaken("shin"), .sensorNotKept(sensor: "shin", message: "no space"),
    .calibrating(sensor: "shin"), .calibrationFailed(sensor: "shin", message: "it moved"),
    .sensorFailed(sensor: "a", message: "unplugged"),
    .noSuchExercise("slidr", suggestions: ["slider"]),
    .alreadyRunning(exercise: "slider"), .notRunning, .notPaused,
    .nothingToEnd, .noSet,
    .noSuchMovement("hel", suggestions: ["heel"]), .movementExists("heel"), .reservedName("free"),
    .cannotKeep("heel", message: "no space"), .teaching(movement: "heel"), .notTeaching,
    .teachingFailed("heel", message: "no movement"), .historyFailed(message: "no space"),
    .nothingToCorrect,
    .programme(
      .locked(
        exercise: "a", reason: "b", quotation: Quotation(text: "c", source: "d"), cure: "e")),
    .programme(.emergency(message: "now")), .programme(.questionsOpen(["a", "b"])),
    .programme(
      .planWrong([PlanProblem(line: 7, problem: "x"), PlanProblem(problem: "y")])),
    .programme(.planUnwise(problem: "a", quotation: Quotation(text: "b", source: "c"))),
    .programme(.planUnwise(problem: "a", quotation: nil)),
    .programme(.notInPlan("a", suggestions: ["b"])), .programme(.alreadyInPlan("a")),
    .programme(.planFigure(key: "sets", problem: "b")), .programme(.notKept(message: "full")),
  ])
  func crossTheSocketWhole(error: GlidedError) {
    #expect(GlidedError(error.reply) == error)
    // "org.glided.Name (" as it is declared.
    let name = error.reply.name.dropFirst("org.glided.".count)
    #expect(GlidedInterface.description.contains("error \(name) ("))
  }

  @Test func othersAreNotTaken() {
    #expect(GlidedError(VarlinkError("org.varlink.service.MethodNotFound")) == nil)
  }
}
