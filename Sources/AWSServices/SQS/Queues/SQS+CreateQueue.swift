public import AWSWire

extension SQS {
  /// Makes a queue; one with the same name and attributes is returned as it is.
  ///
  /// Source: Amazon SQS API Reference, "CreateQueue".
  public enum CreateQueue: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateQueue", of: service,
      errors: [
        SQS.Errors.queueDeletedRecently, SQS.Errors.queueNameExists, SQS.Errors.requestThrottled,
        SQS.Errors.invalidAddress, SQS.Errors.invalidAttributeName, SQS.Errors.invalidAttributeValue,
        SQS.Errors.unsupportedOperation, SQS.Errors.invalidSecurity,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's name; that of a FIFO queue ends in `.fifo`.
      public var queueName: String = ""
      /// The attributes by name.
      public var attributes: [String: String]?
      /// The tags by key.
      public var tags: [String: String]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueName", &queueName)
        members.optional("Attributes", &attributes)
        members.optional("tags", &tags)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The queue's URL.
      public var queueUrl: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("QueueUrl", &queueUrl)
      }
    }
  }
}
