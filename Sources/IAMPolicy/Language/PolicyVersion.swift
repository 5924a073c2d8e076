/// The version of the policy language a document is written in.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Version". A document without one is `2008-10-17`, in
/// which `${…}` is plain text.
public enum PolicyVersion: String, Sendable, Hashable {
  /// The version without policy variables, and the default.
  case v2008 = "2008-10-17"
  /// The current version.
  case v2012 = "2012-10-17"
}
