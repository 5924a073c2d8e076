import Identity

extension Principal.Storage {
  /// The condition keys AWS derives from the caller.
  ///
  /// Source: IAM User Guide, "AWS global condition context keys" and "Where you can use policy variables".
  static func derivedEntries(
    kind: Principal.Kind, arn: String, accountID: AccountID?, issuerARN: String?, userID: String?,
    organization: OrganizationMembership?, service: String?
  ) -> [ContextEntry] {
    var entries: [ContextEntry] = []
    entries.reserveCapacity(8)
    switch kind {
    case .service, .webIdentity, .saml, .anonymous: break
    case .roleSession: entries.append(ContextEntry(.principalARN, issuerARN ?? arn))
    case .root, .assumedRoot, .user, .role, .federatedUser:
      entries.append(ContextEntry(.principalARN, arn))
    }
    if let type = principalType(kind) { entries.append(ContextEntry(.principalType, type)) }
    if let accountID, kind != .service, kind != .anonymous {
      entries.append(ContextEntry(.principalAccount, accountID.rawValue))
    }
    if let userID {
      entries.append(ContextEntry(.userID, userID))
    } else if kind == .root || kind == .assumedRoot, let accountID {
      entries.append(ContextEntry(.userID, accountID.rawValue))
    }
    if kind == .user, let name = arn.split(separator: "/").last {
      entries.append(ContextEntry(.username, String(name)))
    }
    if kind == .assumedRoot { entries.append(ContextEntry(.assumedRoot, "true")) }
    if let organization, kind != .service, kind != .anonymous {
      entries.append(ContextEntry(.principalOrgID, organization.id))
      if let paths = ContextEntry(.principalOrgPaths, list: organization.paths) { entries.append(paths) }
    }
    entries.append(ContextEntry(.principalIsAWSService, kind == .service ? "true" : "false"))
    if kind == .service, let service { entries.append(ContextEntry(.principalServiceName, service)) }
    return entries
  }

  private static func principalType(_ kind: Principal.Kind) -> String? {
    switch kind {
    case .root, .assumedRoot: "Account"
    case .user: "User"
    case .role, .roleSession: "AssumedRole"
    case .federatedUser: "FederatedUser"
    case .anonymous: "Anonymous"
    case .service, .webIdentity, .saml: nil
    }
  }
}
