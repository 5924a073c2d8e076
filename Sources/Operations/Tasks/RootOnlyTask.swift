/// A task that takes an account's root user, or once did, with what to use in its place.
///
/// Source: IAM User Guide, "AWS account root user: Tasks that require root user credentials", and the pages each task
/// names.
public struct RootOnlyTask: Hashable, Sendable {
  /// What the task is about.
  public enum Area: String, Hashable, Sendable, CaseIterable {
    /// Root's own credentials.
    case credentials
    /// The account itself.
    case account
    /// Bills and taxes.
    case billing
    /// Policies that lock everybody out.
    case recovery
    /// Settings of one service.
    case services
  }

  /// Whether root is needed.
  public enum Need: String, Hashable, Sendable, CaseIterable {
    /// Only the root user can do it.
    case root
    /// A central root session can do it in member accounts.
    case session
    /// An IAM principal can do it, in member accounts or everywhere; the procedure says which.
    case principal
    /// AWS Support does it.
    case support
    /// Nobody should do it.
    case never
  }

  /// The word that names the task.
  public let key: String
  /// What is done.
  public let title: String
  /// What it is about.
  public let area: Area
  /// Whether root is needed.
  public let need: Need
  /// The operation of an API; nil where there is only the console.
  public let api: String?
  /// What does it in place of the root user.
  public let replacement: String
  /// The task of a central root session that covers it; nil where none does.
  public let session: RootTask?
  /// What to have ready.
  public let prepare: [String]
  /// The steps.
  public let procedure: [String]

  init(
    _ key: String, _ title: String, _ area: Area, _ need: Need, api: String?, replacement: String,
    session: RootTask? = nil, prepare: [String], procedure: [String]
  ) {
    self.key = key
    self.title = title
    self.area = area
    self.need = need
    self.api = api
    self.replacement = replacement
    self.session = session
    self.prepare = prepare
    self.procedure = procedure
  }
}
