public import JSONTree

/// An answer with its reasons.
///
/// Over several resources the reasons are those of the resource with the most restrictive answer.
public struct Verdict: Sendable, Hashable {
  /// The answer.
  public let decision: Decision
  /// The kinds of policy without which the request would have come further: those that deny, and those whose Allow is
  /// missing.
  public let blockedBy: [PolicyKind]
  /// What each kind of policy said, in AWS's order of evaluation; kinds without policies are left out.
  public let kinds: [KindReport]
  /// The statements that made the answer: every Deny that applies, or, where nothing denies, every Allow.
  public let decisive: [StatementReport]
  /// The rules that set policies aside or allowed without one, such as
  /// `root of the management account: service control policies do not apply`.
  public let exemptions: [String]
  /// AWS's reason behind a denial, such as `because no identity-based policy allows the s3:GetObject action`.
  ///
  /// AWS says `with an explicit deny in a service control policy` even where an Allow is merely missing there. Nil for
  /// an Allow, and for denials AWS gives no reason for.
  public let denialSuffix: String?
  /// AWS's sentence for a denial, `User: … is not authorized to perform: … on resource: …` with its reason; nil for an
  /// Allow.
  public let denialSentence: String?
  /// The smallest change that would take away what stands in the way first; nil for an Allow.
  public let remedy: String?
  /// The ARN of the resource the reasons are about.
  public let resource: String

  /// Whether a statement denies, as opposed to nothing allowing.
  public var isExplicit: Bool { decision == .explicitDeny }
}

/// What the policies of one kind said.
public struct KindReport: Sendable, Hashable {
  /// What they came to.
  public enum Result: String, Sendable, Hashable {
    /// An Allow applies and no Deny.
    case allow
    /// No statement applies.
    case implicitDeny
    /// A Deny applies.
    case explicitDeny
    /// The kind does not bear on this request.
    case notApplicable
  }

  /// The kind.
  public let kind: PolicyKind
  /// What its policies came to.
  public let result: Result
  /// Every statement and how far it matched.
  public let statements: [StatementReport]
}

/// How far one statement matched a request.
public struct StatementReport: Sendable, Hashable {
  /// How the statement reaches the caller.
  public enum Reach: String, Sendable, Hashable {
    /// It does not.
    case none
    /// The caller is named in person, or everybody is.
    case direct
    /// The role of the session, or the user behind a federated user, is named.
    case issuer
    /// Only the caller's account is named.
    case account
    /// The kind of policy names no principals.
    case notNamed
  }

  /// The kind of the policy.
  public let kind: PolicyKind
  /// The name of the policy.
  public let policyID: String
  /// The `Sid`, or `statement N`.
  public let label: String
  /// The place in the policy, from zero.
  public let index: Int
  /// Where it begins in the text it was read from.
  public let place: TextPlace
  /// Whether it allows or denies.
  public let effect: Effect
  /// Whether the action fits.
  public let actionMatches: Bool
  /// Whether the resource fits.
  public let resourceMatches: Bool
  /// How the principal fits.
  public let reach: Reach
  /// The conditions, and whether each is met.
  public let conditions: [ConditionReport]

  /// Whether the statement applies.
  public var applies: Bool {
    actionMatches && resourceMatches && reach != .none && conditions.allSatisfy(\.isMet)
  }
}

/// How one condition answered to a request.
public struct ConditionReport: Sendable, Hashable {
  /// The operator.
  public let `operator`: ConditionOperator
  /// The key.
  public let key: String
  /// What the policy compares it with.
  public let values: [String]
  /// What the request had; nil where the key is absent.
  public let actual: [String]?
  /// Whether the condition is met.
  public let isMet: Bool
}
