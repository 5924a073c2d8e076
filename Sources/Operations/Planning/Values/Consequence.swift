/// Something that a plan makes impossible or opens, with what remains, and whether it concerns anybody here.
public struct Consequence: Hashable, Sendable {
  /// What was looked at to find out whether it matters here.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Looked at: it concerns accounts of the plan.
    case concerned
    /// Looked at: nothing speaks for it.
    case clear
    /// No session of the plan can see it: somebody has to look.
    case notReadable = "not-readable"
    /// It is simply so, and there is nothing to look at.
    case always
  }

  /// The name for programs, such as `s3-mfa-delete`.
  public var id: String
  /// What goes or opens, in one line.
  public var title: String
  /// What remains, or what to do.
  public var remedy: String
  /// What is known here.
  public var state: State
  /// What was seen, or how to look.
  public var detail: String

  /// Describes a consequence.
  public init(id: String, title: String, remedy: String, state: State, detail: String) {
    self.id = id
    self.title = title
    self.remedy = remedy
    self.state = state
    self.detail = detail
  }
}
