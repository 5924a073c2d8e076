public import AWSWire

extension IAM {
  /// Deletes a virtual MFA device that is nobody's.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteVirtualMFADevice".
  public enum DeleteVirtualMFADevice: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteVirtualMFADevice", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.deleteConflict, IAM.Errors.limitExceeded,
        IAM.Errors.serviceFailure, IAM.Errors.concurrentModification,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The device's serial number; of a virtual device, its ARN.
      public var serialNumber: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "SerialNumber", &serialNumber, .minimumLength(9), .maximumLength(256), .pattern(.iamSerialNumber))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
