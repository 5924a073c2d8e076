public import AWSWire

extension STS {
  /// Says who the caller is; no policy can deny it.
  ///
  /// Source: AWS STS API Reference, "GetCallerIdentity".
  public enum GetCallerIdentity: Operation {
    /// Name, action and errors.
    public static let model = OperationModel("GetCallerIdentity", of: service, isReadOnly: true)

    /// The caller sends nothing.
    public typealias Input = Empty

    /// What a success returns.
    public struct Output: Structure {
      /// The principal's unique id.
      public var userId: String?
      /// The account's id.
      public var account: String?
      /// The principal's ARN.
      public var arn: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserId", &userId)
        members.optional("Account", &account)
        members.optional("Arn", &arn)
      }
    }
  }
}
