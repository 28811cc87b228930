/// A picture in SVG: as a file of its own, or as a part of a page.
struct Drawing {
  /// In the picture's own unit, which is that of its letters' size 11.
  var width: Double
  var height: Double
  /// A file of its own with all that is said in it, or a part of a page that says the rest.
  enum Size {
    case large
    case small
  }

  /// What somebody who does not see it is told.
  var title: String
  var content: [Markup]

  /// As it stands in a page that has `sheet` among its styles.
  var element: Markup { element(with: []) }

  /// With its own styles, readable on dark and on light and in print.
  var file: String {
    Markup.sequence([.xmlDeclaration, element(with: [.style(Self.sheet)]), .lineBreak]).source
  }

  private func element(with style: [Markup]) -> Markup {
    .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "plot", "role": "img",
        "viewBox": "0 0 \(width.coordinate) \(height.coordinate)", "width": width.coordinate,
        "height": height.coordinate,
      ],
      [.element("title", title)] + style
        + [
          .element(
            "rect",
            [
              "class": "paper", "width": width.coordinate, "height": height.coordinate,
            ])
        ] + content)
  }

  /// Everything is told apart by its shape; the colour only helps.
  static let sheet: StaticString = """
    .plot { color-scheme: light dark; font: 11px "DejaVu Sans", Verdana, sans-serif; }
    .plot .paper { fill: #ffffff; }
    .plot text { fill: #1c1c1c; }
    .plot .heading { font-size: 13px; font-weight: bold; }
    .plot .label { font-weight: bold; }
    .plot .axis, .plot .grid { stroke: #8a8a8a; stroke-width: 1; fill: none; }
    .plot .grid { stroke: #dddddd; }
    .plot .band { fill: #e4e4e4; stroke: #8a8a8a; stroke-dasharray: 4 3; }
    .plot .target { stroke: #555555; stroke-dasharray: 6 4; fill: none; }
    .plot .day { fill: none; stroke: #1f5f99; stroke-width: 1.2; }
    .plot .week { stroke: #0b3c66; stroke-width: 2.6; fill: none; }
    .plot .done { fill: #1f5f99; }
    .plot .due { fill: none; stroke: #1f5f99; stroke-dasharray: 3 2; }
    @media (prefers-color-scheme: dark) {
      .plot .paper { fill: #16181b; }
      .plot text { fill: #ececec; }
      .plot .grid { stroke: #33373c; }
      .plot .band { fill: #2a2e33; }
      .plot .target { stroke: #bbbbbb; }
      .plot .day { stroke: #8cc4f5; }
      .plot .week { stroke: #cfe6fb; }
      .plot .done { fill: #8cc4f5; }
      .plot .due { stroke: #8cc4f5; }
    }
    @media print {
      .plot .paper { fill: #ffffff; }
      .plot text { fill: #000000; }
      .plot .grid { stroke: #dddddd; }
      .plot .band { fill: #e4e4e4; }
      .plot .target { stroke: #555555; }
      .plot .day { stroke: #1f5f99; }
      .plot .week { stroke: #000000; }
      .plot .done { fill: #555555; }
      .plot .due { stroke: #555555; }
    }
    """
}

extension Drawing {
  static func text(
    _ text: String, x: Double, y: Double, class name: String = "", anchor: String = "start"
  ) -> Markup {
    .element(
      "text",
      ["class": name, "x": x.coordinate, "y": y.coordinate, "text-anchor": anchor], text)
  }

  static func line(
    _ name: String, from: (x: Double, y: Double), to: (x: Double, y: Double)
  ) -> Markup {
    .element(
      "line",
      [
        "class": name, "x1": from.x.coordinate, "y1": from.y.coordinate, "x2": to.x.coordinate,
        "y2": to.y.coordinate,
      ])
  }

  static func rectangle(
    _ name: String, x: Double, y: Double, width: Double, height: Double
  ) -> Markup {
    .element(
      "rect",
      [
        "class": name, "x": x.coordinate, "y": y.coordinate, "width": width.coordinate,
        "height": height.coordinate,
      ])
  }
}

extension Double {
  /// To the tenth, as SVG writes numbers.
  var coordinate: String { isFinite ? brief : "0" }
}
