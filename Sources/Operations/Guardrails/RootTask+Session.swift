internal import Identity

extension RootTask {
  /// The word that selects the task on a command line.
  public var word: String {
    switch self {
    case .audit: "audit"
    case .delete: "delete"
    case .recover: "recover"
    case .unlockBucket: "s3-unlock"
    case .unlockQueue: "sqs-unlock"
    }
  }

  /// The task that a word selects.
  public init?(word: String) {
    guard let task = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = task
  }

  /// The feature of central root access that sessions for the task need.
  public var feature: String {
    switch self {
    case .audit, .delete, .recover: OrganizationEvidence.credentialsManagement
    case .unlockBucket, .unlockQueue: OrganizationEvidence.sessions
    }
  }

  /// The ARN of the managed policy, which is the session's policy.
  func policyARN(in partition: Partition) -> String {
    "arn:\(partition):iam::aws:policy/root-task/\(rawValue)"
  }
}
