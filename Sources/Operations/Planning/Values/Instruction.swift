/// Something that only people can do, with a check whether it is done.
public struct Instruction: Hashable, Sendable {
  /// How it stands.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It is done.
    case done
    /// It is not done.
    case open
    /// What would show it could not be read.
    case unknown
  }

  /// The name for programs, such as `root-mfa`.
  public var id: String
  /// What shall be reached, in one line.
  public var title: String
  /// What to do, one thing a line.
  public var steps: [String]
  /// How it stood at the audit.
  public var state: State
  /// What the audit saw.
  public var detail: String

  /// Describes an instruction.
  public init(id: String, title: String, steps: [String], state: State, detail: String) {
    self.id = id
    self.title = title
    self.steps = steps
    self.state = state
    self.detail = detail
  }
}
