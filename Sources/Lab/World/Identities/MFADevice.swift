import AWSWire
import Cryptography
import Identity

/// An MFA device that is assigned to a user or to root; its serial number tells its kind.
struct MFADevice: Structure {
  /// The serial number: an ARN for virtual devices and security keys, a bare text for hardware tokens.
  var serialNumber = ""
  /// When it was enabled.
  var enabledAt = Timestamp(seconds: 0)

  init() {}

  init(serialNumber: String, enabledAt: Timestamp) {
    self.serialNumber = serialNumber
    self.enabledAt = enabledAt
  }

  mutating func members(_ members: inout Members) {
    members.required("SerialNumber", &serialNumber)
    members.required("EnabledAt", &enabledAt)
  }
}

/// A virtual MFA device: a shared secret, and the user it is assigned to.
struct VirtualMFADevice: Structure {
  /// The ARN.
  var serialNumber = ""
  /// The shared secret, in base32.
  var seed = Secret("")
  /// The key in `Account.users` of the user it is assigned to; empty for root, nil while it is not assigned.
  var user: String?
  /// When it was enabled.
  var enabledAt: Timestamp?
  /// The step of the latest code that was taken: each is good once.
  var usedStep: Int?
  /// Its tags.
  var tags: [String: String] = [:]

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("SerialNumber", &serialNumber)
    members.required("Seed", &seed)
    members.optional("User", &user)
    members.optional("EnabledAt", &enabledAt)
    members.optional("UsedStep", &usedStep)
    members.required("Tags", &tags)
  }
}
