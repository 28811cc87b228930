/// What the figures are and what they are not.
enum Caveats {
  static var content: [Markup] {
    [
      .element("h2", "What these figures are, and are not"),
      .element(
        "ul", ["class": "caveats"], sentences.map { Markup.element("li", $0) }),
    ]
  }

  static let sentences: [String] = [
    """
    A range is how far the limb turned from the pose it began in, by one sensor strapped to it. It \
    is no joint angle of a goniometer, and is compared only with this person's own, with the same \
    exercise, side and place of the sensor.
    """,
    """
    Under 8° no change is called one: about what straight leg raise (6–12°) and active knee extension \
    (7–8°) differ by chance from one measurement to the next.
    """,
    """
    Repetitions are counted by the sensor. What the wearer corrected stands as done; what the sensor \
    saw stands beside it.
    """,
    """
    “Planned” is what the sessions that were begun asked for. A set that pain made easier asked for \
    half the range. What a week was to have is told by the plan of today.
    """,
    "Which leg it was is what the wearer said: the sensor cannot tell.",
    "Pain is what the wearer told when asked, from 0 (none) to 10; a morning without an answer is none.",
    "glide is not a medical device. It counts and keeps; what it means is for a clinician to say.",
  ]
}
