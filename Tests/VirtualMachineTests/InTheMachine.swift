import Testing

/// The tests in a virtual machine with the kernel's own drivers. Virtual devices play a simulated
/// set to them, and glided, as the user that the service has, reads what they make of it.
// Skipped where the machine cannot run: systemd/dependencies --tests installs what it needs.
@Suite(
  .enabled(if: VirtualMachine.obstacle == nil, "\(VirtualMachine.obstacle ?? "")"), .oneMachine,
  .timeLimit(.minutes(15)))
struct InTheMachine {}
