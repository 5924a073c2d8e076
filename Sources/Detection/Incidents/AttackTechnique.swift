/// A technique of MITRE ATT&CK.
///
/// Source: <https://attack.mitre.org/matrices/enterprise/cloud/>.
public struct AttackTechnique: Hashable, Sendable {
  /// The id, such as `T1078.004`.
  public let id: String
  /// The name, such as `Valid Accounts: Cloud Accounts`.
  public let name: String
  /// The tactic it serves here, such as `Initial Access`.
  public let tactic: String
  /// The tactic's id, such as `TA0001`.
  public let tacticID: String

  /// Where MITRE describes it.
  public var url: String {
    "https://attack.mitre.org/techniques/" + id.split(separator: ".").joined(separator: "/") + "/"
  }

  /// The id of the technique that this one is part of, such as `T1078`; its own where it is no part.
  public var mainID: String { id.split(separator: ".").first.map(String.init) ?? id }

  /// The name of that technique, such as `Valid Accounts`.
  public var mainName: String { String(name.prefix { $0 != ":" }) }

  /// Where MITRE describes that technique.
  public var mainURL: String { "https://attack.mitre.org/techniques/\(mainID)/" }

  /// The name without the technique's, such as `Cloud Accounts`; nil where this is no part of a technique.
  public var subName: String? {
    guard id.contains("."), let colon = name.firstIndex(of: ":") else { return nil }
    return String(name[colon...].dropFirst(2))
  }

  /// Somebody uses an account of the cloud.
  public static let cloudAccounts = AttackTechnique(
    id: "T1078.004", name: "Valid Accounts: Cloud Accounts", tactic: "Initial Access", tacticID: "TA0001")
  /// Somebody guesses passwords.
  public static let bruteForce = AttackTechnique(
    id: "T1110", name: "Brute Force", tactic: "Credential Access", tacticID: "TA0006")
  /// Somebody tries one password on many names.
  public static let passwordSpraying = AttackTechnique(
    id: "T1110.003", name: "Brute Force: Password Spraying", tactic: "Credential Access", tacticID: "TA0006")
  /// Somebody asks for MFA until it is given.
  public static let mfaRequests = AttackTechnique(
    id: "T1621", name: "Multi-Factor Authentication Request Generation", tactic: "Credential Access",
    tacticID: "TA0006")
  /// Somebody changes credentials or permissions.
  public static let accountManipulation = AttackTechnique(
    id: "T1098", name: "Account Manipulation", tactic: "Persistence", tacticID: "TA0003")
  /// Somebody adds credentials.
  public static let addedCredentials = AttackTechnique(
    id: "T1098.001", name: "Account Manipulation: Additional Cloud Credentials", tactic: "Persistence",
    tacticID: "TA0003")
  /// Somebody changes how sign-ins are checked.
  public static let modifiedMFA = AttackTechnique(
    id: "T1556.006", name: "Modify Authentication Process: Multi-Factor Authentication",
    tactic: "Defense Evasion", tacticID: "TA0005")
  /// Somebody takes on more rights for a time.
  public static let temporaryElevation = AttackTechnique(
    id: "T1548.005",
    name: "Abuse Elevation Control Mechanism: Temporary Elevated Cloud Access",
    tactic: "Privilege Escalation", tacticID: "TA0004")
  /// Somebody forges or requests tokens.
  public static let useOfTokens = AttackTechnique(
    id: "T1550.001", name: "Use Alternate Authentication Material: Application Access Token",
    tactic: "Lateral Movement", tacticID: "TA0008")
  /// Somebody makes an account.
  public static let createdAccount = AttackTechnique(
    id: "T1136.003", name: "Create Account: Cloud Account", tactic: "Persistence", tacticID: "TA0003")
  /// Somebody shuts the owners out.
  public static let accessRemoval = AttackTechnique(
    id: "T1531", name: "Account Access Removal", tactic: "Impact", tacticID: "TA0040")
  /// Somebody turns off what protects.
  public static let disabledTools = AttackTechnique(
    id: "T1562.001", name: "Impair Defenses: Disable or Modify Tools", tactic: "Defense Evasion",
    tacticID: "TA0005")
  /// Somebody turns the logs off.
  public static let disabledLogs = AttackTechnique(
    id: "T1562.008", name: "Impair Defenses: Disable or Modify Cloud Logs", tactic: "Defense Evasion",
    tacticID: "TA0005")
  /// Somebody changes the tenancy.
  public static let modifiedTenancy = AttackTechnique(
    id: "T1484", name: "Domain or Tenant Policy Modification", tactic: "Privilege Escalation",
    tacticID: "TA0004")
  /// Somebody works in Regions that nobody watches.
  public static let unusedRegions = AttackTechnique(
    id: "T1535", name: "Unused/Unsupported Cloud Regions", tactic: "Defense Evasion", tacticID: "TA0005")
}
