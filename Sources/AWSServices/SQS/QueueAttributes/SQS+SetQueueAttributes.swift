public import AWSWire

extension SQS {
  /// Sets attributes of a queue; an empty policy removes it, and most changes take up to 60 seconds.
  ///
  /// The root user of the queue's account may do it whatever the policy says. Source: Amazon SQS API
  /// Reference, "SetQueueAttributes".
  public enum SetQueueAttributes: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "SetQueueAttributes", of: service,
      errors: [
        SQS.Errors.invalidAttributeName, SQS.Errors.invalidAttributeValue, SQS.Errors.requestThrottled,
        SQS.Errors.queueDoesNotExist, SQS.Errors.unsupportedOperation, SQS.Errors.overLimit,
        SQS.Errors.invalidAddress, SQS.Errors.invalidSecurity,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// The attributes by name.
      public var attributes: [String: String] = [:]

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.required("Attributes", &attributes)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
