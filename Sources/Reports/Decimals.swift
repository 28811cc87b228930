/// Numbers as people read them.
public enum Decimals {
  /// Returns `number` with a fixed count of decimals, rounded half away from zero.
  public static func text(_ number: Double, decimals: Int) -> String {
    var unit: Int64 = 1
    for _ in 0..<decimals { unit *= 10 }
    let scaled = (number * Double(unit)).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return "\(number)" }
    let units = Int64(scaled)
    let whole = "\(units < 0 ? "-" : "")\(units.magnitude / unit.magnitude)"
    guard decimals > 0 else { return whole }
    let fraction = String(units.magnitude % unit.magnitude)
    return whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}

extension Double {
  func fixed(_ decimals: Int) -> String { Decimals.text(self, decimals: decimals) }

  /// This number to the tenth, without a decimal that says nothing: "1.5", "30".
  var brief: String {
    let text = fixed(1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
