import IAMPolicy
import Identity
import JSONTree

extension FuzzTarget {
  /// Policy documents: the first byte chooses the kind, the rest is the text.
  ///
  /// Laws: a refusal says where, inside of the text; what is taken can be decided with, and the fast answer is the one
  /// that is explained.
  static let policyDocument = FuzzTarget("policy-document", words: words) { input throws(FuzzFinding) in
    guard let first = input.first else { return }
    let kind = PolicyKind.allCases[Int(first) % PolicyKind.allCases.count]
    let text = Array(input.dropFirst())
    let document: PolicyDocument
    do throws(PolicyProblems) {
      document = try PolicyDocument(parsing: text, as: kind, limits: .parameter)
    } catch {
      let lines = text.count { $0 == 0x0A } + 1
      for problem in error.all {
        let isInside = 1...lines ~= problem.place.line && 1...(text.count + 1) ~= problem.place.column
        try FuzzFinding.require(isInside, "a problem outside of the text: \(problem)")
        try FuzzFinding.require(
          !problem.message.utf8.contains(0x0A), "a message of several lines: \(problem)")
      }
      return
    }
    try FuzzFinding.require(!document.statements.isEmpty, "a policy without statements was taken")
    _ = document.contextKeys
    let policies = policies(of: document)
    for request in requests {
      let fast = Authorizer.decide(request, under: policies)
      let verdict = Authorizer.evaluate(request, under: policies)
      try FuzzFinding.require(fast == verdict.decision, "decided \(fast), explained \(verdict.decision)")
    }
  }

  private static func policies(of document: PolicyDocument) -> PolicySet {
    let policy = AttachedPolicy(id: "fuzz", document: document)
    var set = PolicySet()
    switch document.kind {
    case .identity: set.identity = [policy]
    case .resource, .trust: set.resource = policy
    case .permissionsBoundary: set.permissionsBoundary = [policy]
    case .session: set.session = [policy]
    case .serviceControl: set.serviceControl = [PolicyLevel(id: "r-fuzz", policies: [policy])]
    case .resourceControl: set.resourceControl = [PolicyLevel(id: "r-fuzz", policies: [policy])]
    case .vpcEndpoint: set.vpcEndpoint = [policy]
    case .task: set.task = policy
    }
    return set
  }

  private static let requests: [AuthorizationRequest] = {
    let account = AccountID(rawValue: "111111111111")
    let organization = OrganizationMembership(id: "o-fuzz")
    let principals = [
      Principal(
        kind: .user, arn: "arn:aws:iam::111111111111:user/alice", accountID: account,
        organization: organization),
      Principal(
        kind: .assumedRoot, arn: "arn:aws:iam::111111111111:root", accountID: account,
        organization: organization),
    ]
    return principals.flatMap { principal in
      [("s3:GetObject", "arn:aws:s3:::bucket/key"), ("sts:AssumeRole", "arn:aws:iam::111111111111:role/r")]
        .map {
          AuthorizationRequest(
            principal: principal, action: $0.0, resource: ResourceTarget(arn: $0.1, accountID: account),
            context: ["aws:SourceIp": "192.0.2.1", "aws:PrincipalTag/team": "x*", "s3:max-keys": "10"])
        }
    }
  }()

  private static let words = [
    #""Version":"2012-10-17""#, #""Statement":["#, #""Effect":"Allow""#, #""Effect":"Deny""#,
    #""Action":"*""#,
    #""NotAction":"#, #""Resource":"*""#, #""NotResource":"#, #""Principal":"*""#, #""NotPrincipal":{"AWS":"#,
    #""Condition":{"#, "StringLike", "ForAnyValue:", "IfExists", "IpAddress", "DateLessThan", "NumericEquals",
    "ArnLike", "Null", "BinaryEquals", "${aws:username}", "${aws:PrincipalTag/team, 'none'}", "${*}",
    "arn:aws:s3:::",
    "*", "?", #"\ud83d\ude00"#, #"\u0000"#, "1e999999999", "::1/128", "2026-02-30T25:61:61Z",
  ]
}
