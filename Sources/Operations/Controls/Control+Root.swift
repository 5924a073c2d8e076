extension [Control] {
  /// No access key of root.
  ///
  /// Source: CIS AWS Foundations Benchmark v3, v5, v6 and v7; Security Hub IAM.4; Config.
  static let noAccessKey: [Control] = [
    Control(.cis3, "1.4"), Control(.cis5, "1.3"), Control(.cis6, "2.3"), Control(.cis7, "2.4"),
    Control(.securityHub, "IAM.4"), Control(.config, "iam-root-access-key-check"),
  ]

  /// MFA for root.
  ///
  /// CIS v7 accepts an account without a password. Source: as above; Security Hub IAM.9.
  static let mfa: [Control] = [
    Control(.cis3, "1.5"), Control(.cis5, "1.4"), Control(.cis6, "2.4"), Control(.cis7, "2.5"),
    Control(.securityHub, "IAM.9"), Control(.config, "root-account-mfa-enabled"),
  ]

  /// Hardware MFA for root.
  ///
  /// CIS v7 accepts an account without a password. Source: as above; Security Hub IAM.6.
  static let hardwareMFA: [Control] = [
    Control(.cis3, "1.6"), Control(.cis5, "1.5"), Control(.cis6, "2.5"), Control(.cis7, "2.6"),
    Control(.securityHub, "IAM.6"), Control(.config, "root-account-hardware-mfa-enabled"),
  ]

  /// No daily use of root.
  static let noDailyUse: [Control] = [
    Control(.cis3, "1.7"), Control(.cis5, "1.6"), Control(.cis6, "2.6"), Control(.cis7, "2.7"),
  ]

  /// Root access managed centrally.
  static let centralAccess: [Control] = [Control(.cis7, "2.1.1")]
}
