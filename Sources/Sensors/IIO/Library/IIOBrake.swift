import CLibIIO
import Synchronization

/// Ends, from another thread, what blocks in a buffer.
final class IIOBrake: Sendable {
  /// libiio allows `iio_buffer_cancel` from any thread.
  private struct Buffer: @unchecked Sendable {
    var handle: OpaquePointer
  }

  private struct State {
    var buffer: Buffer?
    var isPulled: Bool = false
  }

  private let state: Mutex<State> = Mutex(State())

  /// Wraps `iio_buffer_cancel`, which is for good: the buffer that is open, and any opened later,
  /// gives EBADF.
  func pull() {
    state.withLock { state in
      state.isPulled = true
      if let buffer = state.buffer { iio_buffer_cancel(buffer.handle) }
    }
  }

  func attach(_ handle: OpaquePointer) {
    let buffer = Buffer(handle: handle)
    state.withLock { state in
      state.buffer = buffer
      if state.isPulled { iio_buffer_cancel(buffer.handle) }
    }
  }

  /// After this the buffer may be destroyed.
  func detach() {
    state.withLock { $0.buffer = nil }
  }

  /// Whether it was pulled since; lets go.
  func release() -> Bool {
    state.withLock { state in
      defer { state.isPulled = false }
      return state.isPulled
    }
  }
}
