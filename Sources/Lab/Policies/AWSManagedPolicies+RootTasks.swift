import IAMPolicy

extension AWSManagedPolicies {
  /// The five task policies of AssumeRoot, literally as AWS serves them (version v1, recorded 2026-09-11).
  ///
  /// They contain no Allow: root's implicit allow supplies it, and whatever they do not list is denied.
  static let rootTasks: [Entry] = [
    Entry(
      name: "IAMAuditRootUserCredentials", path: "/root-task/", id: "ANPAZKAPJZG4BDSCREYVS",
      summary:
        "This policy provides permissions to audit the root user credential status of a member account.",
      createdAt: moment("2024-11-06T22:27:58Z"),
      document: text(of: "IAMAuditRootUserCredentials")),
    Entry(
      name: "IAMCreateRootUserPassword", path: "/root-task/", id: "ANPAZKAPJZG4OEGTN7YT5",
      summary: "This policy provides  permissions to create a root user login profile. ",
      createdAt: moment("2024-11-06T22:32:59Z"),
      document: text(of: "IAMCreateRootUserPassword")),
    Entry(
      name: "IAMDeleteRootUserCredentials", path: "/root-task/", id: "ANPAZKAPJZG4CX73XKORQ",
      summary: "This policy provides permissions to delete root user credentials.",
      createdAt: moment("2024-11-06T22:47:58Z"),
      document: text(of: "IAMDeleteRootUserCredentials")),
    Entry(
      name: "S3UnlockBucketPolicy", path: "/root-task/", id: "ANPAZKAPJZG4OALTIPZOF",
      summary: "This policy provides permissions to view, update, or delete an Amazon S3 bucket policy.",
      createdAt: moment("2024-11-06T21:55:56Z"),
      document: text(of: "S3UnlockBucketPolicy")),
    Entry(
      name: "SQSUnlockQueuePolicy", path: "/root-task/", id: "ANPAZKAPJZG4HPZI4FDUV",
      summary: "This policy provides permissions to view, update, or delete an Amazon SQS queue policy.",
      createdAt: moment("2024-11-06T21:51:02Z"),
      document: text(of: "SQSUnlockQueuePolicy")),
  ]

  private static func text(of name: String) -> String { RootTaskPolicy.named(name)?.text ?? "" }
}
