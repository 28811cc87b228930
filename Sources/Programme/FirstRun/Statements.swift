/// What is said at the first run, and in an emergency.
public enum Statements {
  /// What this is not; the wearer says once to have read it.
  public static let purpose: [String] = [
    """
    glide is no medical device. It counts movements and keeps to the doses that its sources give; \
    it does not know whether an exercise is good for you. Ask a physiotherapist or a doctor.
    """,
    """
    Some of the exercises are a patient's own list, not a practitioner's, and some doses are \
    estimates: "glidectl exercises ID" says which.
    """,
    """
    Stop at sharp pain. It should be no worse afterwards, and no worse on the next morning.
    """,
  ]

  /// Of any warning sign: what to do now.
  public static let emergency: [String] = [
    """
    Stop, and get help now: go to an emergency department, or call 112 (Europe), 999 (United \
    Kingdom), 911 (North America), 111 (New Zealand), 000 (Australia).
    """,
    """
    What you report can be a sign of cauda equina syndrome: nerves at the end of the spine are \
    pressed. Hours matter. Say "possible cauda equina".
    """,
    """
    glide starts no session until you say that a clinician has seen you: \
    "glidectl redflags --clinician-seen".
    """,
  ]
}
