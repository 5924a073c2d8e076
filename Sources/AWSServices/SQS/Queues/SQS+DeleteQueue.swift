public import AWSWire

extension SQS {
  /// Deletes a queue whatever it holds; its name is free again after 60 seconds.
  ///
  /// Source: Amazon SQS API Reference, "DeleteQueue".
  public enum DeleteQueue: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteQueue", of: service,
      errors: [
        SQS.Errors.requestThrottled, SQS.Errors.queueDoesNotExist, SQS.Errors.invalidAddress,
        SQS.Errors.unsupportedOperation, SQS.Errors.invalidSecurity,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
