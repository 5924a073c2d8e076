public import AWSWire

extension AccountManagement {
  /// Whether the telephone number was verified.
  public struct PhoneNumberVerificationStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `PENDING`.
    public static let pending: PhoneNumberVerificationStatus = "PENDING"
    /// `VERIFIED`.
    public static let verified: PhoneNumberVerificationStatus = "VERIFIED"
    /// `UNVERIFIED`.
    public static let unverified: PhoneNumberVerificationStatus = "UNVERIFIED"
    /// `NOT_SUPPORTED`.
    public static let notSupported: PhoneNumberVerificationStatus = "NOT_SUPPORTED"

    /// The values in the service's model.
    public static let known: [String] = [
      "PENDING",
      "VERIFIED",
      "UNVERIFIED",
      "NOT_SUPPORTED",
    ]
  }
}
