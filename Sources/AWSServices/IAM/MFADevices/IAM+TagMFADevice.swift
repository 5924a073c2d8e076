public import AWSWire

extension IAM {
  /// Adds tags to a virtual MFA device.
  ///
  /// Source: AWS Identity and Access Management API Reference, "TagMFADevice".
  public enum TagMFADevice: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "TagMFADevice", of: service,
      errors: [
        IAM.Errors.invalidInput, IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded,
        IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The device's serial number; of a virtual device, its ARN.
      public var serialNumber: String = ""
      /// The tags.
      public var tags: [Tag] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "SerialNumber", &serialNumber, .minimumLength(9), .maximumLength(256), .pattern(.iamSerialNumber))
        members.required("Tags", &tags, .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
