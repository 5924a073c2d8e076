import Foundation
import IAMPolicy
import Identity
import Testing

/// Counts decisions per second on one core; run by hand with `ROOTLATCH_SPEED=1 swift test -c release`.
@Suite(
  "decisions per second", .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["ROOTLATCH_SPEED"] != nil))
struct SpeedTests {
  @Test func `light: users, buckets and a few policies`() throws {
    let world = try World.light()
    report("light", try world.requests(), world.policies)
  }

  @Test func `heavy: 60 statements of 10 actions, 5 levels of 5 statements, a boundary, a bucket policy`()
    throws
  {
    let world = try World.heavy()
    report("heavy", try world.requests(), world.policies)
  }

  @Test func `requests put together from text`() throws {
    let account = try AccountID("123456789012")
    let principal = Principal(
      kind: .user, arn: "arn:aws:iam::123456789012:user/alice", accountID: account, userID: "AIDAEXAMPLE")
    var sum = 0
    time("principal") {
      sum &+= Principal(kind: .user, arn: principal.arn, accountID: account).arn.utf8.count
    }
    time("resource") {
      sum &+= ResourceTarget(arn: "arn:aws:s3:::bucket/key", accountID: account).arn.utf8.count
    }
    time("context of \(World.keys.count) keys") {
      var context = RequestContext()
      for key in World.keys { context.set(key, to: "a value of some length") }
      sum &+= context.keys.count
    }
    let resource = ResourceTarget(arn: "arn:aws:s3:::bucket/key", accountID: account)
    time("request") {
      sum &+=
        AuthorizationRequest(principal: principal, action: "s3:GetObject", resource: resource).action.utf8
        .count
    }
    print(sum)
  }

  private func time(_ name: String, _ body: () -> Void) {
    let time = ContinuousClock().measure { for _ in 0..<100_000 { body() } }
    print("build \(name): \(time / 100_000)")
  }

  private func report(_ name: String, _ requests: [AuthorizationRequest], _ policies: PolicySet) {
    let clock = ContinuousClock()
    var allowed = 0
    for request in requests where Authorizer.decide(request, under: policies) == .allow { allowed += 1 }
    let rounds = 200_000 / requests.count
    var best = Duration.seconds(1000)
    for _ in 0..<5 {
      let time = clock.measure {
        for _ in 0..<rounds {
          for request in requests where Authorizer.decide(request, under: policies) == .allow {
            allowed &+= 1
          }
        }
      }
      best = min(best, time / (rounds * requests.count))
    }
    let nanoseconds = Double(best.components.attoseconds) / 1e9
    print("\(name): \(best) a decision, \(Int(1e9 / nanoseconds)) a second, \(allowed) allowed")
  }
}

/// Policies and requests of a size that is met in practice.
struct World {
  var policies = PolicySet()
  var actions: [String]
  var principal: Principal

  static let keys = [
    "aws:CurrentTime", "aws:EpochTime", "aws:SecureTransport", "aws:SourceIp", "aws:UserAgent",
    "aws:RequestedRegion", "aws:ViaAWSService", "aws:TokenIssueTime", "aws:MultiFactorAuthPresent",
    "s3:prefix",
  ]

  func requests() throws -> [AuthorizationRequest] {
    let account = try AccountID("123456789012")
    return (0..<64).map { index in
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
        resource: ResourceTarget(arn: bucket, accountID: account), context: context)
    }
  }

  static func policy(_ name: String, _ kind: PolicyKind, _ statements: [String]) throws -> AttachedPolicy {
    let text = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements.joined(separator: ",") + "]}"
    return AttachedPolicy(id: name, document: try PolicyDocument(parsing: text, as: kind, limits: .parameter))
  }

  static func light() throws -> World {
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
    return World(
      policies: policies, actions: ["s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:DeleteObject"],
      principal: Principal(
        kind: .user, arn: "arn:aws:iam::123456789012:user/alice", accountID: try AccountID("123456789012")))
  }

  static func heavy() throws -> World {
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
    return World(
      policies: policies, actions: ["s3:GetObject", "s3:GetObject", "s3:PutObject", "s3:ListBucket"],
      principal: Principal(
        kind: .roleSession, arn: "arn:aws:sts::123456789012:assumed-role/app/session",
        accountID: try AccountID("123456789012"), issuerARN: "arn:aws:iam::123456789012:role/app",
        organization: OrganizationMembership(id: "o-example")))
  }
}
