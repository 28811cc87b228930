// The methods about what was done.

public enum ListSessions {
  public static let name: String = "org.glided.ListSessions"

  public struct Parameters: Codable, Sendable, Equatable {
    /// Days as 2026-05-17, both included.
    public var from: String?
    public var to: String?
    /// This session alone.
    public var session: Int?
    /// Whether repetitions, holds, refusals and gaps are to come along.
    public var withDetails: Bool?

    public init(
      from: String? = nil, to: String? = nil, session: Int? = nil, withDetails: Bool? = nil
    ) {
      self.from = from
      self.to = to
      self.session = session
      self.withDetails = withDetails
    }
  }

  public struct Reply: Codable, Sendable, Equatable {
    /// Oldest first.
    public var sessions: [SessionRecord]

    public init(sessions: [SessionRecord]) {
      self.sessions = sessions
    }
  }
}

/// What is asked for by its days, as 2026-05-17, both included.
public struct AskedDays: Codable, Sendable, Equatable {
  public var from: String?
  public var to: String?

  public init(from: String? = nil, to: String? = nil) {
    self.from = from
    self.to = to
  }
}

public enum ListPain {
  public static let name: String = "org.glided.ListPain"

  public typealias Parameters = AskedDays

  public struct Reply: Codable, Sendable, Equatable {
    /// Oldest first.
    public var pain: [PainRecord]

    public init(pain: [PainRecord]) {
      self.pain = pain
    }
  }
}

public enum Backup {
  public static let name: String = "org.glided.Backup"

  public struct Reply: Codable, Sendable, Equatable {
    /// The next piece, in base64.
    public var data: String
    /// Of the whole; bytes.
    public var size: Int

    public init(data: String, size: Int) {
      self.data = data
      self.size = size
    }
  }
}

public enum Wipe {
  public static let name: String = "org.glided.Wipe"
}
