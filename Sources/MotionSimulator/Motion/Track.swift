/// A quantity that is moved from rest to rest: where it begins, and the moves that change it.
///
/// Moves add up, so they may overlap.
struct Track {
  let initial: Double

  /// In the order in which they start.
  private(set) var moves: [MinimumJerkMove] = []

  /// For each move, the value if all moves before it were over.
  private var valuesBefore: [Double] = []
  private var longestDuration: Double = 0

  init(_ initial: Double) {
    self.initial = initial
  }

  /// The value when all moves are over.
  var final: Double {
    guard let last = moves.last, let before = valuesBefore.last else { return initial }
    return before + last.change
  }

  mutating func add(_ move: MinimumJerkMove) {
    guard move.change != 0 else { return }
    let index = count(startedBy: move.start)
    moves.insert(move, at: index)
    longestDuration = max(longestDuration, move.duration)
    valuesBefore.removeSubrange(index...)
    var value = index == 0 ? initial : valuesBefore[index - 1] + moves[index - 1].change
    for move in moves[index...] {
      valuesBefore.append(value)
      value += move.change
    }
  }

  func at(_ time: Double) -> Jet {
    let started = count(startedBy: time)
    var first = started
    while first > 0, moves[first - 1].start + longestDuration > time { first -= 1 }
    var sum = Jet(first == moves.count ? final : valuesBefore[first])
    for move in moves[first..<started] { sum += move.contribution(at: time) }
    return sum
  }

  /// How many moves start at or before `time`.
  private func count(startedBy time: Double) -> Int {
    var low = 0
    var high = moves.count
    while low < high {
      let middle = (low + high) / 2
      if moves[middle].start <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
