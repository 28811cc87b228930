// The methods about sensors.

public enum SetSensor {
  public static let name: String = "org.glided.SetSensor"

  public struct Parameters: Codable, Sendable, Equatable {
    public var sensor: String
    public var name: String?
    public var placement: String?
    public var side: Side?
    public var preferred: Bool?

    public init(
      sensor: String, name: String? = nil, placement: String? = nil, side: Side? = nil,
      preferred: Bool? = nil
    ) {
      self.sensor = sensor
      self.name = name
      self.placement = placement
      self.side = side
      self.preferred = preferred
    }
  }

  public struct Reply: Codable, Sendable, Equatable {
    public var sensor: Sensor

    public init(sensor: Sensor) {
      self.sensor = sensor
    }
  }

  /// The most characters of a name.
  public static let longestName: Int = 40
}

public enum ForgetSensor {
  public static let name: String = "org.glided.ForgetSensor"

  public struct Parameters: Codable, Sendable, Equatable {
    public var sensor: String

    public init(sensor: String) {
      self.sensor = sensor
    }
  }
}

public enum Stream {
  public static let name: String = "org.glided.Stream"

  public struct Parameters: Codable, Sendable, Equatable {
    public var sensor: String?

    public init(sensor: String? = nil) {
      self.sensor = sensor
    }
  }

  public struct Reply: Codable, Sendable, Equatable {
    /// In the first reply: what it is.
    public var sensor: Sensor?
    /// One a sample, oldest first; s on the sensor's clock.
    public var times: [Double]
    /// Three a sample; m/s².
    public var accelerations: [Double]
    /// Three a sample; rad/s. Absent without a gyroscope.
    public var angularVelocities: [Double]?
    /// Samples that this client missed by reading too slowly, and between which times.
    public var missed: Int?
    public var gap: Gap?
    /// Why the sensor cannot be read for now, and the cure.
    public var interruption: String?

    public init(
      sensor: Sensor? = nil, times: [Double] = [], accelerations: [Double] = [],
      angularVelocities: [Double]? = nil, missed: Int? = nil, gap: Gap? = nil,
      interruption: String? = nil
    ) {
      self.sensor = sensor
      self.times = times
      self.accelerations = accelerations
      self.angularVelocities = angularVelocities
      self.missed = missed
      self.gap = gap
      self.interruption = interruption
    }
  }
}

public enum Calibrate {
  public static let name: String = "org.glided.Calibrate"

  public struct Parameters: Codable, Sendable, Equatable {
    public var sensor: String?
    public var sixFaces: Bool?
    public var date: String?

    public init(sensor: String? = nil, sixFaces: Bool? = nil, date: String? = nil) {
      self.sensor = sensor
      self.sixFaces = sixFaces
      self.date = date
    }
  }

  public struct Reply: Codable, Sendable, Equatable {
    /// The sensor's id.
    public var sensor: String
    public var step: CalibrationStep
    /// measuring, done: the side that is up, where sides are asked for
    public var face: Face?
    /// measuring: for how much longer; s
    public var remaining: Double?
    /// The sides that are done.
    public var faces: [Face]
    /// What was learned; in the last reply.
    public var calibration: Calibration?
    /// Replies that this client missed by reading too slowly.
    public var missed: Int?

    public init(
      sensor: String, step: CalibrationStep, face: Face? = nil, remaining: Double? = nil,
      faces: [Face] = [], calibration: Calibration? = nil, missed: Int? = nil
    ) {
      self.sensor = sensor
      self.step = step
      self.face = face
      self.remaining = remaining
      self.faces = faces
      self.calibration = calibration
      self.missed = missed
    }
  }
}

public enum ForgetCalibration {
  public static let name: String = "org.glided.ForgetCalibration"

  public typealias Parameters = ForgetSensor.Parameters
}
