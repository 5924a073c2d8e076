public import AWSWire

extension SQS {
  /// An entry of a batch that failed.
  public struct FailedEntry: Structure {
    /// The entry's id within the batch.
    public var id: String = ""
    /// Whether the sender is to blame.
    public var senderFault: Bool = false
    /// Why it failed, as a code.
    public var code: String = ""
    /// Why it failed, in words.
    public var message: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Id", &id)
      members.required("SenderFault", &senderFault)
      members.required("Code", &code)
      members.optional("Message", &message)
    }
  }
}
