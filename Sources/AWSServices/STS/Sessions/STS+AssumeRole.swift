public import AWSWire

extension STS {
  /// Opens a session as a role that trusts the caller.
  ///
  /// Source: AWS STS API Reference, "AssumeRole".
  public enum AssumeRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AssumeRole", of: service, isReadOnly: true,
      errors: [
        STS.Errors.malformedPolicyDocument, STS.Errors.packedPolicyTooLarge, STS.Errors.regionDisabled,
        STS.Errors.expiredToken, STS.Errors.invalidContextAssertion,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's ARN.
      public var roleArn: String = ""
      /// The session's name.
      public var roleSessionName: String = ""
      /// Managed policies that act as session policies.
      public var policyArns: [PolicyDescriptor]?
      /// A session policy, as JSON.
      public var policy: String?
      /// How long the session lasts, in seconds; the service's default where absent.
      public var durationSeconds: Int?
      /// Session tags.
      public var tags: [Tag]?
      /// The keys of the tags that pass to sessions opened from this one.
      public var transitiveTagKeys: [String]?
      /// What the role's trust policy asks third parties to name.
      public var externalId: String?
      /// The serial number or ARN of the caller's MFA device.
      public var serialNumber: String?
      /// The code that the MFA device shows.
      public var tokenCode: String?
      /// The identity that stays with the session and those opened from it.
      public var sourceIdentity: String?
      /// Context from trusted providers.
      public var providedContexts: [ProvidedContext]?
      /// The least size of the session token, in bytes; smaller ones are padded.
      public var minimumSessionTokenSize: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleArn", &roleArn, .minimumLength(20), .maximumLength(2048), .pattern(.stsARN))
        members.required(
          "RoleSessionName", &roleSessionName, .minimumLength(2), .maximumLength(64),
          .pattern(.stsSessionName))
        members.optional("PolicyArns", &policyArns)
        members.optional("Policy", &policy, .minimumLength(1), .pattern(.policyDocument))
        members.optional("DurationSeconds", &durationSeconds, .minimum(900), .maximum(43200))
        members.optional("Tags", &tags, .maximumLength(50))
        members.optional("TransitiveTagKeys", &transitiveTagKeys, .maximumLength(50))
        members.optional(
          "ExternalId", &externalId, .minimumLength(2), .maximumLength(1224), .pattern(.stsExternalID))
        members.optional(
          "SerialNumber", &serialNumber, .minimumLength(9), .maximumLength(256), .pattern(.stsSerialNumber))
        members.optional(
          "TokenCode", &tokenCode, .minimumLength(6), .maximumLength(6), .pattern(.stsTokenCode))
        members.optional(
          "SourceIdentity", &sourceIdentity, .minimumLength(2), .maximumLength(256), .pattern(.stsSessionName)
        )
        members.optional("ProvidedContexts", &providedContexts, .minimumLength(1), .maximumLength(5))
        members.optional("MinimumSessionTokenSize", &minimumSessionTokenSize, .minimum(0), .maximum(4096))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The session's credentials.
      public var credentials: SessionCredentials?
      /// The principal of the session.
      public var assumedRoleUser: AssumedRoleUser?
      /// How much of the room for policies and tags is used, in per cent.
      public var packedPolicySize: Int?
      /// The identity that stays with the session and those opened from it.
      public var sourceIdentity: String?
      /// How much of a session token's greatest size is used, in per cent.
      public var sessionTokenUtilization: Int?
      /// The size of the session token, in bytes.
      public var sessionTokenSize: Int?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Credentials", &credentials)
        members.optional("AssumedRoleUser", &assumedRoleUser)
        members.optional("PackedPolicySize", &packedPolicySize)
        members.optional("SourceIdentity", &sourceIdentity)
        members.optional("SessionTokenUtilization", &sessionTokenUtilization)
        members.optional("SessionTokenSize", &sessionTokenSize)
      }
    }
  }
}
