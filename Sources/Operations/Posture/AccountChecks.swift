/// All checks of an account, in the order of reports.
enum AccountChecks {
  static let all: [any AccountCheck.Type] = [
    RootAccessKeyActive.self,
    RootAccessKeyInactive.self,
    RootAccessKeyRecentlyUsed.self,
    RootAccessKeyOld.self,
    RootAccessKeyNeverUsed.self,
    RootSigningCertificatePresent.self,
    RootPasswordInMember.self,
    RootMFAMissing.self,
    RootMFANotHardware.self,
    RootRecentlyUsed.self,
    RootRecoveryOpen.self,
  ]

  static func results(_ subject: AccountSubject) -> [CheckResult] {
    [AccountNotAuditable.result(subject), AccountSuspended.result(subject)]
      + all.map { $0.result(subject) }
  }
}
