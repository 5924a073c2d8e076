public import AWSWire

extension IAM {
  /// Lists the condition keys that the policies of a principal ask for.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetContextKeysForPrincipalPolicy".
  public enum GetContextKeysForPrincipalPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetContextKeysForPrincipalPolicy", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.invalidInput])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user, group or role whose policies decide.
      public var policySourceArn: String = ""
      /// Policies as JSON.
      public var policyInputList: [String]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicySourceArn", &policySourceArn, .minimumLength(20), .maximumLength(2048))
        members.optional("PolicyInputList", &policyInputList)
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
