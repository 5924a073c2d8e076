/// In what respect activity is compared with what was seen before.
public enum HistoryDimension: String, Hashable, Sendable, CaseIterable {
  /// The address's /24 or /48, or its autonomous system.
  case network
  /// The country of the address.
  case country
  /// Regions in which something was changed.
  case region
  /// The program.
  case userAgent = "user-agent"
  /// Operations that change something.
  case action
  /// Who opens root sessions, and in which account.
  case caller
}
