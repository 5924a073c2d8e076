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
    switch kind {
    case .service, .webIdentity, .saml, .anonymous: break
    case .roleSession: entries.append(ContextEntry("aws:PrincipalArn", issuerARN ?? arn))
    case .root, .assumedRoot, .user, .role, .federatedUser:
      entries.append(ContextEntry("aws:PrincipalArn", arn))
    }
    if let type = principalType(kind) { entries.append(ContextEntry("aws:PrincipalType", type)) }
    if let accountID, kind != .service, kind != .anonymous {
      entries.append(ContextEntry("aws:PrincipalAccount", accountID.rawValue))
    }
    if let userID {
      entries.append(ContextEntry("aws:userid", userID))
    } else if kind == .root || kind == .assumedRoot, let accountID {
      entries.append(ContextEntry("aws:userid", accountID.rawValue))
    }
    if kind == .user, let name = arn.split(separator: "/").last {
      entries.append(ContextEntry("aws:username", String(name)))
    }
    if kind == .assumedRoot { entries.append(ContextEntry("aws:AssumedRoot", "true")) }
    if let organization, kind != .service, kind != .anonymous {
      entries.append(ContextEntry("aws:PrincipalOrgID", organization.id))
      if let paths = ContextEntry("aws:PrincipalOrgPaths", list: organization.paths) { entries.append(paths) }
    }
    entries.append(ContextEntry("aws:PrincipalIsAWSService", kind == .service ? "true" : "false"))
    if kind == .service, let service { entries.append(ContextEntry("aws:PrincipalServiceName", service)) }
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
