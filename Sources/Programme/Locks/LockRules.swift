public import Exercises

/// Which exercises are locked, given what the wearer has done and said.
public struct LockRules: Sendable {
  private let diary: Diary
  private let clearance: Clearance
  private let today: Day
  public let irritability: Irritability
  public let stage: Reintroduction

  public init(diary: Diary, clearance: Clearance, today: Day) {
    self.diary = diary
    self.clearance = clearance
    self.today = today
    irritability = Irritability(diary, today: today)
    stage = Reintroduction(irritability)
  }

  /// What locks the exercise, the weightiest first; empty where nothing does.
  public func locks(_ exercise: Exercise) -> [Lock] {
    let demand = Demand(exercise)
    return [emergency, injury(demand), veryIrritable(demand), irritable(exercise, demand)]
      .compactMap(\.self) + slidersFirst(demand)
  }

  /// Nothing is started, whatever it is.
  private var emergency: Lock? {
    guard clearance.isEmergency else { return nil }
    return Lock(
      rule: .emergency,
      reason: "you reported warning signs that need emergency care now",
      quotation: Quotation(
        "weakness or numbness both legs, severe or worsening", .caudaEquina),
      cure: "once a clinician has seen you: \"glidectl redflags --clinician-seen\"")
  }

  private func injury(_ demand: Demand) -> Lock? {
    // What a person taught may be any of these.
    let loading: [Demand] = [.stretch, .strength, .tensioner, .running, .test, .own]
    guard clearance.isInjured, loading.contains(demand) else { return nil }
    return Lock(
      rule: .injury, reason: "you have a pulled or torn hamstring",
      quotation: Quotation(
        """
        should NOT be used for rehabilitation after a pulled or torn hamstring, unless of course, \
        your doctor or physical therapist suggests doing so
        """, .patientList),
      cure: "when your doctor or physiotherapist says so: \"glidectl redflags\" asks again")
  }

  private func veryIrritable(_ demand: Demand) -> Lock? {
    let goesOn: [Demand] = [.slider, .walking]
    guard irritability.level == .high, !goesOn.contains(demand) else { return nil }
    return Lock(
      rule: .veryIrritable, reason: irritability.reason ?? "the nerve is very irritable",
      quotation: Quotation("how easily provoked, how severe, how long to settle", .irritability),
      cure: "small sliders and walking go on; the rest waits until it has settled for a day")
  }

  private func irritable(_ exercise: Exercise, _ demand: Demand) -> Lock? {
    let asksForCalm = exercise.safety.contains { $0.hasPrefix("not while irritated") }
    switch demand {
    case .stretch where stage == .locked: break
    case .tensioner where irritability.level > .low: break
    case .test where irritability.level > .low: break
    case .running where irritability.level > .low: break
    case .strength where asksForCalm && irritability.level > .low: break
    default: return nil
    }
    guard irritability.level < .high else { return nil }
    let quotation =
      demand == .running
      ? Quotation("anything but continuing to aggravate your symptoms", .backPainArticle)
      : Quotation(
        """
        continuously stretching this will keep everything aggravated and keep you from healing up
        """, .backPainArticle)
    return Lock(
      rule: .irritable, reason: irritability.reason ?? reasonOfSilence,
      quotation: quotation, cure: settlingCure)
  }

  private var reasonOfSilence: String {
    irritability.settledDays == nil
      ? "nobody has said lately how much it hurts"
      : "it is not known yet that it has settled for a day"
  }

  private var settlingCure: String {
    irritability.settledDays == nil
      ? "say how it is with \"glidectl pain 0-10\"; it opens after a calm day"
      : "it opens a day after it has settled"
  }

  /// Of the tensioner the catalogue says: "progression only: use after sliders are symptom-free for
  /// 24 h".
  private func slidersFirst(_ demand: Demand) -> [Lock] {
    guard demand == .tensioner, irritability.level == .low, !slidersAreSymptomFree else {
      return []
    }
    return [
      Lock(
        rule: .slidersFirst,
        reason: "sliders have not been free of symptoms for 24 hours yet",
        quotation: Quotation(
          "get your body comfortable with the sciatic nerve moving", .nerveMobilityClinic),
        cure: "do sliders, and say \"glidectl pain 0\" after them and on the next morning")
    ]
  }

  /// Whether sliders were done within the last days, and from that day on nothing hurt and no
  /// morning was worse; somebody has to have said so.
  private var slidersAreSymptomFree: Bool {
    let days = diary.sessions.filter { $0.exercise.contains("slider") && $0.amount > 0 }
      .map(\.day).filter { day in
        (1...Irritability.memory).contains(day.distance(to: today))
      }
    return days.contains { day in
      let since = diary.pain.filter { day <= $0.day && $0.day <= today }
      let after = since.contains { $0.day == day && $0.level == 0 }
      let morning = since.contains { $0.day > day && ($0.answer != nil || $0.level == 0) }
      return after && morning
        && since.allSatisfy { ($0.level ?? 0) == 0 && !$0.isSharp && $0.answer != .worse }
    }
  }
}
