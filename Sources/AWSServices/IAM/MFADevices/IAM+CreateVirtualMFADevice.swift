public import AWSWire

extension IAM {
  /// Makes a virtual MFA device that is nobody's yet.
  ///
  /// Source: AWS Identity and Access Management API Reference, "CreateVirtualMFADevice".
  public enum CreateVirtualMFADevice: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateVirtualMFADevice", of: service,
      errors: [
        IAM.Errors.limitExceeded, IAM.Errors.invalidInput, IAM.Errors.entityAlreadyExists,
        IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// Its path.
      public var path: String?
      /// The device's name.
      public var virtualMFADeviceName: String = ""
      /// The tags.
      public var tags: [Tag]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Path", &path, .minimumLength(1), .maximumLength(512), .pattern(.iamPath))
        members.required("VirtualMFADeviceName", &virtualMFADeviceName, .minimumLength(1), .pattern(.iamName))
        members.optional("Tags", &tags, .maximumLength(50))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The new device.
      public var virtualMFADevice = VirtualMFADevice()

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("VirtualMFADevice", &virtualMFADevice)
      }
    }
  }
}
