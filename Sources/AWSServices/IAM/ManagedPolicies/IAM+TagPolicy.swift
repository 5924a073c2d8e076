public import AWSWire

extension IAM {
  /// Adds tags to a managed policy.
  ///
  /// Source: AWS Identity and Access Management API Reference, "TagPolicy".
  public enum TagPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "TagPolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.invalidInput,
        IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's ARN.
      public var policyArn: String = ""
      /// The tags.
      public var tags: [Tag] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
        members.required("Tags", &tags, .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
