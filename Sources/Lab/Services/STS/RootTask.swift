import AWSWire

/// One of the five tasks for which a root session can be opened.
///
/// Source: IAM User Guide, "Perform a privileged task on an AWS Organizations member account".
enum RootTask: CaseIterable {
  case auditCredentials
  case createPassword
  case deleteCredentials
  case unlockBucket
  case unlockQueue

  /// Finds the task of a policy.
  ///
  /// - Throws: AWS's own refusals of an absent and of an unknown policy.
  init(policyARN: String?) throws(AWSError) {
    guard let policyARN else {
      throw AWSError(
        code: "ValidationError",
        message: "1 validation error detected: Value null at 'taskPolicyArn' failed to satisfy constraint: "
          + "Member must not be null")
    }
    guard let task = Self.allCases.first(where: { $0.policyARN == policyARN }) else {
      throw AWSError(
        code: "ValidationError", message: "Request must contain valid AWS managed task policy ARN")
    }
    self = task
  }

  /// The ARN of its policy.
  var policyARN: String {
    switch self {
    case .auditCredentials: "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"
    case .createPassword: "arn:aws:iam::aws:policy/root-task/IAMCreateRootUserPassword"
    case .deleteCredentials: "arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials"
    case .unlockBucket: "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy"
    case .unlockQueue: "arn:aws:iam::aws:policy/root-task/SQSUnlockQueuePolicy"
    }
  }

  /// The organization's feature that must be on.
  var feature: RootFeature {
    switch self {
    case .auditCredentials, .createPassword, .deleteCredentials: .credentialsManagement
    case .unlockBucket, .unlockQueue: .sessions
    }
  }
}

/// The features of central root access, which are switched on one by one.
enum RootFeature: String, CaseIterable {
  case sessions = "RootSessions"
  case credentialsManagement = "RootCredentialsManagement"

  /// What AssumeRoot says while it is off.
  var isOffMessage: String {
    switch self {
    case .sessions: "Root sessions feature is not enabled for your AWS Organization."
    case .credentialsManagement:
      "Root credentials management feature is not enabled for your AWS Organization."
    }
  }
}
