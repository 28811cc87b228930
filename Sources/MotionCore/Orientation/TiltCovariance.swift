/// The covariance of what the tilt estimate can have wrong: ten numbers against each other.
struct TiltCovariance: Sendable {
  /// One column: the covariance of each of the ten with one quantity.
  struct Column: Sendable {
    /// Tilt about the level x and y axes, rad.
    var tiltX: Real
    var tiltY: Real
    /// Velocity along them, m/s.
    var velocityX: Real
    var velocityY: Real
    var gyroscope: GyroscopeErrors
  }

  // The symmetric block of tilt and velocity ...
  private var tiltXX: Real
  private var tiltXY: Real = 0
  private var tiltYY: Real
  private var tiltXVelocityX: Real = 0
  private var tiltXVelocityY: Real = 0
  private var tiltYVelocityX: Real = 0
  private var tiltYVelocityY: Real = 0
  private var velocityXX: Real
  private var velocityXY: Real = 0
  private var velocityYY: Real
  // ... its rows against the gyroscope's errors, and theirs against each other.
  private var tiltX: GyroscopeErrors = .zero
  private var tiltY: GyroscopeErrors = .zero
  private var velocityX: GyroscopeErrors = .zero
  private var velocityY: GyroscopeErrors = .zero
  private var gyroscope: GyroscopeErrorCovariance

  init(
    tiltVariance: Real, velocityVariance: Real, biasVariance: Real, scaleVariance: Real
  ) {
    (tiltXX, tiltYY) = (tiltVariance, tiltVariance)
    (velocityXX, velocityYY) = (velocityVariance, velocityVariance)
    gyroscope = GyroscopeErrorCovariance(biasVariance: biasVariance, scaleVariance: scaleVariance)
  }

  /// Forgets tilt and velocity, and keeps what is known of the gyroscope.
  mutating func reset(tiltVariance: Real, velocityVariance: Real) {
    let kept = gyroscope
    self = TiltCovariance(
      tiltVariance: tiltVariance, velocityVariance: velocityVariance, biasVariance: 0,
      scaleVariance: 0)
    gyroscope = kept
  }

  /// Carries the errors over a block: the gyroscope's become tilt at the rates `alongX` and
  /// `alongY`, and tilt makes gravity look like a velocity of `lift` for each radian.
  mutating func propagate(alongX: GyroscopeErrors, alongY: GyroscopeErrors, lift: Real) {
    // The tilt d that the block adds, against all others.
    let addedX = gyroscope * alongX
    let addedY = gyroscope * alongY
    let dxx = alongX.dot(addedX)
    let dxy = alongX.dot(addedY)
    let dyy = alongY.dot(addedY)
    let txdx = tiltX.dot(alongX)
    let txdy = tiltX.dot(alongY)
    let tydx = tiltY.dot(alongX)
    let tydy = tiltY.dot(alongY)
    let vxdx = velocityX.dot(alongX)
    let vxdy = velocityX.dot(alongY)
    let vydx = velocityY.dot(alongX)
    let vydy = velocityY.dot(alongY)
    // The tilt m at mid-block, which the velocity sums up: the tilt before and half of d.
    let mxvx = tiltXVelocityX + 0.5 * vxdx
    let mxvy = tiltXVelocityY + 0.5 * vydx
    let myvx = tiltYVelocityX + 0.5 * vxdy
    let myvy = tiltYVelocityY + 0.5 * vydy
    let mxx = tiltXX + txdx + 0.25 * dxx
    let mxy = tiltXY + 0.5 * (txdy + tydx) + 0.25 * dxy
    let myy = tiltYY + tydy + 0.25 * dyy
    // Velocity grows by lift · (m_y, -m_x).
    velocityXX += lift * (2 * myvx + lift * myy)
    velocityXY += lift * (myvy - mxvx - lift * mxy)
    velocityYY += lift * (lift * mxx - 2 * mxvy)
    tiltXVelocityX += vxdx + lift * (tiltXY + tydx + 0.5 * (txdy + dxy))
    tiltXVelocityY += vydx - lift * (tiltXX + 1.5 * txdx + 0.5 * dxx)
    tiltYVelocityX += vxdy + lift * (tiltYY + 1.5 * tydy + 0.5 * dyy)
    tiltYVelocityY += vydy - lift * (tiltXY + txdy + 0.5 * (tydx + dxy))
    tiltXX += 2 * txdx + dxx
    tiltXY += txdy + tydx + dxy
    tiltYY += 2 * tydy + dyy
    velocityX += (tiltY + addedY * 0.5) * lift
    velocityY += (tiltX + addedX * 0.5) * -lift
    tiltX += addedX
    tiltY += addedY
  }

  /// Adds what a block leaves unknown; a bias never becomes less known than `biasLimit`.
  mutating func addVariance(
    tilt: Real, velocity: Real, bias: Real, upTo biasLimit: Real
  ) {
    tiltXX += tilt
    tiltYY += tilt
    velocityXX += velocity
    velocityYY += velocity
    gyroscope.addBiasVariance(bias, upTo: biasLimit)
  }

  /// The columns of both velocities.
  @inline(__always) var ofVelocityX: Column {
    Column(
      tiltX: tiltXVelocityX, tiltY: tiltYVelocityX, velocityX: velocityXX, velocityY: velocityXY,
      gyroscope: velocityX)
  }
  @inline(__always) var ofVelocityY: Column {
    Column(
      tiltX: tiltXVelocityY, tiltY: tiltYVelocityY, velocityX: velocityXY, velocityY: velocityYY,
      gyroscope: velocityY)
  }

  /// The column of the bias along `axis`, a unit vector in the sensor frame.
  @inline(__always)
  func column(ofBiasAlong axis: Vector3) -> Column {
    Column(
      tiltX: tiltX.bias.dot(axis), tiltY: tiltY.bias.dot(axis),
      velocityX: velocityX.bias.dot(axis), velocityY: velocityY.bias.dot(axis),
      gyroscope: gyroscope.column(ofBiasAlong: axis))
  }

  /// The variance of the bias along the axis of the sensor where it is known least, rad²/s².
  @inline(__always) var largestBiasVariance: Real { gyroscope.largestBiasVariance }

  /// Takes off what a measurement told: the product of its `column` with itself times `factor`.
  mutating func subtract(_ column: Column, times factor: Real) {
    let c = column
    let gx = c.tiltX * factor
    let gy = c.tiltY * factor
    let ux = c.velocityX * factor
    let uy = c.velocityY * factor
    tiltXX -= gx * c.tiltX
    tiltXY -= gx * c.tiltY
    tiltYY -= gy * c.tiltY
    tiltXVelocityX -= gx * c.velocityX
    tiltXVelocityY -= gx * c.velocityY
    tiltYVelocityX -= gy * c.velocityX
    tiltYVelocityY -= gy * c.velocityY
    velocityXX -= ux * c.velocityX
    velocityXY -= ux * c.velocityY
    velocityYY -= uy * c.velocityY
    tiltX += c.gyroscope * -gx
    tiltY += c.gyroscope * -gy
    velocityX += c.gyroscope * -ux
    velocityY += c.gyroscope * -uy
    gyroscope.subtractOuter(c.gyroscope * factor, c.gyroscope)
  }
}
