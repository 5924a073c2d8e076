public import AWSWire

extension STS {
  /// Opens the encoded message of a denied request.
  ///
  /// Source: AWS STS API Reference, "DecodeAuthorizationMessage".
  public enum DecodeAuthorizationMessage: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DecodeAuthorizationMessage", of: service, isReadOnly: true,
      errors: [STS.Errors.invalidAuthorizationMessage])

    /// What the caller sends.
    public struct Input: Structure {
      /// The message as the denied request answered it.
      public var encodedMessage: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("EncodedMessage", &encodedMessage, .minimumLength(1), .maximumLength(10240))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The message as JSON.
      public var decodedMessage: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("DecodedMessage", &decodedMessage)
      }
    }
  }
}
