public import AWSWire

extension IAM {
  /// Removes tags from a virtual MFA device.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UntagMFADevice".
  public enum UntagMFADevice: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UntagMFADevice", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.concurrentModification,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The device's serial number; of a virtual device, its ARN.
      public var serialNumber: String = ""
      /// The keys of the tags.
      public var tagKeys: [String] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "SerialNumber", &serialNumber, .minimumLength(9), .maximumLength(256), .pattern(.iamSerialNumber))
        members.required("TagKeys", &tagKeys, .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
