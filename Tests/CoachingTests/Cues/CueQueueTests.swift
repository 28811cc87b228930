import Exercises
import Testing

@testable import Coaching

/// A queue that can be asked within an expectation.
private final class Voice {
  private var queue = CueQueue()

  func offer(_ cue: Cue, at time: Double) -> Bool { queue.offer(cue, at: time) }
  func advance(to time: Double) -> Cue? { queue.advance(to: time) }
  func standing(at time: Double) -> Cue? { queue.standing(at: time) }
  func drop() { queue.drop() }
}

/// "safety > release > count > tempo > praise; one voice at a time", and none late.
@Suite struct OneVoice {
  private func cue(_ id: CueID, _ text: String = "twelve chars") -> Cue {
    Cue(id: id, text: text)
  }

  @Test func aHigherPriorityCutsOffALower() {
    let ascending: [CueID] = [.howTo, .slower, .count, .release, .painStop]
    let queue = Voice()
    for (index, id) in ascending.enumerated() {
      #expect(queue.offer(cue(id), at: 0.1 * Double(index)))
      #expect(queue.standing(at: 0.1 * Double(index))?.id == id)
    }
    for id in ascending.dropLast().reversed() { #expect(!queue.offer(cue(id), at: 0.5)) }
    #expect(queue.standing(at: 0.5)?.id == .painStop)
  }

  @Test func theRestWaitInTheOrderOfTheirPriority() {
    let queue = Voice()
    _ = queue.offer(cue(.sensorMoved), at: 0)
    _ = queue.offer(cue(.slower), at: 0)
    _ = queue.offer(cue(.support), at: 0)
    #expect(queue.advance(to: 1) == nil, "one voice at a time")
    #expect(queue.advance(to: 1.06)?.id == .support)
    #expect(queue.advance(to: 1.5) == nil)
  }

  @Test func noneIsLate() {
    for (id, wait) in [(CueID.count, 0.3), (.release, 1), (.slower, 2)] {
      let queue = Voice()
      var long = cue(.painStop)
      long.duration = wait - 0.05
      _ = queue.offer(long, at: 0)
      _ = queue.offer(cue(id), at: 0)
      #expect(queue.advance(to: wait - 0.01)?.id == id, "\(id) in time")
      let late = Voice()
      _ = late.offer(cue(.painStop, String(repeating: "a", count: 60)), at: 0)
      _ = late.offer(cue(id), at: 0)
      #expect(late.advance(to: 10) == nil, "\(id) late")
    }
  }

  @Test func aCountOutdatesTheOneBefore() {
    let queue = Voice()
    _ = queue.offer(Cue(id: .count, text: "7", number: 7), at: 0)
    #expect(queue.offer(Cue(id: .count, text: "8", number: 8), at: 0.1))
    #expect(queue.standing(at: 0.1)?.number == 8)
  }

  @Test func aSoundTakesNoVoiceAndIsSilentBesideAWarning() {
    let queue = Voice()
    _ = queue.offer(cue(.slower), at: 0)
    #expect(queue.offer(cue(.tick, ""), at: 0.1))
    #expect(queue.standing(at: 0.1)?.id == .slower)
    _ = queue.offer(cue(.painStop), at: 0.2)
    #expect(!queue.offer(cue(.tick, ""), at: 0.3))
    #expect(queue.advance(to: 5) == nil)
  }

  @Test func whatIsDroppedIsNotSaid() {
    let queue = Voice()
    _ = queue.offer(cue(.painStop), at: 0)
    _ = queue.offer(cue(.support), at: 0)
    queue.drop()
    #expect(queue.advance(to: 2) == nil)
  }
}

@Suite struct EnglishCues {
  @Test func allButTheSoundsHaveWords() throws {
    let english = English()
    for id in CueID.allCases where id != .howTo {
      #expect(english.text(id, number: 4).isEmpty == [.tick, .tone].contains(id), "\(id)")
    }
    for exercise in try Catalogue.builtIn().exercises {
      let text = english.howTo(SessionPlan(exercise: exercise, getReady: 0))
      #expect(text.contains("Stop"), "\(exercise.id)")
      #expect(Cue.spokenDuration(of: text) < 13, "\(exercise.id)")
    }
  }

  @Test func anotherLanguageIsOneType() throws {
    struct German: CueLanguage {
      func text(_ id: CueID, number: Int?) -> String { id == .go ? "Los." : "" }
      func howTo(_ plan: SessionPlan) -> String { "" }
    }
    var coach = Coach(plan: try .counting(repetitions: 1), language: German())
    _ = coach.advance(to: 0)
    #expect(coach.cue?.text == "Los.")
  }
}
