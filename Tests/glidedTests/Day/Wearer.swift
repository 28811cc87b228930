import GlideInterface
import MotionCore
import MotionSimulator
import Sensors
import Testing
import Varlink

/// Somebody who wears the sensor, first on one leg, then on the other, and tells glide what a
/// wearer tells it.
final class Wearer {
  let watcher: Watcher
  private let daemon: ScriptedDaemon
  private let sensor: ScriptedSensor

  /// From saying that the sensor is on the other leg to "go"; s.
  private static let countdown: Double = 5

  /// The time on the sensor's clock up to which it was read; s.
  private var now: Double = 100
  /// What the wearer does at a moment between two repetitions of the session, counted from 1.
  var interludes: [Int: () throws -> Void] = [:]

  init(_ daemon: ScriptedDaemon, _ sensor: ScriptedSensor) throws {
    self.daemon = daemon
    self.sensor = sensor
    watcher = try Watcher(socketPath: daemon.socketPath)
  }

  /// Does an exercise with each leg in turn, and returns the events of the session.
  func exercise(_ parameters: Start.Parameters, legs: [LegRecording]) throws -> [Event] {
    let first = try #require(legs.first)
    var parameters = parameters
    parameters.bothSides = legs.count > 1
    // Longer than any rest of the recordings: the wearer goes on with `next`.
    parameters.restSeconds = 600
    parameters.getReadySeconds = first.setStarts[0]
    try watcher.start(parameters)
    var done = 0
    for (number, leg) in legs.enumerated() {
      let start = now
      var position = 0.0
      func play(until time: Double) {
        deliver(leg.samples(from: position, to: time, later: start))
        position = time
      }
      if number > 0 {
        play(until: leg.setStarts[0] - Self.countdown)
        try command(Next.name)
      }
      for (set, setStart) in leg.setStarts.enumerated() {
        play(until: setStart)
        if set > 0 { try command(Next.name) }
        let count = leg.truth.repetitions.count / leg.setStarts.count
        for repetition in set * count..<(set + 1) * count {
          done += 1
          guard let interlude = interludes[done] else { continue }
          play(until: leg.moment(after: repetition + 1))
          try interlude()
        }
      }
      play(until: .infinity)
      now = start + leg.duration + 0.01
    }
    interludes = [:]
    // No effect on a session that has come to its end.
    _ = try? watcher.commands.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
    return try watcher.events(until: .sessionEnded)
  }

  func expectRefusal(_ error: String, of parameters: Start.Parameters) throws {
    do {
      try watcher.start(parameters)
      Issue.record("\(parameters.exercise) was not refused")
    } catch VarlinkClientError.failed(let reply) {
      #expect(reply.name == error)
    }
  }

  /// Answers the questions of the first run: none of it.
  func answerNo() throws {
    let questions = try watcher.commands.call(
      RedFlags.name, RedFlags.Parameters(), returning: RedFlags.Reply.self)
    let asked = (questions.warningSigns + questions.injury).filter { question in
      questions.open.contains(question.id)
    }
    let answers = asked.map { Answer(question: $0.id, isYes: false) }
    _ = try watcher.commands.call(
      RedFlags.name, RedFlags.Parameters(answers: answers), returning: RedFlags.Reply.self)
    try command(Acknowledge.name)
  }

  @discardableResult
  func tell(_ pain: Pain.Parameters) throws -> Pain.Reply {
    try watcher.commands.call(Pain.name, pain, returning: Pain.Reply.self)
  }

  func sessions() throws -> [SessionRecord] {
    try watcher.commands.call(
      ListSessions.name, ListSessions.Parameters(withDetails: true),
      returning: ListSessions.Reply.self
    ).sessions
  }

  /// Pulls the sensor's plug and puts it back.
  func unplug() {
    let sensor = sensor
    daemon.onMain {
      sensor.deliver(.interrupted(.gone(sensor: sensor.id, reason: "it was unplugged")))
      sensor.deliver(.resumed)
    }
  }

  func command(_ method: String) throws {
    _ = try watcher.commands.call(method, Nothing(), returning: Nothing.self)
  }

  private func deliver(_ samples: [MotionSample]) {
    let sensor = sensor
    daemon.onMain { sensor.deliver(.samples(samples)) }
  }
}
