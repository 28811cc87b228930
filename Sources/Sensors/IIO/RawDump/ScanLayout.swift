import CLibIIO
import Glibc

/// Where each channel lies in a sample in which all of a device's scan elements are enabled, as
/// `iio_readdev` does when no channel is named.
///
/// In the order of their indices, each naturally aligned, says the kernel's
/// Documentation/driver-api/iio/buffers.rst; the whole is as long as libiio says.
struct ScanLayout {
  struct Element {
    var channel: IIOChannel
    var format: ScanType
    var offset: Int
  }

  private(set) var elements: [Element] = []
  /// Bytes of one sample.
  private(set) var sampleSize: Int = 0

  /// Throws ENODATA where the device has no scan elements or one of a kind that is not known.
  init(_ device: IIODevice) throws(IIOError) {
    let channels = device.channels.filter(\.isScanElement)
      .sorted { iio_channel_get_index($0.handle) < iio_channel_get_index($1.handle) }
    for channel in device.channels { channel.disable() }
    var end = 0
    for channel in channels {
      guard let format = channel.format, format.isReadable else {
        throw IIOError(ENODATA, "lay out \(channel.id)")
      }
      channel.enable()
      let size = format.storage / 8
      let offset = (end + size - 1) / size * size
      elements.append(Element(channel: channel, format: format, offset: offset))
      end = offset + size
    }
    sampleSize = Int(
      try iioResult(iio_device_get_sample_size(device.handle), "lay out \(device.name ?? "it")"))
    guard end > 0, sampleSize >= end else { throw IIOError(ENODATA, "lay out its samples") }
  }

  func element(_ channel: IIOChannel) -> Element? {
    elements.first { $0.channel.handle == channel.handle }
  }
}
