public import Identity

/// What was read about the root user of one account.
public struct RootEvidence: Hashable, Sendable {
  /// The password; known and nil where there is none.
  public var password: Fact<RootPassword?>
  /// When the password was used last; known and nil where no use is recorded.
  public var passwordLastUsed: Fact<Timestamp?>
  /// The access keys.
  public var accessKeys: Fact<[RootAccessKey]>
  /// The X.509 signing certificates.
  public var certificates: Fact<[RootCertificate]>
  /// Whether there is any MFA device.
  public var isMFAEnabled: Fact<Bool>
  /// The MFA devices.
  public var mfaDevices: Fact<[RootMFADevice]>
  /// The calls that failed on the way.
  public var failures: [EvidenceFailure]

  /// Puts evidence together; what is left out was not read.
  public init(
    password: Fact<RootPassword?> = .unknown("not read"),
    passwordLastUsed: Fact<Timestamp?> = .unknown("not read"),
    accessKeys: Fact<[RootAccessKey]> = .unknown("not read"),
    certificates: Fact<[RootCertificate]> = .unknown("not read"),
    isMFAEnabled: Fact<Bool> = .unknown("not read"),
    mfaDevices: Fact<[RootMFADevice]> = .unknown("not read"),
    failures: [EvidenceFailure] = []
  ) {
    self.password = password
    self.passwordLastUsed = passwordLastUsed
    self.accessKeys = accessKeys
    self.certificates = certificates
    self.isMFAEnabled = isMFAEnabled
    self.mfaDevices = mfaDevices
    self.failures = failures
  }

  /// The latest recorded use of the password or a key; nil where none is recorded among what is known.
  public var lastUsed: Timestamp? {
    let ofKeys = (accessKeys.value ?? []).compactMap { $0.lastUse.value.flatMap { $0?.date } }
    return (ofKeys + [passwordLastUsed.value.flatMap { $0 }].compactMap { $0 }).max()
  }

  /// Whether every kind of use could be read.
  public var isUseKnown: Bool {
    guard passwordLastUsed.value != nil, let keys = accessKeys.value else { return false }
    return keys.allSatisfy { $0.lastUse.value != nil }
  }

  /// Whether nothing at all could be read.
  public var isEmpty: Bool {
    password.value == nil && accessKeys.value == nil && certificates.value == nil
      && isMFAEnabled.value == nil && passwordLastUsed.value == nil
  }
}
