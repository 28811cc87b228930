public import ArgumentParser
public import Exercises
public import MotionSimulator

// What `glidectl simulate` takes by the names of its cases.

extension Placement: ExpressibleByArgument {}
extension Exercise.Side: ExpressibleByArgument {}
extension Confounder: ExpressibleByArgument {}
extension StrapSlip.Axis: ExpressibleByArgument {}
