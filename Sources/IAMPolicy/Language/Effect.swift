/// Whether a statement allows or denies.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Effect". The two words are case-sensitive.
public enum Effect: String, Sendable, Hashable {
  /// The statement grants, or leaves room under a ceiling.
  case allow = "Allow"
  /// The statement denies, whatever else allows.
  case deny = "Deny"
}
