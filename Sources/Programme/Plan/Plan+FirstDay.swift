public import Exercises

extension Plan {
  /// The plan of a first day: the slider that the clinic describes, at the clinic's dose, and a
  /// walk. Sliders come first: of four seated exercises one moved the nerve farthest (Ellis 2012,
  /// doczz.net/doc/1372482). "Don't stop moving.", the article on back pain says.
  ///
  /// What the catalogue lacks is left out.
  public static func firstDay(
    of catalogue: Catalogue, side: PlanSide = .both, day: Day?
  ) -> Plan {
    let ids = ["sciatic-slider-seated-slump", "walk"]
    return Plan(
      items: ids.compactMap { catalogue.exercise(id: $0) }.map { exercise in
        PlanItem(
          exercise, side: exercise.laterality == .unilateral ? side : PlanSide.none, added: day)
      })
  }
}
