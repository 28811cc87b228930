/// Parameters and replies of the methods of `org.glided`, one enumeration a method.
public enum GetStatus {
  public static let name: String = "org.glided.GetStatus"

  public struct Reply: Codable, Sendable, Equatable {
    public var status: Status

    public init(status: Status) {
      self.status = status
    }
  }
}

public enum Watch {
  public static let name: String = "org.glided.Watch"

  public struct Reply: Codable, Sendable, Equatable {
    public var status: Status
    public var event: Event?
    /// Replies that this client missed by reading too slowly.
    public var missed: Int?

    public init(status: Status, event: Event? = nil, missed: Int? = nil) {
      self.status = status
      self.event = event
      self.missed = missed
    }
  }
}

public enum ListSensors {
  public static let name: String = "org.glided.ListSensors"

  public struct Reply: Codable, Sendable, Equatable {
    public var sensors: [Sensor]
    /// What keeps sensors from being found, each with its cure.
    public var warnings: [String]?

    public init(sensors: [Sensor], warnings: [String]? = nil) {
      self.sensors = sensors
      self.warnings = warnings
    }
  }
}

public enum ListExercises {
  public static let name: String = "org.glided.ListExercises"

  public struct Reply: Codable, Sendable, Equatable {
    public var exercises: [Exercise]

    public init(exercises: [Exercise]) {
      self.exercises = exercises
    }
  }
}

public enum Start {
  public static let name: String = "org.glided.Start"

  public struct Parameters: Codable, Sendable, Equatable {
    public var exercise: String
    public var side: Side?
    /// Whether the other side follows.
    public var bothSides: Bool?
    /// Of each side.
    public var sets: Int?
    public var repetitions: Int?
    public var holdSeconds: Double?
    public var restSeconds: Double?
    public var getReadySeconds: Double?
    /// Degrees.
    public var minimumRange: Double?
    public var sensor: String?
    /// Whether to start what is locked, knowingly.
    public var override: Bool?

    public init(
      exercise: String, side: Side? = nil, bothSides: Bool? = nil, sets: Int? = nil,
      repetitions: Int? = nil,
      holdSeconds: Double? = nil, restSeconds: Double? = nil, getReadySeconds: Double? = nil,
      minimumRange: Double? = nil, sensor: String? = nil, override: Bool? = nil
    ) {
      self.exercise = exercise
      self.side = side
      self.bothSides = bothSides
      self.sets = sets
      self.repetitions = repetitions
      self.holdSeconds = holdSeconds
      self.restSeconds = restSeconds
      self.getReadySeconds = getReadySeconds
      self.minimumRange = minimumRange
      self.sensor = sensor
      self.override = override
    }
  }

  public struct Reply: Codable, Sendable, Equatable {
    public var session: Session

    public init(session: Session) {
      self.session = session
    }
  }
}

public enum Next {
  public static let name: String = "org.glided.Next"
}

public enum Skip {
  public static let name: String = "org.glided.Skip"
}

public enum Pause {
  public static let name: String = "org.glided.Pause"
}

public enum Resume {
  public static let name: String = "org.glided.Resume"
}

public enum Stop {
  public static let name: String = "org.glided.Stop"

  public struct Parameters: Codable, Sendable, Equatable {
    public var reason: String?

    public init(reason: String? = nil) {
      self.reason = reason
    }
  }

  public struct Reply: Codable, Sendable, Equatable {
    public var summary: Summary

    public init(summary: Summary) {
      self.summary = summary
    }
  }
}

/// The parameters or the reply of a method that has none.
public struct Nothing: Codable, Sendable, Equatable {
  public init() {}
}
