public import AWSWire

extension IAM {
  /// Describes a managed policy.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetPolicy".
  public enum GetPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetPolicy", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's ARN.
      public var policyArn: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The policy.
      public var policy: Policy?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Policy", &policy)
      }
    }
  }
}
