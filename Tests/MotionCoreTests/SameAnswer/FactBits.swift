import MotionCore

extension [MotionFact] {
  /// Each fact with all its fields by their bits, whatever fields there are: nothing is rounded,
  /// and NaN is like itself.
  var bits: [String] {
    map { fact in
      var text = ""
      write(fact, to: &text)
      return text
    }
  }
}

private func write(_ value: Any, to text: inout String) {
  if let number = value as? Double {
    text += String(number.bitPattern, radix: 16)
    return
  }
  let children = Mirror(reflecting: value).children
  if children.isEmpty { text += "\(value)" }
  for child in children {
    text += "(\(child.label ?? "") "
    write(child.value, to: &text)
    text += ")"
  }
}
