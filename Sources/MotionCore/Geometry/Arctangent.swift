/// Returns the angle of the point (`x`, `y`), rad, from -π to π; 0 at the origin.
///
/// Written out so that the core gives the same bits on every platform and needs no C library.
/// A polynomial of degree 9 in the square, fitted at Chebyshev nodes on [0, tan²(π/8)]; the error
/// is below 1e-15 there, as far as the precision goes.
public func arctangent(_ y: Real, _ x: Real) -> Real {
  let ax = x.magnitude
  let ay = y.magnitude
  let larger = max(ax, ay)
  guard larger > 0 else { return 0 }
  let smaller = min(ax, ay)
  // Fold the octave [tan(π/8), 1] onto [-tan(π/8), 0] about π/4.
  let isFolded = smaller > 0.414_213_562_373_095_03 * larger
  let z = isFolded ? (smaller - larger) / (smaller + larger) : smaller / larger
  // The octave's end to count from, and which way: known before the division is done.
  let isSteep = ay > ax
  let fold: Real = isFolded ? .pi / 4 : 0
  let quarter = isSteep ? .pi / 2 - fold : fold
  let start = x < 0 ? .pi - quarter : quarter
  let way: Real = isSteep == (x < 0) ? 1 : -1
  // Estrin's scheme: terms that do not wait for one another.
  let s = z * z
  let s2 = s * s
  let s4 = s2 * s2
  let p01 = -0.333_333_333_332_228_75 + s * 0.199_999_999_785_561_5
  let p23 = -0.142_857_126_682_796_8 + s * 0.111_110_489_730_426_53
  let p45 = -0.090_895_308_322_900_48 + s * 0.076_735_340_103_278_63
  let p67 = -0.065_059_206_137_875_91 + s * 0.050_244_073_211_825_88
  let p = p01 + s2 * p23 + s4 * (p45 + s2 * p67 - s4 * 0.025_309_859_454_865_073)
  let signed = z * way
  let angle = start + (signed + signed * s * p)
  return y < 0 ? -angle : angle
}
