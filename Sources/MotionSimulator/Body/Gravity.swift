/// Standard gravity; m/s².
let standardGravity: Double = 9.80665
