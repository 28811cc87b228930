import GlideInterface

/// The sensor that a person means.
enum SensorLookup {
  /// Returns the one of `ids` that is `word`, or that alone has it as a part, whatever the case;
  /// what none has is returned as it is, for the daemon to say so.
  static func id(for word: String, among ids: [String]) throws(Failure) -> String {
    if word.isEmpty || ids.contains(word) { return word }
    let having = ids.filter { $0.lowercased().contains(word.lowercased()) }
    guard having.count > 1 else { return having.first ?? word }
    throw .usage("“\(word)” may be any of \(oneOf(having)). Give more of the name.")
  }
}

extension DaemonConnection {
  /// Returns the id of the daemon's sensor that `word` means.
  func sensor(for word: String) throws(Failure) -> String {
    let reply = try call(ListSensors.name, returning: ListSensors.Reply.self)
    return try SensorLookup.id(for: word, among: reply.sensors.map(\.id))
  }
}
