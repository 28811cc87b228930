/// The sampling frequency of a device, wherever its driver keeps it: the ABI allows it on the
/// device, on the channels, on the buffer and on the trigger.
struct SamplingFrequency {
  private let places: [(frequency: IIOAttribute, available: IIOAttribute?)]

  init(device: IIODevice, channels: [IIOChannel], trigger: IIODevice?) {
    let name = "sampling_frequency"
    let available = "sampling_frequency_available"
    var places: [(frequency: IIOAttribute, available: IIOAttribute?)] = []
    if let attribute = device.attribute(name) {
      places.append((attribute, device.attribute(available)))
    }
    for channel in channels {
      guard let attribute = channel.attribute(name) else { continue }
      places.append((attribute, channel.attribute(available) ?? device.attribute(available)))
    }
    if let attribute = device.bufferAttribute(name) {
      places.append((attribute, device.bufferAttribute(available)))
    }
    // A trigger of its own frequency decides how often is measured.
    if let trigger, let attribute = trigger.attribute(name) {
      places.append((attribute, trigger.attribute(available)))
    }
    self.places = places
  }

  /// What is set; Hz. The last place decides.
  var current: Double? {
    for place in places.reversed() {
      if let number = try? place.frequency.number(), number > 0, number.isFinite { return number }
    }
    return nil
  }

  /// Sets the nearest to `wanted` that is offered, and returns what is set then, if that can be
  /// known; Hz. Where it may not be set, it stays as it is.
  func choose(_ wanted: Double) -> (rate: Double?, fault: IIOError?) {
    var fault: IIOError?
    for place in places {
      let offer = (try? place.available?.read()).flatMap { AvailableNumbers($0) }
      let rate = offer?.nearest(to: wanted) ?? wanted
      if (try? place.frequency.number()) == rate { continue }
      do throws(IIOError) {
        try place.frequency.write(Self.text(rate))
      } catch {
        fault = error
      }
    }
    return (current, fault)
  }

  /// As the drivers write it: some take no decimal point.
  private static func text(_ rate: Double) -> String {
    rate == rate.rounded() && rate < 1e9 ? "\(Int(rate))" : "\(rate)"
  }
}
