internal import Identity

/// What the checks of an organization look at.
struct OrganizationSubject: Sendable {
  let evidence: OrganizationEvidence
  /// All accounts, whether they are audited or not.
  let accounts: [Account]
  /// What the policies do to each member account; unknown where they could not be read.
  let guardrails: Fact<[AccountID: Guardrails]>

  /// Accounts in a few words: their number, and the first of their names.
  func list(_ accounts: [Account]) -> String {
    let names = accounts.prefix(5).map { $0.name.isEmpty ? $0.id.rawValue : "\($0.name) (\($0.id))" }
    return names.joined(separator: ", ") + (accounts.count > 5 ? " and \(accounts.count - 5) more" : "")
  }
}
