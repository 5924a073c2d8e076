public import AWSWire

extension SQS {
  /// Returns attributes of a queue, its policy among them.
  ///
  /// The root user of the queue's account may do it whatever the policy says. Source: Amazon SQS API
  /// Reference, "GetQueueAttributes".
  public enum GetQueueAttributes: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetQueueAttributes", of: service, isReadOnly: true,
      errors: [
        SQS.Errors.invalidAttributeName, SQS.Errors.requestThrottled, SQS.Errors.queueDoesNotExist,
        SQS.Errors.unsupportedOperation, SQS.Errors.invalidSecurity, SQS.Errors.invalidAddress,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// The attributes to return; `All` for all of them.
      public var attributeNames: [QueueAttributeName]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.optional("AttributeNames", &attributeNames)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The attributes by name.
      public var attributes: [String: String]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Attributes", &attributes)
      }
    }
  }
}
