extension KeyedDecodingContainer {
  /// Throws that the value of `key` is wrong, and how, unless the condition holds.
  func check(_ key: Key, _ holds: Bool, _ requirement: String) throws {
    guard !holds else { return }
    throw DecodingError.dataCorruptedError(
      forKey: key, in: self, debugDescription: requirement)
  }
}
