import CLibIIO
import Glibc

/// The open buffer of an ``IIODevice``: samples as the device measures them.
///
/// Owns the `iio_buffer` and destroys it at its end, before the context, which may block.
struct IIOBuffer: ~Copyable {
  private let handle: OpaquePointer
  private let brake: IIOBrake

  /// Opens the buffer of the channels that are enabled, of so many samples.
  ///
  /// `brake` lets another thread end what blocks here. Wraps `iio_device_create_buffer`, which
  /// takes the device from another reader or gives EBUSY, and EINVAL where it needs a trigger.
  ///
  /// The kernel is asked to keep `reserve` such buffers, for when this thread is held up.
  init(
    _ device: IIODevice, samples: Int, reserve: Int, brake: IIOBrake
  ) throws(IIOError) {
    // Other boards decide that for themselves.
    _ = iio_device_set_kernel_buffers_count(device.handle, UInt32(clamping: reserve))
    guard let handle = iio_device_create_buffer(device.handle, samples, false) else {
      throw IIOError(errno, "open the buffer of \(device.name ?? device.id)")
    }
    self.handle = handle
    self.brake = brake
    brake.attach(handle)
  }

  deinit {
    brake.detach()
    iio_buffer_destroy(handle)
  }

  /// Waits until the buffer is full; wraps `iio_buffer_refill`.
  ///
  /// Throws ETIMEDOUT where it is not full in time, with what came lost, and EBADF after the brake.
  func refill() throws(IIOError) {
    try iioResult(iio_buffer_refill(handle), "read its buffer")
  }

  /// Calls `body` with each sample's place, to which a channel's offset is to be added; wraps
  /// `iio_buffer_first`, `iio_buffer_step` and `iio_buffer_end`.
  func forEachSample<Failure: Error>(
    _ first: IIOChannel, _ body: (UnsafeRawPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let step = iio_buffer_step(handle)
    guard step > 0, var place = iio_buffer_first(handle, first.handle),
      let end = iio_buffer_end(handle)
    else { return }
    while place < end {
      try body(UnsafeRawPointer(place))
      place += step
    }
  }

  /// Returns how far a channel lies behind another in each sample.
  func offset(of channel: IIOChannel, from first: IIOChannel) -> Int {
    guard let start = iio_buffer_first(handle, first.handle),
      let place = iio_buffer_first(handle, channel.handle)
    else { return 0 }
    return place - start
  }
}
