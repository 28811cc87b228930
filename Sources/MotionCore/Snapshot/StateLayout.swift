/// The outline of how one build lays a tracker's state out in memory; bytes.
public struct StateLayout: BitwiseCopyable, Sendable, Equatable {
  public var size: UInt32
  public var stride: UInt32
  public var alignment: UInt32

  public init(size: UInt32, stride: UInt32, alignment: UInt32) {
    self.size = size
    self.stride = stride
    self.alignment = alignment
  }

  /// The outline of `T`, whose bytes are all that there is of it.
  init<T: BitwiseCopyable>(of type: T.Type) {
    self.init(
      size: UInt32(MemoryLayout<T>.size), stride: UInt32(MemoryLayout<T>.stride),
      alignment: UInt32(MemoryLayout<T>.alignment))
  }
}
