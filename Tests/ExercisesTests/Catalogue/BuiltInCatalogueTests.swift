import FoundationEssentials
import MotionCore
import Testing

@testable import Exercises

@Suite struct BuiltInCatalogueTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.builtIn()
  }

  @Test(arguments: [
    "sciatic-slider-seated-slump", "sciatic-tensioner-seated-slump", "sciatic-slider-supine-90-90",
    "sciatic-slider-standing", "hamstring-stretch-supine", "hamstring-stretch-seated-chair",
    "hamstring-stretch-standing", "hamstring-stretch-standing-elevated",
    "hamstring-reach-long-sitting", "hamstring-stretch-standing-crossed",
    "hamstring-stretch-supine-crossed-leg", "hamstring-curl-eccentric",
    "bridge-heel-slide-eccentric", "deadlift-eccentric", "single-leg-rdl", "death-march",
    "hamstring-foam-roll", "hamstring-self-massage", "walk", "run", "standing-break",
    "pelvic-tilt-supine", "assess-active-knee-extension", "assess-straight-leg-raise",
    "assess-slump-knee-extension", "knee-extension-seated", "trunk-flexion-seated",
    "straight-leg-raise-supine", "hip-abduction-side-lying", "hip-extension-prone",
    "bridge-supine", "knee-roll-supine", "sit-to-stand", "free",
  ])
  func holds(id: String) throws {
    let exercise = try #require(catalogue.exercise(id: id))
    #expect(exercise.isTimed || !exercise.kinematics.phases.isEmpty)
    #expect(!exercise.placement.bestFirst.isEmpty)
    #expect(Set(exercise.placement.bestFirst).isDisjoint(with: exercise.placement.blind))
  }

  @Test func holdsNothingElse() {
    #expect(catalogue.exercises.count == 34)
  }

  @Test func turnsUnitsIntoThoseOfTheProgram() throws {
    let slider = try #require(catalogue.exercise(id: "sciatic-slider-seated-slump"))
    #expect(slider.dose.sets == 3)
    #expect(slider.dose.repetitions == 10)
    #expect(slider.dose.hold == 1)
    #expect(slider.dose.rest == 30)
    #expect(slider.dose.timesPerDay == 3)
    #expect(slider.placement.preferred == .shank)
    #expect(slider.kinematics.poses["B"]?.shank == .degrees(72))
    #expect(slider.kinematics.range.minimum == .degrees(25))
    #expect(slider.kinematics.phases.first == .move(to: "B", duration: 1.5))
    #expect(slider.kinematics.endHold.over == 3)
    #expect(slider.kinematics.plane == .sagittal)
    #expect(!slider.kinematics.stepsBetween)
    #expect(slider.safety.count == 3)

    let stretch = try #require(catalogue.exercise(id: "hamstring-stretch-supine"))
    #expect(stretch.firstSide == .right)
    #expect(
      stretch.kinematics.phases.contains(
        .stay(at: .end, duration: 30, creep: .degrees(3), creepInterval: 7)))

    let walk = try #require(catalogue.exercise(id: "walk"))
    #expect(walk.isTimed)
    #expect(walk.kinematics.periodic?.impact == 0.6 * 9.80665)
  }

  /// A fact under a mistyped key would be lost in silence; what is decoded is encoded again.
  @Test func losesNoFact() throws {
    struct File: Codable {
      var units: String
      var sources: [String: String]
      var exercises: [Exercise]
    }
    let bytes = Data(Catalogue.builtInJSON)
    let file = try JSONDecoder().decode(File.self, from: bytes)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let again = try encoder.encode(try JSONDecoder().decode(JSON.self, from: bytes))
    #expect(try encoder.encode(file) == again)
  }
}

/// Any JSON value, to compare files by.
private enum JSON: Codable {
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .text(let text): try value.encode(text)
    case .number(let number): try value.encode(number)
    case .truth(let truth): try value.encode(truth)
    case .list(let list): try value.encode(list)
    case .object(let object): try value.encode(object)
    }
  }
}
