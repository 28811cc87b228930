import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Returns what `transform` makes of each element, in order, computed on all cores.
  func concurrentMap<Output: Sendable>(
    _ transform: @Sendable (Element) throws -> Output
  ) throws -> [Output] {
    let outputs = Mutex([Result<Output, any Error>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let output = Result { try transform(self[index]) }
      outputs.withLock { $0[index] = output }
    }
    return try outputs.withLock { try $0.compactMap { try $0?.get() } }
  }
}
