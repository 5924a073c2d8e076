public import AWSWire

extension STS {
  /// Opens a session, scoped to one task, as the root user of a member account.
  ///
  /// Regional endpoints only; 15 minutes at the most. Source: AWS STS API Reference, "AssumeRoot".
  public enum AssumeRoot: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AssumeRoot", of: service, errors: [STS.Errors.regionDisabled, STS.Errors.expiredToken])

    /// What the caller sends.
    public struct Input: Structure {
      /// The member account's id, or the ARN of its root user.
      public var targetPrincipal: String = ""
      /// The managed policy that says which task the session is for.
      public var taskPolicyArn = PolicyDescriptor()
      /// How long the session lasts, in seconds; 900 where absent.
      public var durationSeconds: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("TargetPrincipal", &targetPrincipal, .minimumLength(12), .maximumLength(2048))
        members.required("TaskPolicyArn", &taskPolicyArn)
        members.optional("DurationSeconds", &durationSeconds, .minimum(0), .maximum(900))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The session's credentials.
      public var credentials: SessionCredentials?
      /// The source identity of the caller's own session, where it has one.
      public var sourceIdentity: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Credentials", &credentials)
        members.optional("SourceIdentity", &sourceIdentity)
      }
    }
  }
}
