/// How the evidence about an account is read.
public enum EvidenceRoute: Hashable, Sendable, CustomStringConvertible {
  /// Through a root session with the task policy `IAMAuditRootUserCredentials`.
  case rootSession
  /// Through a role of this name (with its path) in each account.
  case role(String)
  /// With the caller's own credentials in the caller's own account.
  case report

  /// As on the command line: `root-session`, `role:NAME` or `report`.
  public var description: String {
    switch self {
    case .rootSession: "root-session"
    case .role(let name): "role:\(name)"
    case .report: "report"
    }
  }
}
