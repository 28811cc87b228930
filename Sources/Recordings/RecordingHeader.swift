/// The `# key: value` lines in front of a recording, in their order.
public struct RecordingHeader: Sendable, Equatable {
  public struct Field: Sendable, Equatable {
    /// Has no colon in it.
    public var key: String
    public var value: String

    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  public var fields: [Field]

  public init(fields: [Field] = []) {
    self.fields = fields
  }

  /// The value of the first line with this key.
  public subscript(key: String) -> String? {
    fields.first { $0.key == key }?.value
  }

  public var device: String? { self["device"] }
  public var placement: String? { self["placement"] }
  public var side: String? { self["side"] }
  public var exercise: String? { self["exercise"] }
  public var submitter: String? { self["submitter"] }
  public var date: String? { self["date"] }
}
