import AWSWire
import Identity

/// The credentials of an account's root user.
struct RootUser: Structure {
  /// When its password was set or recovery was opened; nil where there is no password.
  var passwordChangedAt: Timestamp?
  /// When somebody last signed in with it.
  var passwordLastUsedAt: Timestamp?
  /// Its access keys, at most two.
  var accessKeys: [AccessKey] = []
  /// Its X.509 signing certificates, at most two.
  var certificates: [SigningCertificate] = []
  /// Its MFA devices, at most eight.
  var mfaDevices: [MFADevice] = []

  init() {}

  mutating func members(_ members: inout Members) {
    members.optional("PasswordChangedAt", &passwordChangedAt)
    members.optional("PasswordLastUsedAt", &passwordLastUsedAt)
    members.required("AccessKeys", &accessKeys)
    members.required("Certificates", &certificates)
    members.required("MFADevices", &mfaDevices)
  }

  /// Whether it can be signed in to, or its password be reset by mail.
  var hasPassword: Bool { passwordChangedAt != nil }
}
