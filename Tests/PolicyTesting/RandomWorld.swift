public import IAMPolicy
import Identity
public import TestKit

/// Small worlds with few names, so that policies and requests meet often.
public struct RandomWorld {
  /// Where the choices come from.
  public var generator: SeededGenerator

  /// The accounts there are.
  public static let accounts = ["111111111111", "222222222222"]
  static let actions = [
    "s3:GetObject", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy", "sqs:SetQueueAttributes", "kms:Decrypt",
    "sts:AssumeRole", "iam:GetUser", "sts:GetCallerIdentity", "sts:AssumeRoot", "kms:RetireGrant",
  ]
  static let actionPatterns = [
    "*", "s3:*", "S3:getobject", "s3:*BucketPolicy", "s3:Get?bject", "sqs:*", "kms:Decrypt", "sts:AssumeRole",
    "iam:Get*",
    "sts:*", "kms:*",
  ]
  static let resources = [
    "arn:aws:s3:::one", "arn:aws:s3:::one/a/b:c", "arn:aws:s3:::two/alice",
    "arn:aws:sqs:us-east-1:111111111111:q",
    "arn:aws:kms:us-east-1:111111111111:key/k", "arn:aws:iam::111111111111:role/r", "*",
    "arn:aws:iam::111111111111:user/alice",
  ]
  static let resourcePatterns = [
    "*", "arn:aws:s3:::one", "arn:aws:s3:::one/*", "arn:aws:s3:::*", "arn:*:s3:*:*:two/${aws:username}",
    "ARN:aws:s3:::one".lowercased(), "arn:aws:s3:::${aws:PrincipalTag/t}/*", "arn:aws:sqs:*:111111111111:*",
    "arn:aws:kms:*:*:key/*", "arn:aws:iam::*:role/*", "arn:aws:s3:::o?e/*", "arn:aws:s3:::one/*:c",
    "arn:aws:s3:::${aws:TagKeys, 'one'}/*", "arn:aws:s3:::${missing:key, 'two'}/*",
  ]
  static let keys: [(String, [String])] = [
    ("aws:PrincipalTag/t", ["one", "two", "*", ""]), ("aws:TagKeys", ["a", "b", "one"]),
    ("aws:SourceIp", ["10.0.0.1", "10.1.0.1", "192.0.2.9", "nonsense"]),
    ("aws:SecureTransport", ["true", "false", "x"]),
    ("s3:max-keys", ["1", "10", "1.0", "x"]),
    ("aws:SourceArn", ["arn:aws:s3:::one", "arn:aws:s3:::two:x", "bad"]),
  ]

  /// The world of a seed.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A request about one resource or two.
  public mutating func request() -> AuthorizationRequest {
    var context = RequestContext()
    for (key, values) in Self.keys where !generator.once(in: 2) {
      if key == "aws:TagKeys" || generator.once(in: 12) {
        context.set(key, toList: (0..<(generator.next() % 3)).map { _ in values.pick(&generator) })
      } else {
        context.set(key.lowercased(), to: values.pick(&generator))
      }
    }
    let targets = (0...(generator.once(in: 6) ? 1 : 0)).map { _ in target() }
    return AuthorizationRequest(
      principal: principal(), action: Self.actions.pick(&generator), resources: targets, context: context)
  }

  /// A resource.
  public mutating func target() -> ResourceTarget {
    let owner = generator.once(in: 4) ? nil : AccountID(rawValue: Self.accounts.pick(&generator))
    return ResourceTarget(
      arn: Self.resources.pick(&generator), accountID: owner, organization: organization(),
      isWildcardOnly: generator.once(in: 10), isAWSManagedKey: generator.once(in: 8))
  }

  /// Where an account stands.
  public mutating func organization() -> OrganizationMembership? {
    generator.once(in: 3)
      ? nil : OrganizationMembership(id: "o-1", isManagementAccount: generator.once(in: 3))
  }

  /// A caller of any kind.
  public mutating func principal() -> Principal {
    let account = Self.accounts.pick(&generator)
    let id = AccountID(rawValue: account)
    let organization = organization()
    switch generator.next() % 9 {
    case 0:
      return Principal(
        kind: .root, arn: "arn:aws:iam::\(account):root", accountID: id, organization: organization)
    case 1:
      return Principal(
        kind: .assumedRoot, arn: "arn:aws:iam::\(account):root", accountID: id, organization: organization)
    case 2, 3:
      return Principal(
        kind: .user, arn: "arn:aws:iam::\(account):user/\(["alice", "bob"].pick(&generator))", accountID: id,
        organization: organization)
    case 4, 5:
      return Principal(
        kind: .roleSession, arn: "arn:aws:sts::\(account):assumed-role/r/s", accountID: id,
        issuerARN: "arn:aws:iam::\(account):role/r", organization: organization,
        isServiceLinkedRole: generator.once(in: 5))
    case 6:
      return Principal(
        kind: .federatedUser, arn: "arn:aws:sts::\(account):federated-user/f", accountID: id,
        issuerARN: "arn:aws:iam::\(account):user/alice", organization: organization)
    case 7: return Principal(kind: .service, arn: "", service: "cloudtrail.amazonaws.com")
    default: return Principal(kind: .anonymous, arn: "")
    }
  }

