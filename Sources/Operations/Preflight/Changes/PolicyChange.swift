public import IAMPolicy

/// A policy that is about to come into force.
public struct PolicyChange: Sendable {
  /// What people know it by: a file, the name of a policy, a bucket.
  public let name: String
  /// What it is put on.
  public let subject: PolicySubject
  /// The ARN of the bucket, queue or key; nil where the text has to tell.
  public let resource: String?
  /// The policy.
  public let document: PolicyDocument

  /// Describes a change with a policy that has been read.
  public init(name: String, subject: PolicySubject, resource: String? = nil, document: PolicyDocument) {
    self.name = name
    self.subject = subject
    self.resource = resource
    self.document = document
  }

  /// Reads a policy.
  ///
  /// - Throws: everything for which AWS would refuse the text.
  public init(
    name: String, subject: PolicySubject, resource: String? = nil, parsing text: [UInt8]
  ) throws(PolicyProblems) {
    self.init(
      name: name, subject: subject, resource: resource,
      document: try PolicyDocument(parsing: text, as: subject.policyKind, limits: subject.limits))
  }

  /// The ARN of the resource: the one given, or the first that the text names, or one that stands for any.
  func resourceARN(in account: PreflightAccount) -> String {
    resource ?? resourceInText ?? standIn(in: account)
  }

  private var service: String {
    switch subject {
    case .queue: "sqs"
    case .key: "kms"
    default: "s3"
    }
  }

  private var resourceInText: String? {
    for pattern in document.statements.compactMap(\.resources).filter({ !$0.isNegated }).flatMap(\.patterns) {
      let parts = pattern.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      guard parts.count == 6, parts[2] == service else { continue }
      // Behind the first slash stand objects.
      let name = subject == .bucket ? parts[5].prefix { $0 != "/" } : parts[5]
      let front = parts[..<5].joined(separator: ":")
      if name.isEmpty || "\(front)\(name)".contains(where: { "*?$".contains($0) }) { continue }
      return "\(front):\(name)"
    }
    return nil
  }

  private func standIn(in account: PreflightAccount) -> String {
    switch subject {
    case .queue: "arn:\(account.partition):sqs:us-east-1:\(account.id):any-queue"
    case .key: "arn:\(account.partition):kms:us-east-1:\(account.id):key/any-key"
    default: "arn:\(account.partition):s3:::any-bucket"
    }
  }
}
