// The methods about what is due, about pain, and about who should not exercise.

public enum GetToday {
  public static let name: String = "org.glided.GetToday"

  public struct Reply: Codable, Sendable, Equatable {
    public var today: Today

    public init(today: Today) {
      self.today = today
    }
  }
}

public enum Pain {
  public static let name: String = "org.glided.Pain"

  public struct Parameters: Codable, Sendable, Equatable {
    /// From 0 to 10.
    public var level: Int?
    public var sharp: Bool?
    /// Whether it spreads, down the leg for instance.
    public var spreading: Bool?
    /// By default during where a session runs, nextMorning with an answer, else anyTime.
    public var moment: PainMoment?
    /// How it is on the morning after exercises.
    public var answer: MorningAnswer?
    public var note: String?

    public init(
      level: Int? = nil, sharp: Bool? = nil, spreading: Bool? = nil, moment: PainMoment? = nil,
      answer: MorningAnswer? = nil, note: String? = nil
    ) {
      self.level = level
      self.sharp = sharp
      self.spreading = spreading
      self.moment = moment
      self.answer = answer
      self.note = note
    }

    /// The most characters of a note.
    public static let longestNote: Int = 500
  }

  public struct Reply: Codable, Sendable, Equatable {
    /// What it did to the session that runs; absent where none runs.
    public var effect: PainEffect?
    /// What the wearer should know now.
    public var messages: [Message]

    public init(effect: PainEffect? = nil, messages: [Message]) {
      self.effect = effect
      self.messages = messages
    }
  }
}

/// A question to be answered with yes or no.
public struct Question: Codable, Sendable, Equatable {
  public var id: String
  public var text: String

  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// An answer to a question.
public struct Answer: Codable, Sendable, Equatable {
  public var question: String
  public var isYes: Bool

  public init(question: String, isYes: Bool) {
    self.question = question
    self.isYes = isYes
  }
}

public enum RedFlags {
  public static let name: String = "org.glided.RedFlags"

  public struct Parameters: Codable, Sendable, Equatable {
    /// What is answered now.
    public var answers: [Answer]?

    public init(answers: [Answer]? = nil) {
      self.answers = answers
    }
  }

  public struct Reply: Codable, Sendable, Equatable {
    /// Those of the warning signs, and of a torn hamstring.
    public var warningSigns: [Question]
    public var injury: [Question]
    /// The ids of those that a session waits for.
    public var open: [String]
    public var isEmergency: Bool
    /// What to do then, a paragraph each.
    public var emergency: [String]
    /// What glide is not, a paragraph each: for Acknowledge.
    public var purpose: [String]

    public init(
      warningSigns: [Question], injury: [Question], open: [String], isEmergency: Bool,
      emergency: [String], purpose: [String]
    ) {
      self.warningSigns = warningSigns
      self.injury = injury
      self.open = open
      self.isEmergency = isEmergency
      self.emergency = emergency
      self.purpose = purpose
    }
  }
}

public enum Acknowledge {
  public static let name: String = "org.glided.Acknowledge"

  public struct Parameters: Codable, Sendable, Equatable {
    /// By default that the purpose was read.
    public var clinicianSeen: Bool?

    public init(clinicianSeen: Bool? = nil) {
      self.clinicianSeen = clinicianSeen
    }
  }
}
