public import AWSWire

extension STS {
  /// Context that a trusted provider vouches for.
  public struct ProvidedContext: Structure {
    /// The provider's ARN.
    public var providerArn: String?
    /// The provider's signed statement.
    public var contextAssertion: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional(
        "ProviderArn", &providerArn, .minimumLength(20), .maximumLength(2048), .pattern(.stsARN))
      members.optional("ContextAssertion", &contextAssertion, .minimumLength(4), .maximumLength(3072))
    }
  }
}
