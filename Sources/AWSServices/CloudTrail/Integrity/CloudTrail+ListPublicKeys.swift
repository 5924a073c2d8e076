public import AWSWire
public import Identity

extension CloudTrail {
  /// Lists the keys by which the digest files of a period in one Region are signed.
  ///
  /// Source: AWS CloudTrail API Reference, "ListPublicKeys".
  public enum ListPublicKeys: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListPublicKeys", of: service, isReadOnly: true,
      errors: [
        CloudTrail.Errors.invalidTimeRange, CloudTrail.Errors.unsupportedOperation,
        CloudTrail.Errors.operationNotPermitted, CloudTrail.Errors.invalidToken,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The beginning of the period searched.
      public var startTime: Timestamp?
      /// The end of the period searched.
      public var endTime: Timestamp?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("StartTime", &startTime)
        members.optional("EndTime", &endTime)
        members.optional("NextToken", &nextToken)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The keys.
      public var publicKeyList: [PublicKey]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("PublicKeyList", &publicKeyList)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension CloudTrail.ListPublicKeys: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [CloudTrail.PublicKey] {
    output.publicKeyList ?? []
  }
}
