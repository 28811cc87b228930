public import Exercises

// The methods about taught movements. Their `Movement` is `Exercises.TaughtMovement`, whose JSON is
// that of the file as well.

public enum ListMovements {
  public static let name: String = "org.glided.ListMovements"

  public struct Reply: Codable, Sendable, Equatable {
    public var movements: [TaughtMovement]

    public init(movements: [TaughtMovement]) {
      self.movements = movements
    }
  }
}

public enum AddMovement {
  public static let name: String = "org.glided.AddMovement"

  public struct Parameters: Codable, Sendable, Equatable {
    public var movement: TaughtMovement
    public var replace: Bool?

    public init(movement: TaughtMovement, replace: Bool? = nil) {
      self.movement = movement
      self.replace = replace
    }
  }
}

public enum RemoveMovement {
  public static let name: String = "org.glided.RemoveMovement"

  public struct Parameters: Codable, Sendable, Equatable {
    public var movement: String

    public init(movement: String) {
      self.movement = movement
    }
  }
}
