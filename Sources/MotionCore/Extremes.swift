// The standard library's say which of two equals they return, which takes a processor six
// instructions; these take one. They differ in nothing but the sign of zero and what is no number.

/// Returns the larger of two numbers.
@inline(__always)
func max(_ a: Double, _ b: Double) -> Double { a > b ? a : b }

/// Returns the smaller of two numbers.
@inline(__always)
func min(_ a: Double, _ b: Double) -> Double { a < b ? a : b }
