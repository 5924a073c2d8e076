public import AWSWire

extension IAM {
  /// Gives a user an MFA device.
  ///
  /// Source: AWS Identity and Access Management API Reference, "EnableMFADevice".
  public enum EnableMFADevice: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "EnableMFADevice", of: service,
      errors: [
        IAM.Errors.entityAlreadyExists, IAM.Errors.entityTemporarilyUnmodifiable,
        IAM.Errors.invalidAuthenticationCode, IAM.Errors.limitExceeded, IAM.Errors.noSuchEntity,
        IAM.Errors.serviceFailure, IAM.Errors.concurrentModification,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The device's serial number; of a virtual device, its ARN.
      public var serialNumber: String = ""
      /// A code that the device shows.
      public var authenticationCode1: String = ""
      /// The code that the device shows next.
      public var authenticationCode2: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "SerialNumber", &serialNumber, .minimumLength(9), .maximumLength(256), .pattern(.iamSerialNumber))
        members.required(
          "AuthenticationCode1", &authenticationCode1, .minimumLength(6), .maximumLength(6),
          .pattern(.iamAuthenticationCode))
        members.required(
          "AuthenticationCode2", &authenticationCode2, .minimumLength(6), .maximumLength(6),
          .pattern(.iamAuthenticationCode))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
