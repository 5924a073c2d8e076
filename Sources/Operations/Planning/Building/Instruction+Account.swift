internal import Identity

extension Instruction {
  /// What protects the root user of an account that no root session reaches, each with its state.
  ///
  /// Source: IAM User Guide, "Root user best practices for your AWS account".
  static func ofOwnAccount(_ account: Account, _ evidence: RootEvidence?) -> [Instruction] {
    let evidence = evidence ?? RootEvidence()
    let signIn = "sign in at https://console.aws.amazon.com/ as root of \(account.id), by its e-mail address"
    return [
      keys(evidence, signIn), certificates(evidence, signIn), mfa(evidence, signIn),
      password(evidence, signIn),
      daily(evidence),
    ]
  }

  private static func keys(_ evidence: RootEvidence, _ signIn: String) -> Instruction {
    let listed = evidence.accessKeys.value.map { keys in
      keys.isEmpty ? "root has no access key" : keys.map(describe).joined(separator: "; ")
    }
    return Instruction(
      id: "root-access-keys", title: "root has no access keys",
      steps: [
        "find what uses the key: CloudTrail, event history, attribute `AWS access key`, in the Region named here",
        "move that to a role, or to an IAM user with the permissions it needs",
        signIn,
        "account menu, Security credentials, Access keys: deactivate the key, wait a week, then delete it",
      ],
      state: state(evidence.accessKeys.map(\.isEmpty)),
      detail: listed ?? evidence.accessKeys.reason ?? "")
  }

  private static func describe(_ key: RootAccessKey) -> String {
    let name = key.id ?? "a key"
    guard let use = key.lastUse.value else { return "\(name), use not known" }
    guard let use else { return "\(name), never used" }
    let place = [use.service.map { " for \($0)" }, use.region.map { " in \($0)" }].compactMap { $0 }.joined()
    return "\(name), last used \(use.date.day)\(place)"
  }

  private static func certificates(_ evidence: RootEvidence, _ signIn: String) -> Instruction {
    Instruction(
      id: "root-signing-certificates", title: "root has no X.509 signing certificates",
      steps: [signIn, "account menu, Security credentials, X.509 certificates: deactivate and delete each"],
      state: state(evidence.certificates.map(\.isEmpty)),
      detail: evidence.certificates.value.map { "\($0.count) certificate\($0.count == 1 ? "" : "s")" }
        ?? evidence.certificates.reason ?? "")
  }

  private static func mfa(_ evidence: RootEvidence, _ signIn: String) -> Instruction {
    let isGood = evidence.mfaDevices.map { devices in
      !devices.isEmpty && devices.allSatisfy { $0.kind != .virtual && $0.kind != .unknown }
    }
    return Instruction(
      id: "root-mfa", title: "hardware MFA protects root",
      steps: [
        signIn,
        "account menu, Security credentials, Multi-factor authentication: assign a passkey or security key",
        "assign a second one and lock it away elsewhere; up to eight are possible",
        "then remove authenticator apps, which can be copied and phished",
      ],
      state: evidence.isMFAEnabled == .known(false) ? .open : state(isGood),
      detail: evidence.isMFAEnabled == .known(false)
        ? "no MFA at all"
        : evidence.mfaDevices.value.map { $0.map(\.kind.rawValue).joined(separator: ", ") }
          ?? evidence.mfaDevices.reason ?? "")
  }

  private static func password(_ evidence: RootEvidence, _ signIn: String) -> Instruction {
    Instruction(
      id: "root-password", title: "the root password is long, unique and locked away",
      steps: [
        signIn, "account menu, Security credentials: change the password to one that a password manager made",
        "keep it apart from the MFA devices, where two people are needed to open it",
        "account menu, Account: a mailbox and a phone number that belong to the company, not to a person",
      ],
      // No call of AWS tells how good a password is or who holds it.
      state: evidence.password == .known(nil) ? .done : .unknown,
      detail: evidence.password == .known(nil)
        ? "root has no password" : "no call of AWS shows how good a password is: somebody has to vouch for it"
    )
  }

  private static func daily(_ evidence: RootEvidence) -> Instruction {
    Instruction(
      id: "daily-access", title: "nobody needs root for daily work",
      steps: [
        "enable IAM Identity Center (console, or with an organization: its own instance), or create IAM users",
        "create a permission set with what the work needs, sessions of four hours, and assign it to a group",
        "let everybody sign in with MFA, and keep two people who may administer access",
      ],
      state: evidence.isUseKnown ? (evidence.lastUsed == nil ? .done : .unknown) : .unknown,
      detail: evidence.lastUsed.map { "root was used last on \($0.day)" }
        ?? (evidence.isUseKnown ? "root was never used" : "the last use of root is not known"))
  }

  private static func state(_ isDone: Fact<Bool>) -> State {
    isDone.value.map { $0 ? .done : .open } ?? .unknown
  }
}
