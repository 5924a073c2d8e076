public import IAMPolicy
import Identity

/// Policies and requests of a size that is met in practice.
public struct PolicyWorkload: Sendable {
  /// The policies.
  public var policies = PolicySet()
  private var actions: [String]
  private var principal: Principal

  /// How many different requests there are.
  public static let count = 64

  /// All requests.
  public func requests() -> [AuthorizationRequest] { (0..<Self.count).map(request) }

  /// One request, put together from text.
  public func request(_ index: Int) -> AuthorizationRequest {
    var context = RequestContext()
    context.set("aws:CurrentTime", to: "2026-11-23T10:00:00Z")
    context.set("aws:SecureTransport", to: "true")
    context.set("aws:SourceIp", to: "203.0.113.\(index)")
    context.set("aws:UserAgent", to: "aws-cli/2.31")
    context.set("aws:RequestedRegion", to: index % 5 == 0 ? "eu-west-1" : "us-east-1")
    context.set("aws:ViaAWSService", to: "false")
    context.set("aws:MultiFactorAuthPresent", to: "true")
    let bucket = "arn:aws:s3:::data-\(index % 4)/home/alice/file-\(index)"
    return AuthorizationRequest(
      principal: principal, action: actions[index % actions.count],
      resource: ResourceTarget(arn: bucket, accountID: Self.account), context: context)
  }

  private static let account = AccountID(rawValue: "123456789012")

  private static func policy(_ name: String, _ kind: PolicyKind, _ statements: [String]) throws
    -> AttachedPolicy
  {
    let text = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements.joined(separator: ",") + "]}"
    return AttachedPolicy(id: name, document: try PolicyDocument(parsing: text, as: kind, limits: .parameter))
  }

  /// A user, two identity-based policies and a bucket policy: four statements.
  public static func light() throws -> PolicyWorkload {
    var policies = PolicySet()
    policies.identity = [
      try policy(
        "home", .identity,
        [
          #"{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::data-*/home/*"}"#,
          #"{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::data-*"}"#,
        ]),
      try policy(
        "guard", .identity,
        [
          #"{"Effect":"Deny","Action":"s3:Delete*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}"#
        ]),
    ]
    policies.resource = try policy(
      "bucket", .resource,
      [
        #"{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}"#
      ])
    return PolicyWorkload(
      policies: policies, actions: ["s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:DeleteObject"],
      principal: Principal(
        kind: .user, arn: "arn:aws:iam::123456789012:user/alice", accountID: try AccountID("123456789012")))
  }

  /// 60 statements of ten actions in six identity-based policies, five levels of five statements, a boundary, and a bucket
  /// policy of ten.
  public static func heavy() throws -> PolicyWorkload {
    var policies = PolicySet()
    let services = ["s3", "ec2", "iam", "sqs", "sns", "kms", "lambda", "dynamodb", "logs", "events"]
    let statements = (0..<60).map { index in
      let service = services[index % services.count]
      let actions = (0..<10).map { #""\#(service):\#($0 % 3 == 0 ? "Get" : "Put")Thing\#(index)\#($0)*""# }
      let extra = index == 0 ? #","s3:GetObject""# : ""
      return
        #"{"Effect":"Allow","Action":[\#(actions.joined(separator: ","))\#(extra)],"Resource":"arn:aws:\#(service):::data-*/*"}"#
    }
    policies.identity = try (0..<6).map {
      try policy("identity-\($0)", .identity, Array(statements[($0 * 10)..<($0 * 10 + 10)]))
    }
    policies.permissionsBoundary = [
      try policy("boundary", .permissionsBoundary, [#"{"Effect":"Allow","Action":"*","Resource":"*"}"#])
    ]
    policies.serviceControl = try (0..<5).map { level in
      PolicyLevel(
        id: "level-\(level)",
        policies: [
          try policy(
            "scp-\(level)", .serviceControl,
            [
              #"{"Effect":"Allow","Action":"*","Resource":"*"}"#,
              #"{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:root"},"Null":{"aws:AssumedRoot":"true"}}}"#,
              #"{"Effect":"Deny","Action":["organizations:LeaveOrganization","account:*"],"Resource":"*"}"#,
              #"{"Effect":"Deny","NotAction":["iam:*","sts:*","s3:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["us-east-1","eu-west-1"]}}}"#,
              #"{"Effect":"Deny","Action":["cloudtrail:Stop*","cloudtrail:Delete*"],"Resource":"*"}"#,
            ])
        ])
    }
    policies.resource = try policy(
      "bucket", .resource,
      (0..<10).map { index in
        index == 0
          ? #"{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}"#
          : #"{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/app-\#(index)"},"Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::data-\#(index)/*","Condition":{"IpAddress":{"aws:SourceIp":"10.\#(index).0.0/16"}}}"#
      })
    return PolicyWorkload(
      policies: policies, actions: ["s3:GetObject", "s3:GetObject", "s3:PutObject", "s3:ListBucket"],
      principal: Principal(
        kind: .roleSession, arn: "arn:aws:sts::123456789012:assumed-role/app/session",
        accountID: try AccountID("123456789012"), issuerARN: "arn:aws:iam::123456789012:role/app",
        organization: OrganizationMembership(id: "o-example")))
  }
}

extension PolicyWorkload {
  /// The light policies and one more, of as many statements as are wanted, none of which can match what is asked.
  public static func unmatchable(_ count: Int) throws -> PolicyWorkload {
    var workload = try light()
    let services = ["ec2", "iam", "sqs", "lambda", "dynamodb"]
    let statements = (0..<count).map { index in
      let service = services[index % services.count]
      return
        #"{"Effect":"Allow","Action":["\#(service):Get\#(index)*","\#(service):Put\#(index)"],"Resource":"*"}"#
    }
    workload.policies.identity.append(try policy("more", .identity, statements))
    return workload
  }
}
