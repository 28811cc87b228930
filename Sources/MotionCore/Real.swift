/// The number that the core reckons with, for every quantity but a point in time.
///
/// `Double`, since a computer pays nothing for it. A microcontroller with a floating-point unit of 32
/// bits emulates it, in several times the code: `GLIDE_SINGLE_PRECISION`, a compilation condition,
/// takes `Float`, which also halves the state.
///
/// Times stay `Double` in both: a `Float` of seconds is off by a millisecond after some hours. A
/// duration is the difference of two times, taken before it is made `Real`; a constant that is only
/// added to times is a `Double` as they are.
#if GLIDE_SINGLE_PRECISION
  public typealias Real = Float
#else
  public typealias Real = Double
#endif
