import Coaching
import Exercises
import GlideInterface
import History
import Programme
import Sensors
import Varlink

// What the wearer says in a session and about it. Each throws the error reply that the client gets.

extension Sessions {
  /// Pauses the session; one that is paused stays so.
  func pause() throws(VarlinkError) {
    try requireRunning().command { $0.pause() }
  }

  func resume() throws(VarlinkError) {
    if running == nil, let broken = logbook.resumable, let parameters = broken.parameters {
      _ = try start(parameters, resuming: broken)
      _ = logbook.takeResumable()
      return
    }
    let runner = try requireRunning()
    let causes = runner.coach.pauseCauses
    guard causes.contains(.wearer) || causes.contains(.stillness) else {
      guard causes.contains(.sensor), let fault = runner.fault else {
        throw GlidedError.notPaused.reply
      }
      throw GlidedError.sensorFailed(
        sensor: runner.sensor.id,
        message: "\(fault); the session goes on by itself when it is back"
      ).reply
    }
    runner.command { $0.resume() }
  }

  /// Ends the countdown, the rest or the wait for the other leg.
  func next() throws(VarlinkError) {
    let runner = try requireRunning()
    guard runner.coach.canGoNext else { throw GlidedError.nothingToEnd.reply }
    runner.next()
  }

  /// Leaves out what remains of the set.
  func skip() throws(VarlinkError) {
    let runner = try requireRunning()
    guard runner.coach.canSkip else { throw GlidedError.noSet.reply }
    runner.command { $0.skip() }
  }

  func stop(note: String?) throws(VarlinkError) -> Summary {
    let runner = try requireRunning()
    let summary = runner.end(.stopped, note: note)
    return Summary(summary, plan: runner.coach.plan)
  }

  /// Keeps what the wearer says of pain; where that is too much, it ends the session.
  func takePain(_ parameters: Pain.Parameters) throws(VarlinkError) -> Pain.Reply {
    let said = try PainRequest(parameters, isInSession: running != nil)
    let about = said.isAboutASession ? latest : nil
    let note = said.note(on: programme.day, exercise: about?.coach.plan.exercise.id)
    // First what helps: what cannot be kept stops nobody from stopping.
    let report =
      said.isOfNow(note)
      ? running?.command {
        $0.takePain(
          level: note.level, isSharp: parameters.sharp ?? false,
          isSpreading: parameters.spreading ?? false)
      } : nil
    // A session that broke off is not taken up after a pain that would have ended it.
    if running == nil, note.mustStop { logbook.closeBroken() }
    programme.add(
      note, text: parameters.note, session: about != nil ? reporter.key : nil)
    return Pain.Reply(
      effect: report.map { PainEffect($0.effect) },
      messages: programme.today().messages.map(GlideInterface.Message.init))
  }

  /// Keeps what is answered; warning signs end whatever the wearer is doing.
  func redFlags(_ parameters: RedFlags.Parameters) throws(VarlinkError) -> RedFlags.Reply {
    let reply = try programme.redFlags(parameters)
    guard reply.isEmergency else { return reply }
    if let running, running.sensor.description.isLive {
      running.end(.stopped, note: "warning signs were reported")
    }
    teaching?.end()
    return reply
  }
}
