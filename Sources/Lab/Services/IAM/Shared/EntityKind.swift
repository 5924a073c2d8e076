/// The kinds of IAM entities that carry policies.
enum EntityKind: String, CaseIterable {
  case user, group, role

  /// The kind at the beginning of a sentence and inside the names of quotas.
  var title: String {
    switch self {
    case .user: "User"
    case .group: "Group"
    case .role: "Role"
    }
  }

  /// How many characters all its inline policies may have together, white space not counted.
  ///
  /// Source: IAM User Guide, "IAM and AWS STS quotas".
  var inlineLimit: Int {
    switch self {
    case .user: 2048
    case .group: 5120
    case .role: 10240
    }
  }

  /// The prefix of its unique ids.
  var idPrefix: String {
    switch self {
    case .user: "AIDA"
    case .group: "AGPA"
    case .role: "AROA"
    }
  }
}
