public import AWSWire
public import Identity

extension IAM {
  /// A virtual MFA device.
  public struct VirtualMFADevice: Structure {
    /// The device's serial number; of a virtual device, its ARN.
    public var serialNumber: String = ""
    /// The seed in Base32; returned once, when the device is made.
    public var base32StringSeed: SecretBlob?
    /// A QR code of the seed, as PNG; returned once, when the device is made.
    public var qrCodePNG: SecretBlob?
    /// The user.
    public var user: User?
    /// When it was given to its user.
    public var enableDate: Timestamp?
    /// The tags.
    public var tags: [Tag]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("SerialNumber", &serialNumber)
      members.optional("Base32StringSeed", &base32StringSeed)
      members.optional("QRCodePNG", &qrCodePNG)
      members.optional("User", &user)
      members.optional("EnableDate", &enableDate)
      members.optional("Tags", &tags)
    }
  }
}