  /// Policies of every kind, or of some.
  public mutating func policies() -> PolicySet {
    var set = PolicySet()
    for _ in 0..<(generator.next() % 3) { set.identity.append(policy(.identity)) }
    if generator.once(in: 3) { set.permissionsBoundary = [policy(.permissionsBoundary)] }
    if generator.once(in: 3) { set.session = [policy(.session)] }
    if generator.once(in: 2) { set.task = policy(.task) }
    if !generator.once(in: 3) { set.resource = policy(.resource) }
    for _ in 0..<(generator.next() % 3) {
      set.serviceControl.append(PolicyLevel(id: "level", policies: [policy(.serviceControl)]))
    }
    if generator.once(in: 3) {
      set.resourceControl.append(PolicyLevel(id: "level", policies: [policy(.resourceControl)]))
    }
    if generator.once(in: 4) { set.vpcEndpoint = [policy(.vpcEndpoint)] }
    return set
  }

  /// A policy of one kind.
  public mutating func policy(_ kind: PolicyKind) -> AttachedPolicy {
    let version: PolicyVersion = generator.once(in: 5) ? .v2008 : .v2012
    let statements = (0...(generator.next() % 3)).map { statement(kind, index: Int($0)) }
    return AttachedPolicy(
      id: kind.rawValue, document: PolicyDocument(kind: kind, version: version, statements: statements))
  }

  /// A statement as its kind may have it.
  public mutating func statement(_ kind: PolicyKind, index: Int) -> Statement {
    let isDenyOnly = kind == .task || kind == .resourceControl
    let effect: Effect = isDenyOnly || generator.once(in: 4) ? .deny : .allow
    let names =
      kind == .resourceControl ? [PrincipalName.everyone] : (0...(generator.next() % 2)).map { _ in name() }
    let principal = PrincipalElement(isNegated: kind == .resource && generator.once(in: 6), names: names)
    return Statement(
      index: index, effect: effect, principal: kind.namesPrincipals ? principal : nil,
      actions: PatternElement(
        isNegated: generator.once(in: 6),
        patterns: (0...(generator.next() % 3)).map { _ in Self.actionPatterns.pick(&generator) }
      ),
      resources: PatternElement(
        isNegated: generator.once(in: 6),
        patterns: (0...(generator.next() % 2)).map { _ in
          generator.once(in: 3) ? "*" : Self.resourcePatterns.pick(&generator)
        }),
      conditions: generator.once(in: 2) ? [] : (0...(generator.next() % 2)).map { _ in condition() })
  }

  /// Somebody a resource policy may name.
  public mutating func name() -> PrincipalName {
    let account = Self.accounts.pick(&generator)
    return [
      .everyone, .account(account), .arn("arn:aws:iam::\(account):user/alice"),
      .arn("arn:aws:iam::\(account):role/r"),
      .arn("arn:aws:sts::\(account):assumed-role/r/s"), .arn("arn:aws:sts::\(account):federated-user/f"),
      .service("cloudtrail.amazonaws.com"),
    ].pick(&generator)
  }

  /// A condition on one of the keys.
  public mutating func condition() -> Condition {
    let (key, _) = Self.keys.pick(&generator)
    let quantifiers: [ConditionOperator.Quantifier?] = [nil, nil, nil, .forAllValues, .forAnyValue]
    let quantifier = quantifiers.pick(&generator)
    let ifExists = generator.once(in: 4)
    func make(_ comparison: ConditionOperator.Comparison, _ key: String, _ values: [String]) -> Condition {
      Condition(
        operator: ConditionOperator(
          comparison, quantifier: quantifier, ifExists: ifExists && comparison != .null),
        key: key, values: values)
    }
    switch generator.next() % 8 {
    case 0: return make(.null, key, [["true", "false"].pick(&generator)])
    case 1:
      return make([.bool].pick(&generator), "aws:SecureTransport", [["true", "FALSE"].pick(&generator)])
    case 2:
      return make(
        [.ipAddress, .notIPAddress].pick(&generator), "aws:SourceIp",
        [["10.0.0.0/16", "192.0.2.9", "0.0.0.0/0"].pick(&generator), "172.16.0.0/12"])
    case 3:
      return make(
        [.numericEquals, .numericNotEquals, .numericLessThan, .numericGreaterThanEquals].pick(&generator),
        "S3:max-keys",
        [["1", "9.99", "1e1", "x"].pick(&generator)])
    case 4:
      return make(
        [.arnLike, .arnNotLike, .arnEquals].pick(&generator),
        ["aws:SourceArn", "aws:PrincipalArn"].pick(&generator),
        [
          [
            "arn:aws:s3:::*", "arn:aws:iam::*:root", "arn:*:*:*:*:role/?", "bad",
            "arn:aws:s3:::${aws:PrincipalTag/t}",
          ].pick(&generator)
        ])
    case 5:
      return make(
        [.stringLike, .stringNotLike].pick(&generator),
        ["aws:PrincipalTag/t", "aws:TagKeys", "aws:PrincipalArn"].pick(&generator),
        [["*", "o?e", "arn:aws:iam::*:root", "${aws:PrincipalTag/t}", "${*}"].pick(&generator)])
    default:
      return make(
        [.stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase].pick(
          &generator),
        [key, "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:AssumedRoot"].pick(&generator),
        [
          ["ONE", "one", "111111111111", "o-1", "true", "${aws:username}", "${aws:ResourceAccount}"].pick(
            &generator), "two",
        ])
    }
  }
}
