public import AWSWire

extension STS {
  /// Opens a session for somebody without an IAM user of their own.
  ///
  /// Source: AWS STS API Reference, "GetFederationToken".
  public enum GetFederationToken: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetFederationToken", of: service,
      errors: [
        STS.Errors.malformedPolicyDocument, STS.Errors.packedPolicyTooLarge, STS.Errors.regionDisabled,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The session's name.
      public var name: String = ""
      /// A session policy, as JSON.
      public var policy: String?
      /// Managed policies that act as session policies.
      public var policyArns: [PolicyDescriptor]?
      /// How long the session lasts, in seconds; the service's default where absent.
      public var durationSeconds: Int?
      /// Session tags.
      public var tags: [Tag]?
      /// The least size of the session token, in bytes; smaller ones are padded.
      public var minimumSessionTokenSize: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Name", &name, .minimumLength(2), .maximumLength(32), .pattern(.stsSessionName))
        members.optional(
          "Policy", &policy, .minimumLength(1), .maximumLength(2048), .pattern(.policyDocument))
        members.optional("PolicyArns", &policyArns)
        members.optional("DurationSeconds", &durationSeconds, .minimum(900), .maximum(129600))
        members.optional("Tags", &tags, .maximumLength(50))
        members.optional("MinimumSessionTokenSize", &minimumSessionTokenSize, .minimum(0), .maximum(4096))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The session's credentials.
      public var credentials: SessionCredentials?
      /// The principal of the session.
      public var federatedUser: FederatedUser?
      /// How much of the room for policies and tags is used, in per cent.
      public var packedPolicySize: Int?
      /// How much of a session token's greatest size is used, in per cent.
      public var sessionTokenUtilization: Int?
      /// The size of the session token, in bytes.
      public var sessionTokenSize: Int?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Credentials", &credentials)
        members.optional("FederatedUser", &federatedUser)
        members.optional("PackedPolicySize", &packedPolicySize)
        members.optional("SessionTokenUtilization", &sessionTokenUtilization)
        members.optional("SessionTokenSize", &sessionTokenSize)
      }
    }
  }
}
