extension SimulatedAccuracy {
  func add(to headline: inout Headline) {
    headline.add("simulated sessions exact, start told", all.told.exact)
    headline.add("simulated sessions exact, start not told", all.found.exact)
    headline.add("simulated sessions within one, start told", all.told.withinOne)
    headline.add("simulated sessions of glides exact, told", glides.told.exact)
    headline.add(
      "simulated hold, 95 % of errors within", all.holds.size95, decimals: 2, unit: "s",
      of: all.holds.values.count)
    headline.add(
      "simulated range, RMSE, glides", glides.ranges.rootMeanSquare, decimals: 1, unit: "°",
      of: glides.ranges.values.count)
    headline.add(
      "simulated range, RMSE, all", all.ranges.rootMeanSquare, decimals: 1, unit: "°",
      of: all.ranges.values.count)
    headline.add(
      "announced after the true return, 95 % within", all.delays.percentile95, decimals: 2,
      unit: "s", of: all.delays.values.count)
  }

  func print(_ output: OutputOptions) {
    output.print(
      """
      Simulated sessions, exact and within one: any strap, getting into position, two movements too
      small to count, leaving.
      """, counts, isDetail: true)
    output.print(
      """
      What the core measures there, the start being told, less the truth: the time still at the far
      end, median and 95 % of the sizes; the range of motion likewise and its root mean square;
      and how long after the true return 95 % were announced.
      """, measurements, isDetail: true)
  }
}
