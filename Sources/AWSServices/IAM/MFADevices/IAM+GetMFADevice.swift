public import AWSWire
public import Identity

extension IAM {
  /// Describes one MFA device.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetMFADevice".
  public enum GetMFADevice: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetMFADevice", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The device's serial number; of a virtual device, its ARN.
      public var serialNumber: String = ""
      /// The user's name; the caller's own user where absent.
      public var userName: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "SerialNumber", &serialNumber, .minimumLength(9), .maximumLength(256), .pattern(.iamSerialNumber))
        members.optional("UserName", &userName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The user's name.
      public var userName: String?
      /// The device's serial number; of a virtual device, its ARN.
      public var serialNumber: String = ""
      /// When it was given to its user.
      public var enableDate: Timestamp?
      /// The certifications of a FIDO device.
      public var certifications: [String: String]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName)
        members.required("SerialNumber", &serialNumber)
        members.optional("EnableDate", &enableDate)
        members.optional("Certifications", &certifications)
      }
    }
  }
}
