import Coaching
import MotionCore
import Testing

/// "say the number on the return; last two as 'two to go', 'last one'"
@Suite struct SpokenCounts {
  @Test func endWithTwoToGoAndLastOne() throws {
    let plan = try SessionPlan.counting(repetitions: 4, dailyDose: 99)
    let limb = #"_/^^\__/^^\__/^^\__/^^\_"#
    let said = #"g   t1 t  tw t  tl t  tD"#
    #expect(Drawing(plan: plan).said(limb) == said)
  }

  @Test func twoRepetitionsHaveALastOneAlone() throws {
    var session = Rehearsal(try .counting(repetitions: 2, dailyDose: 99))
    session.repeatOnce(from: 1, to: 5, endHold: 1)
    session.repeatOnce(from: 6, to: 10, endHold: 1)
    #expect(session.cues.map(\.cue.text) == ["Go.", "Last one.", "2. Done. That is all for now."])
  }

  /// "latency <300 ms from rep event"
  @Test func areSaidAtOnce() throws {
    var session = Rehearsal(try .counting(repetitions: 9, dailyDose: 99))
    session.take(.refused(.moved(at: 4.9)), at: 4.9)
    session.repeatOnce(from: 1, to: 5, endHold: 1)
    session.repeatOnce(from: 9, to: 13, endHold: 1)
    session.wait(until: 20)
    let counts = session.cues.filter { $0.cue.id == .count }
    // The first fell into the warning of a slipped sensor, and was not said late.
    #expect(counts.map(\.cue.number) == [2])
    #expect(counts.allSatisfy { abs($0.time - 13) < 0.3 })
  }

  @Test func aSlippedSensorIsSaidOnceInAWhile() throws {
    var session = Rehearsal(try .counting(repetitions: 9, dailyDose: 99))
    for time in stride(from: 2.0, through: 38, by: 4) {
      session.take(.refused(.moved(at: time)), at: time)
    }
    session.wait(until: 40)
    #expect(session.said().count { $0 == .sensorMoved } == 2)
  }

  /// "spoken within 2 s, set suspended, resume keeps the count"
  @Test func aLostSensorIsSaidAtOnce() throws {
    var session = Rehearsal(try .counting(repetitions: 9, dailyDose: 99))
    session.repeatOnce(from: 1, to: 5, endHold: 1)
    session.command(at: 6) { $0.interrupt() }
    #expect(session.cues.last?.cue.id == .sensorGone)
    #expect(session.cues.last?.time == 6)
    session.command(at: 6) { $0.restore() }
    session.skip(to: 60)
    session.wait(until: 63)
    #expect(session.said(from: 60) == [.sensorBack])
    session.repeatOnce(from: 64, to: 68, endHold: 1)
    #expect(session.cues.last?.cue.number == 2)
  }

  @Test func longWalksTellEveryFifthMinute() throws {
    var session = Rehearsal(try .of("walk"))
    for second in 0..<660 {
      let span = ActiveSpan(startTime: Double(second), endTime: Double(second + 1), cycles: 1)
      session.take(.active(span), at: Double(second + 1))
    }
    #expect(session.cues.filter { $0.cue.id == .minute }.map(\.cue.number) == [5, 10])
    #expect(session.said().contains(.halfWay))
  }
}

extension Refusal {
  fileprivate static func moved(at time: Double) -> Refusal {
    Refusal(reason: .sensorMoved, startTime: time - 1, time: time, range: 0.3)
  }
}
