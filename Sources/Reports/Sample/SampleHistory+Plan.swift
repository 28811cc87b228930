import GlideInterface
import Programme

extension SampleHistory {
  /// The slider once a day; from the second week on three times, with walks; from the fifth on with
  /// the stretch.
  static func plans(from first: Day) -> [PlanVersion] {
    let (walks, stretches) = (first.advanced(by: 7), first.advanced(by: 28))
    let slider = GlideInterface.PlanItem(
      exercise: "sciatic-slider-seated-slump", name: "Seated slump sciatic slider (nerve floss)",
      side: .both, sets: 2, repetitions: 10, holdSeconds: 1, restSeconds: 30, timesPerDay: 1,
      startsAt: 2, added: "\(first)")
    var often = slider
    often.sets = 3
    often.timesPerDay = 3
    let walk = GlideInterface.PlanItem(
      exercise: "walk", name: "Long walk", side: .none, sets: 1, repetitions: 0, seconds: 1200,
      holdSeconds: 0, restSeconds: 0, timesPerDay: 1, daysPerWeek: 3, startsAt: 1,
      added: "\(walks)")
    let stretch = GlideInterface.PlanItem(
      exercise: "hamstring-stretch-supine", name: "Supine hamstring stretch, hands behind calf",
      side: .both, sets: 1, repetitions: 1, holdSeconds: 30, restSeconds: 15, timesPerDay: 1,
      everyDays: 2, startsAt: 1, added: "\(stretches)")
    return [(first, [slider]), (walks, [often, walk]), (stretches, [often, walk, stretch])].map {
      PlanVersion(day: "\($0)", at: "\($0)T07:00:00+02:00", items: $1)
    }
  }
}
