public import AWSWire

extension IAM {
  /// Removes tags from a managed policy.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UntagPolicy".
  public enum UntagPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UntagPolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.concurrentModification,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's ARN.
      public var policyArn: String = ""
      /// The keys of the tags.
      public var tagKeys: [String] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
        members.required("TagKeys", &tagKeys, .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
