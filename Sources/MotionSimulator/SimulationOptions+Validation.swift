extension SimulationOptions {
  /// Refuses what makes no sense or would never end.
  func validate() throws(SimulationError) {
    try check("rate", sensor.rate, 10...4000, "between 10 and 4000 Hz")
    try check("sets", Double(sets), 1...100, "between 1 and 100")
    try check("repetitions", Double(repetitions ?? 0), 0...1000, "between 0 and 1000")
    try check("partial repetitions", Double(partialRepetitions), 0...1000, "between 0 and 1000")
    try check("duration", duration, 1...36000, "between 1 s and 10 hours")
    try check("range", range, 0.01...3, "between 0.01 and 3")
    try check("fatigue", fatigue, 0...0.95, "between 0 and 0.95")
    try check("tempo", tempo, 0.1...10, "between 0.1 and 10")
    try check("end hold", endHold ?? 0, 0...3600, "between 0 s and an hour")
    try check("variation", variation, 0...2, "between 0 and 2")
    try check("unsteadiness", unsteadiness, 0...20, "between 0 and 20")
    try check("out of plane", outOfPlane, 0...20, "between 0 and 20")
    try check("dropouts", Double(dropouts), 0...1000, "between 0 and 1000")
    try check("jitter", sensor.timestampJitter, 0...1, "between 0 and 1 s")
  }

  private func check(
    _ name: String, _ value: Double, _ range: ClosedRange<Double>, _ allowed: String
  ) throws(SimulationError) {
    guard range.contains(value) else { throw .invalidOption(name: name, allowed: allowed) }
  }
}
