internal import Identity

/// A root user whose second factor is an app, which can be phished and copied.
///
/// One virtual device decides, because any one device is enough to sign in.
enum RootMFANotHardware: AccountCheck {
  static let description = CheckDescription(
    id: "root-mfa-not-hardware", title: "root is not protected by hardware MFA", severity: .medium,
    controls: .hardwareMFA)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    let severity: Severity? = subject.account.isManagement ? .high : nil
    let next =
      "sign in as root of \(subject.account.id), register a passkey or security key, then remove the app"
    if evidence.password == .known(nil) { return .pass("no password to sign in with") }
    guard let devices = evidence.mfaDevices.value else { return .unknown(evidence.mfaDevices.reason ?? "") }
    guard !devices.isEmpty else {
      guard case .known(_?) = evidence.password else { return .unknown(evidence.password.reason ?? "") }
      return .fail("no MFA device at all", severity: severity, next: next)
    }
    let virtual = devices.filter { $0.kind == .virtual }.count
    if virtual == devices.count {
      return .fail("only virtual MFA (\(virtual))", severity: severity, next: next)
    }
    if virtual > 0 {
      return .fail(
        "virtual MFA beside \(devices.count - virtual) of hardware", severity: .low,
        next: "sign in as root of \(subject.account.id) and remove the authenticator app")
    }
    if devices.contains(where: { $0.kind == .unknown }) { return .unknown("a device of unknown kind") }
    return .pass(devices.map(\.kind.rawValue).joined(separator: ", "))
  }
}
