import Exercises
import GlideInterface
import History
import Programme
import Varlink

// What was done, for whoever asks.

extension Sessions {
  /// Tells the sessions that are asked for; answers the call by itself, but for what it throws.
  func listSessions(_ call: VarlinkCall) throws(VarlinkError) {
    let parameters = try call.decodeParameters(ListSessions.Parameters.self)
    let query = HistoryDatabase.SessionQuery(
      from: try day(parameters.from, "from"), to: try day(parameters.to, "to"),
      session: parameters.session.map(Int64.init), withDetails: parameters.withDetails ?? false)
    SessionListing(query, of: logbook) { [weak self] id in
      self?.catalogue.exercise(id: id)
    }.answer(call)
  }

  /// Tells the pain that is asked for; answers the call by itself, but for what it throws.
  func listPain(_ call: VarlinkCall) throws(VarlinkError) {
    let parameters = try call.decodeParameters(ListPain.Parameters.self)
    let (from, to) = (try day(parameters.from, "from"), try day(parameters.to, "to"))
    logbook.read { database throws(HistoryError) in
      try database.pain(from: from, to: to)
    } completion: { result in
      switch result {
      case .success(let pain): call.reply(ListPain.Reply(pain: pain.map(PainRecord.init)))
      case .failure(let error): call.fail(error.reply)
      }
    }
  }

  /// Tells the versions of the plan that are asked for; answers the call by itself, but for what it
  /// throws.
  func listPlans(_ call: VarlinkCall) throws(VarlinkError) {
    let parameters = try call.decodeParameters(ListPlans.Parameters.self)
    let (from, to) = (try day(parameters.from, "from"), try day(parameters.to, "to"))
    logbook.read { database throws(HistoryError) in
      try database.plans(from: from, to: to).map { ($0.at, try? PlanFile.readKept($0.text)) }
    } completion: { [weak self] result in
      guard let self else { return }
      switch result {
      case .success(let plans):
        let plans = plans.map { PlanVersion(at: $0, $1, catalogue: self.catalogue) }
        call.reply(ListPlans.Reply(plans: plans))
      case .failure(let error): call.fail(error.reply)
      }
    }
  }

  /// Deletes all that is about the wearer; answers the call by itself, but for what it throws.
  func wipe(_ call: VarlinkCall) throws(VarlinkError) {
    try requireNothing()
    try movements.removeAll()
    try programme.wipe()
    logbook.wipe { [weak self] error in
      guard let error else {
        self?.forgetLatest()
        return call.reply(Nothing())
      }
      call.fail(error.reply)
    }
  }

  private func day(_ text: String?, _ name: String) throws(VarlinkError) -> Day? {
    guard let text else { return nil }
    guard let day = Day(text) else { throw .invalidParameter(name) }
    return day
  }
}
