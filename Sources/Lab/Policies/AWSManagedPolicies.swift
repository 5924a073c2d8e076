import Identity

/// The managed policies of AWS itself that the lab knows.
enum AWSManagedPolicies {
  /// One policy.
  struct Entry: Sendable {
    let name: String
    let path: String
    let id: String
    let summary: String
    let createdAt: Timestamp
    let document: String

    var arn: String { "arn:aws:iam::aws:policy\(path)\(name)" }
  }

  /// Finds a policy by its ARN.
  static func policy(_ arn: String) -> Entry? { byARN[arn] }

  /// Every policy, in the order of their names.
  static let all: [Entry] = (general + rootTasks).sorted { $0.name < $1.name }

  private static let byARN = Dictionary(
    all.map { ($0.arn, $0) }, uniquingKeysWith: { first, _ in first })

  private static let general: [Entry] = [
    Entry(
      name: "AdministratorAccess", path: "/", id: "ANPAIWMBCKSKIEE64ZLYK",
      summary: "Provides full access to AWS services and resources.",
      createdAt: moment("2015-02-06T18:39:46Z"),
      document: allowing("*")),
    Entry(
      name: "IAMFullAccess", path: "/", id: "ANPAI7XKCFMBPM3QQRRVQ",
      summary: "Provides full access to IAM via the AWS Management Console.",
      createdAt: moment("2015-02-06T18:40:38Z"),
      document: """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:*",\
        "organizations:DescribeAccount","organizations:DescribeOrganization",\
        "organizations:DescribeOrganizationalUnit","organizations:DescribePolicy",\
        "organizations:ListChildren","organizations:ListParents","organizations:ListPoliciesForTarget",\
        "organizations:ListRoots","organizations:ListPolicies","organizations:ListTargetsForPolicy"],\
        "Resource":"*"}]}
        """),
    Entry(
      name: "IAMReadOnlyAccess", path: "/", id: "ANPAJKSO7NDY4T57MWDSQ",
      summary: "Provides read only access to IAM via the AWS Management Console.",
      createdAt: moment("2015-02-06T18:40:39Z"),
      document: """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:GenerateCredentialReport",\
        "iam:GenerateServiceLastAccessedDetails","iam:Get*","iam:List*","iam:SimulateCustomPolicy",\
        "iam:SimulatePrincipalPolicy"],"Resource":"*"}]}
        """),
    Entry(
      name: "IAMUserChangePassword", path: "/", id: "ANPAJ4L4MM2A7QIEB56MS",
      summary: "Provides the ability for an IAM user to change their own password.",
      createdAt: moment("2016-11-15T00:25:16Z"),
      document: """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:ChangePassword"],\
        "Resource":["arn:aws:iam::*:user/${aws:username}"]},{"Effect":"Allow",\
        "Action":["iam:GetAccountPasswordPolicy"],"Resource":"*"}]}
        """),
    Entry(
      name: "AWSOrganizationsReadOnlyAccess", path: "/", id: "ANPAJY5RQATUV77PEPVOM",
      summary: "Provides read-only access to AWS Organizations.",
      createdAt: moment("2018-11-06T20:32:38Z"),
      document: allowing("organizations:Describe*", "organizations:List*")),
    Entry(
      name: "SecurityAudit", path: "/", id: "ANPAIX2T3QCXHR2OGGCTO",
      summary: "The security audit template grants access to read security configuration metadata.",
      createdAt: moment("2015-02-06T18:41:01Z"),
      document: allowing(
        "iam:GenerateCredentialReport", "iam:Get*", "iam:List*", "organizations:Describe*",
        "organizations:List*", "cloudtrail:Describe*", "cloudtrail:Get*", "cloudtrail:List*",
        "cloudtrail:LookupEvents", "s3:GetBucket*", "s3:ListAllMyBuckets", "sqs:GetQueueAttributes",
        "sqs:ListQueues")),
    Entry(
      name: "ReadOnlyAccess", path: "/", id: "ANPAILL3HVNFSB6DCOWYQ",
      summary: "Provides read-only access to AWS services and resources.",
      createdAt: moment("2015-02-06T18:39:48Z"),
      document: allowing(
        "iam:Generate*", "iam:Get*", "iam:List*", "iam:Simulate*", "organizations:Describe*",
        "organizations:List*", "cloudtrail:Describe*", "cloudtrail:Get*", "cloudtrail:List*",
        "cloudtrail:LookupEvents", "s3:Get*", "s3:List*", "sqs:Get*", "sqs:List*", "sqs:Receive*",
        "sts:GetAccessKeyInfo", "sts:GetCallerIdentity", "sts:GetSessionToken")),
  ]

  /// A document with one statement that allows actions on everything.
  private static func allowing(_ actions: String...) -> String {
    let list = actions.map { "\"\($0)\"" }.joined(separator: ",")
    return """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[\(list)],"Resource":"*"}]}
      """
  }

  /// A moment that is known to be well-formed.
  static func moment(_ text: String) -> Timestamp {
    (try? Timestamp(iso8601: text)) ?? Timestamp(seconds: 0)
  }
}
