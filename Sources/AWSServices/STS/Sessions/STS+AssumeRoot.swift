public import AWSWire

extension STS {
  /// Opens a session, scoped to one task, as the root user of a member account.
  ///
  /// Regional endpoints only; 15 minutes at the most. CloudTrail's `readOnly` is taken to be what it is for
  /// AssumeRole. Source: AWS STS API Reference, "AssumeRoot".
  public enum AssumeRoot: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AssumeRoot", of: service, isReadOnly: true,
      errors: [STS.Errors.regionDisabled, STS.Errors.expiredToken])

    /// What the caller sends.
    public struct Input: Structure {
      /// The member account's id, or the ARN of its root user.
      public var targetPrincipal: String = ""
      /// The managed policy that says which task the session is for.
      public var taskPolicyArn = PolicyDescriptor()
      /// How long the session lasts, in seconds; 900 where absent.
      public var durationSeconds: Int?
      /// The least size of the session token, in bytes; smaller ones are padded.
      public var minimumSessionTokenSize: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("TargetPrincipal", &targetPrincipal, .minimumLength(12), .maximumLength(2048))
        members.required("TaskPolicyArn", &taskPolicyArn)
        members.optional("DurationSeconds", &durationSeconds, .minimum(0), .maximum(900))
        members.optional("MinimumSessionTokenSize", &minimumSessionTokenSize, .minimum(0), .maximum(4096))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The session's credentials.
      public var credentials: SessionCredentials?
      /// The source identity of the caller's own session, where it has one.
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
        members.optional("SourceIdentity", &sourceIdentity)
        members.optional("SessionTokenUtilization", &sessionTokenUtilization)
        members.optional("SessionTokenSize", &sessionTokenSize)
      }
    }
  }
}
