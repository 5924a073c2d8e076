public import Identity

/// A root user's MFA device.
public struct RootMFADevice: Hashable, Sendable {
  /// The kinds of device.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An authenticator app.
    case virtual
    /// A passkey or security key, which cannot be phished.
    case fido2
    /// A token that shows codes.
    case hardwareTOTP = "hardware-totp"
    /// No authenticator app; whether key or token the source does not say.
    case hardware
    /// The serial number has no known form.
    case unknown

    /// Tells the kind from a serial number.
    ///
    /// Virtual devices have an ARN with `mfa/`, passkeys and security keys one with `u2f/`, and tokens the bare
    /// number of the maker. Source: IAM User Guide, "MFA devices"; AWS CloudTrail examples.
    public init(serialNumber: String) {
      guard serialNumber.hasPrefix("arn:") else {
        self = serialNumber.isEmpty ? .unknown : .hardwareTOTP
        return
      }
      let resource = serialNumber.split(separator: ":", maxSplits: 5).last ?? ""
      if resource.hasPrefix("mfa/") {
        self = .virtual
      } else if resource.hasPrefix("u2f/") {
        self = .fido2
      } else {
        self = .unknown
      }
    }
  }

  /// The serial number or ARN; nil where the source does not name it.
  public var serialNumber: String?
  /// The kind.
  public var kind: Kind
  /// When it was enabled; nil where the source does not say.
  public var enabledAt: Timestamp?

  /// Describes a device.
  public init(serialNumber: String?, kind: Kind, enabledAt: Timestamp? = nil) {
    self.serialNumber = serialNumber
    self.kind = kind
    self.enabledAt = enabledAt
  }
}
