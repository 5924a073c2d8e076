import AWSServices
import AWSWire
import Cryptography
import Identity

/// What an account demands of a user's password.
///
/// Source: IAM User Guide, "Setting an account password policy for IAM users".
struct PasswordRules {
  private let account: Account

  init(_ account: Account) { self.account = account }

  /// Refuses a password that breaks a rule.
  func check(_ password: Secret, after profile: User.LoginProfile? = nil) throws(AWSError) {
    let text = password.reveal()
    let classes = Classes(text)
    guard let policy = account.passwordPolicy else {
      guard text.unicodeScalars.count >= 8 else { throw broken("have a minimum length of 8") }
      guard classes.count >= 3 else {
        throw broken("have at least three of uppercase, lowercase, number and symbol characters")
      }
      guard text != account.name, text != account.email else {
        throw broken("not be the name of the account or its email address")
      }
      return
    }
    guard text.unicodeScalars.count >= policy.minimumLength else {
      throw broken("have a minimum length of \(policy.minimumLength)")
    }
    if policy.requiresUppercase, !classes.hasUppercase { throw broken("have at least one uppercase letter") }
    if policy.requiresLowercase, !classes.hasLowercase { throw broken("have at least one lowercase letter") }
    if policy.requiresNumbers, !classes.hasNumber { throw broken("have at least one number") }
    if policy.requiresSymbols, !classes.hasSymbol { throw broken("have at least one symbol") }
    if let count = policy.reusePrevention, let profile,
      ([profile.password] + profile.earlierPasswords).prefix(count).contains(password)
    {
      throw broken("not be one of the last \(count) passwords")
    }
  }

  private func broken(_ rule: String) -> AWSError {
    IAM.Errors.passwordPolicyViolation("Password should \(rule)")
  }

  /// The kinds of characters in a password.
  private struct Classes {
    var hasUppercase = false
    var hasLowercase = false
    var hasNumber = false
    var hasSymbol = false

    init(_ text: String) {
      for byte in text.utf8 {
        switch byte {
        case 0x41...0x5A: hasUppercase = true
        case 0x61...0x7A: hasLowercase = true
        case 0x30...0x39: hasNumber = true
        default: hasSymbol = true
        }
      }
    }

    var count: Int { [hasUppercase, hasLowercase, hasNumber, hasSymbol].count { $0 } }
  }
}

extension User.LoginProfile {
  /// Puts a new password in place and remembers the one before; IAM looks back over 24 at the most.
  mutating func change(to new: Secret, at moment: Timestamp) {
    earlierPasswords = Array(([password] + earlierPasswords).prefix(24))
    password = new
    changedAt = moment
  }
}
