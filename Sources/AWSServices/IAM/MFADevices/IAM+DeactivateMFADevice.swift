public import AWSWire

extension IAM {
  /// Takes an MFA device away from a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeactivateMFADevice".
  public enum DeactivateMFADevice: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeactivateMFADevice", of: service,
      errors: [
        IAM.Errors.entityTemporarilyUnmodifiable, IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded,
        IAM.Errors.serviceFailure, IAM.Errors.concurrentModification,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name; the caller's own user where absent.
      public var userName: String?
      /// The device's serial number; of a virtual device, its ARN.
      public var serialNumber: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "SerialNumber", &serialNumber, .minimumLength(9), .maximumLength(256), .pattern(.iamSerialNumber))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
