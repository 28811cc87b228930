/// Returns `value` with so many decimals, rounded.
func decimal(_ value: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = (value.magnitude * scale).rounded()
  guard scaled < 1e15 else { return "\(value)" }
  let sign = value < 0 && scaled > 0 ? "-" : ""
  let whole = Int(scaled)
  guard decimals > 0 else { return sign + "\(whole)" }
  let fraction = String(whole % Int(scale))
  let zeros = String(repeating: "0", count: decimals - fraction.count)
  return sign + "\(whole / Int(scale))." + zeros + fraction
}

/// Returns `value` with so many decimals, or a dash where there is none.
func decimal(_ value: Double?, _ decimals: Int) -> String {
  value.map { decimal($0, decimals) } ?? "–"
}
