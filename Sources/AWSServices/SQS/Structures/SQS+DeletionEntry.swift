public import AWSWire

extension SQS {
  /// A message to delete.
  public struct DeletionEntry: Structure {
    /// The entry's id within the batch.
    public var id: String = ""
    /// What stands for this receipt of the message.
    public var receiptHandle: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Id", &id)
      members.required("ReceiptHandle", &receiptHandle)
    }
  }
}
