public import AWSWire

extension STS {
  /// A managed policy, by its ARN.
  public struct PolicyDescriptor: Structure {
    /// The policy's ARN.
    public var arn: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("arn", &arn, .minimumLength(20), .maximumLength(2048), .pattern(.stsARN))
    }
  }
}
