public import AWSWire
public import Identity

extension IAM {
  /// A user's MFA device.
  public struct MFADevice: Structure {
    /// The user's name.
    public var userName: String?
    /// The device's serial number; of a virtual device, its ARN.
    public var serialNumber: String = ""
    /// When it was given to its user.
    public var enableDate: Timestamp = Timestamp(seconds: 0)

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.expected("UserName", &userName)
      members.required("SerialNumber", &serialNumber)
      members.required("EnableDate", &enableDate)
    }
  }
}
