/// How a plan is applied.
public struct ApplyOptions: Hashable, Sendable {
  /// Whether everything is looked at and nothing is changed.
  public var isDryRun: Bool
  /// Accounts and units that are left out, by id, name or path.
  public var exclusions: [String]
  /// How many accounts are worked on at the same time.
  public var concurrency: Int
  /// Whether the next stage begins though something failed in this one.
  public var continuesOnError: Bool
  /// How long to wait for a change to be seen, and for what AWS says cannot be changed for the moment.
  ///
  /// Measured delays reach three minutes where STS has to learn of a feature.
  public var patience: Duration

  /// Puts options together.
  public init(
    isDryRun: Bool = false, exclusions: [String] = [], concurrency: Int = 16, continuesOnError: Bool = false,
    patience: Duration = .seconds(300)
  ) {
    self.isDryRun = isDryRun
    self.exclusions = exclusions
    self.concurrency = max(1, concurrency)
    self.continuesOnError = continuesOnError
    self.patience = patience
  }

  /// The exclusion that names an account or a unit above it; nil where none does.
  public func exclusion(of account: AccountReference) -> String? {
    exclusions.first { text in
      if account.isNamed(text) { return true }
      guard let path = account.path else { return false }
      return path.split(separator: "/").contains(Substring(text)) || path == text
        || (text.hasPrefix("/") && (text == "/" || path.hasPrefix(text + "/")))
    }
  }
}
