public import AWSWire

extension IAM {
  /// Lists the condition keys that policies in the request ask for.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetContextKeysForCustomPolicy".
  public enum GetContextKeysForCustomPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetContextKeysForCustomPolicy", of: service, isReadOnly: true, errors: [IAM.Errors.invalidInput])

    /// What the caller sends.
    public struct Input: Structure {
      /// Policies as JSON.
      public var policyInputList: [String] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyInputList", &policyInputList)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The keys, each once.
      public var contextKeyNames: [String]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("ContextKeyNames", &contextKeyNames)
      }
    }
  }
}
