import Exercises
import Programme

/// What a session that may start is to keep to.
struct Admission {
  /// What today has of the exercise, where it is in the plan.
  let item: Programme.TodayItem?
  /// Why it was better left, or kept smaller, of what the wearer set aside knowingly.
  let overridden: [String]
  /// What bounds it, whatever is asked for; nil where that was set aside.
  let rules: LockRules?
}
