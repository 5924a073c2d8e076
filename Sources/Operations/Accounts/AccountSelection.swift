internal import Identity

/// Which accounts are audited; without any criterion all of them.
///
/// Criteria of one kind widen the choice and criteria of different kinds narrow it; exclusions win.
public struct AccountSelection: Hashable, Sendable {
  /// Ids or names of accounts.
  public var accounts: [String]
  /// Ids, names or paths of organizational units; the units below are meant too.
  public var units: [String]
  /// Tags.
  public var tags: [TagCriterion]
  /// Ids or names of accounts, or ids or paths of units, that are left out.
  public var exclusions: [String]

  /// Puts a selection together.
  public init(
    accounts: [String] = [], units: [String] = [], tags: [TagCriterion] = [], exclusions: [String] = []
  ) {
    self.accounts = accounts
    self.units = units
    self.tags = tags
    self.exclusions = exclusions
  }

  /// Whether there is no criterion at all.
  public var isEmpty: Bool { accounts.isEmpty && units.isEmpty && tags.isEmpty && exclusions.isEmpty }

  /// Why an account is left out; nil where it is selected.
  func reasonToLeaveOut(_ account: Account) -> String? {
    if let exclusion = exclusions.first(where: { excludes($0, account) }) {
      return "excluded by `--exclude \(exclusion)`"
    }
    if !accounts.isEmpty, !accounts.contains(where: { names($0, account) }) {
      return "not named by `--account`"
    }
    if !units.isEmpty, !units.contains(where: { Self.isUnit($0, above: account) }) {
      return "not below a unit named by `--ou`"
    }
    if !tags.isEmpty, !tags.allSatisfy({ $0.matches(account.tags ?? [:]) }) {
      return "without the tags asked for by `--tag`"
    }
    return nil
  }

  /// The first criterion that fits nothing in the organization, with its flag; nil where all fit something.
  func criterionWithoutMatch(in directory: AccountDirectory) -> String? {
    for text in accounts where !directory.accounts.contains(where: { names(text, $0) }) {
      return "`--account \(text)` names no account of the organization"
    }
    for text in units where !directory.places.contains(where: { Self.isUnit(text, $0) }) {
      return "`--ou \(text)` names no organizational unit"
        + (directory.treeProblem.map { ", and the units could not be read: \($0)" } ?? "")
    }
    for text in exclusions
    where !directory.accounts.contains(where: { names(text, $0) })
      && !directory.places.contains(where: { Self.isUnit(text, $0) })
    {
      return "`--exclude \(text)` names neither an account nor an organizational unit"
    }
    return nil
  }

  private func names(_ text: String, _ account: Account) -> Bool {
    text == account.id.rawValue || (!account.name.isEmpty && text == account.name)
  }

  private func excludes(_ text: String, _ account: Account) -> Bool {
    names(text, account) || Self.isUnit(text, above: account)
  }

  /// Whether a text names a unit: by id, by path, or by the unit's own name.
  private static func isUnit(_ text: String, _ place: OrganizationPlace) -> Bool {
    text == place.ids.last || text == place.path || text == place.names.last
  }

  private static func isUnit(_ text: String, above account: Account) -> Bool {
    guard let place = account.place else { return false }
    if place.ids.contains(text) || place.names.contains(text) { return true }
    return text.hasPrefix("/") && (text == "/" || place.path == text || place.path.hasPrefix(text + "/"))
  }
}
