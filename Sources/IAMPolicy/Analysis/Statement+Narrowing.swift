import Identity

extension Statement {
  /// The statement without one action; nil where it names the action only in a pattern for more.
  func sparing(_ text: String) -> Statement? {
    var result = self
    let action = ActionName(text)
    if actions.isNegated {
      result.actions.patterns.append(text)
      return result
    }
    let rest = actions.patterns.filter { !ActionMatcher($0).matches(action) }
    let matching = actions.patterns.count - rest.count
    let isExact = actions.patterns.allSatisfy { pattern in
      !ActionMatcher(pattern).matches(action) || !pattern.contains("*") && !pattern.contains("?")
    }
    guard !rest.isEmpty, matching > 0, isExact else { return nil }
    result.actions.patterns = rest
    return result
  }
}

extension Condition {
  /// Whether the condition spares callers by their ARN, so that the list of them can grow.
  var isExceptionByARN: Bool {
    guard key.lowercased() == "aws:principalarn", `operator`.quantifier == nil else { return false }
    return [.arnNotLike, .arnNotEquals, .stringNotLike, .stringNotEquals].contains(`operator`.comparison)
  }
}

extension Principal.Storage {
  /// What `aws:PrincipalArn` holds: the role rather than its session.
  var patternARN: String? {
    switch kind {
    case .roleSession: issuerARN ?? arn
    case .root, .assumedRoot, .user, .role, .federatedUser: arn
    case .service, .webIdentity, .saml, .anonymous: nil
    }
  }

  /// How an Allow or a Deny would name the caller.
  var grantee: PrincipalName {
    switch kind {
    case .anonymous: .everyone
    case .service: .service(service ?? "")
    case .webIdentity, .saml: .federated(issuerARN ?? arn)
    case .root, .assumedRoot: .account(accountID?.rawValue ?? "")
    case .roleSession: .arn(issuerARN ?? arn)
    case .user, .role, .federatedUser: .arn(arn)
    }
  }
}
