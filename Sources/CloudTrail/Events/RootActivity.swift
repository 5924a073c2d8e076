internal import JSONTree

/// Which records concern root, as data that a fast scanner can use.
///
/// A scanner selects every record that meets one of the lists; `concerns(_:)` then decides from the whole record.
/// The lists take too much rather than too little.
public enum RootActivity {
  /// Values of `userIdentity.type` that select a record.
  public static let identityTypes = ["Root"]

  /// Values of `userIdentity.sessionContext.sessionIssuer.type` that select a record.
  public static let issuerTypes = ["Root"]

  /// Values of `eventName` that select a record whoever made the request.
  public static let eventNames =
    signInNames + callNames + selfNames + organizationNames + delegationNames + accountNames

  /// What the sign-in service writes about root's own credentials, with or without `userIdentity`.
  ///
  /// `EmailUpdated` was seen from more than one `eventSource`, so names decide.
  public static let signInNames = [
    "EmailUpdated", "PasswordRecoveryCompleted", "PasswordRecoveryRequested", "PasswordUpdated",
  ]

  /// Calls by which somebody else becomes root.
  public static let callNames = ["AssumeRoot"]

  /// Calls that are about root where the caller is root and no user is named.
  public static let selfNames = [
    "CheckMfa", "ConsoleLogin", "CreateAccessKey", "CreateLoginProfile", "DeactivateMFADevice",
    "DeleteAccessKey", "DeleteLoginProfile", "DeleteSigningCertificate", "DeleteVirtualMFADevice",
    "EnableMFADevice", "ResyncMFADevice", "UpdateAccessKey", "UpdateSigningCertificate",
    "UploadSigningCertificate",
  ]

  /// Calls that change who may be root in an organization, or where root's post goes.
  public static let organizationNames = [
    "AcceptPrimaryEmailUpdate", "DisableOrganizationsRootCredentialsManagement",
    "DisableOrganizationsRootSessions", "EnableOrganizationsRootCredentialsManagement",
    "EnableOrganizationsRootSessions", "StartPrimaryEmailUpdate",
    "UpdateAccountEmailAddress",
  ]

  /// Calls that do so where they are about IAM, whose trusted access and delegates root sessions come from.
  public static let delegationNames = [
    "DeregisterDelegatedAdministrator", "DisableAWSServiceAccess", "EnableAWSServiceAccess",
    "RegisterDelegatedAdministrator",
  ]

  /// What brings an account and its root, takes it out of the organization's reach, or changes by what AWS knows its
  /// owner.
  public static let accountNames = [
    "AcceptHandshake", "CloseAccount", "CreateAccountResult", "DeleteAlternateContact", "DisablePolicyType",
    "LeaveOrganization", "PutAlternateContact", "PutContactInformation", "RemoveAccountFromOrganization",
  ]

  /// What the sign-in service writes of type `Root`, with or without an ARN, where it was root.
  private static let ownSignInNames = [
    "AuthorizeOAuth2Access", "CheckMfa", "ConsoleLogin", "CreateOAuth2Token",
  ]

  /// Whether the root user made the request.
  ///
  /// The sign-in service writes type `Root` with an empty ARN for identity providers that fail before anybody is
  /// known (`ExternalIdPDirectoryLogin`); that is not root. Other services may leave ARN and key out. A user who is
  /// merely named root has type `IAMUser`.
  public static func isRoot(_ event: TrailEvent) -> Bool {
    guard event.actor.isTypeRoot else { return false }
    if event.actor.arn != nil || event.actor.accessKeyID != nil { return true }
    return !event.isSignInEvent || ownSignInNames.contains(event.name) || signInNames.contains(event.name)
  }

  /// Whether this changes who may be root, whoever did it.
  ///
  /// Of what concerns an account as a whole only what was done counts: the organization refuses such calls every day.
  public static func changesOrganization(_ event: TrailEvent) -> Bool {
    if organizationNames.contains(event.name) { return true }
    if delegationNames.contains(event.name) {
      return event.parameters["servicePrincipal"]?.string == "iam.amazonaws.com"
    }
    guard accountNames.contains(event.name), !event.isFailure else { return false }
    switch event.name {
    case "AcceptHandshake": return isInvitation(event)
    case "CreateAccountResult":
      return event.serviceDetails["createAccountStatus"]?["state"]?.string == "SUCCEEDED"
    case "DisablePolicyType":
      return ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
        .contains(event.parameters["policyType"]?.string)
    default: return true
    }
  }

  /// Whether a handshake is an invitation to an organization, and not its consent to more features.
  public static func isInvitation(_ event: TrailEvent) -> Bool {
    let action = event.response["handshake"]?["action"]?.string
    return action == nil || action == "INVITE"
  }

  /// Whether a record concerns root.
  public static func concerns(_ event: TrailEvent) -> Bool {
    if isRoot(event) || event.actor.isFederatedByRoot || event.actor.isAssumedRoot == true { return true }
    if callNames.contains(event.name) || changesOrganization(event) { return true }
    // Only root has a password that can be recovered; an IAM user's changed password is its own affair.
    return signInNames.contains(event.name) && event.actor.type != "IAMUser"
  }
}
