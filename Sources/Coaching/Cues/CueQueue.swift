/// One voice at a time: says which cue begins when.
///
/// A cue of a higher priority cuts off the one that stands. Any other waits for its end, and is
/// dropped where that would make it late. A count is outdated by the next one, and gives way to it.
struct CueQueue: Sendable {
  private struct Waiting: Sendable {
    var cue: Cue
    /// It begins by then or never; s.
    var deadline: Double
  }

  private var current: (cue: Cue, end: Double)?
  private var waiting: [Waiting] = []

  /// The cue that is being said at `time`, s.
  func standing(at time: Double) -> Cue? {
    current.flatMap { time < $0.end ? $0.cue : nil }
  }

  /// Returns whether the cue begins now, at `time`, s. A sound needs no voice, but is silent beside
  /// one that matters.
  mutating func offer(_ cue: Cue, at time: Double) -> Bool {
    let standing = standing(at: time)
    if cue.text.isEmpty { return standing.map { $0.priority < .release } ?? true }
    if let standing, !gives(standing, way: cue) {
      waiting.removeAll { $0.cue.id == cue.id }
      waiting.append(Waiting(cue: cue, deadline: time + cue.id.timeToLive))
      return false
    }
    begin(cue, at: time)
    return true
  }

  /// Returns the cue that begins at `time`, s, because it was waited for until then.
  mutating func advance(to time: Double) -> Cue? {
    waiting.removeAll { $0.deadline < time }
    guard !waiting.isEmpty, standing(at: time) == nil else { return nil }
    var next = 0
    for index in waiting.indices
    where waiting[index].cue.priority > waiting[next].cue.priority { next = index }
    let cue = waiting.remove(at: next).cue
    begin(cue, at: time)
    return cue
  }

  /// Drops what waits: its occasion is over.
  mutating func drop() {
    waiting = []
  }

  private mutating func begin(_ cue: Cue, at time: Double) {
    current = (cue, time + cue.duration)
  }

  private func gives(_ standing: Cue, way cue: Cue) -> Bool {
    if cue.priority == standing.priority {
      return cue.priority == .count || cue.priority == .release
    }
    return cue.priority > standing.priority
  }
}
