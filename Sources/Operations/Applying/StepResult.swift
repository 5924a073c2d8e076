/// What became of a step in the organization.
public struct StepResult: Hashable, Sendable {
  /// The kinds of result.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It was made, and is seen to be so.
    case done
    /// It was so already.
    case alreadyDone = "already-done"
    /// It would be made.
    case wouldDo = "would-do"
    /// It was refused, it failed, or it is not seen to be so.
    case failed
    /// Its turn did not come.
    case notReached = "not-reached"

    var isGood: Bool { self == .done || self == .alreadyDone || self == .wouldDo }
  }

  /// The step.
  public var step: OrganizationStep
  /// The result.
  public var status: Status
  /// Why, or what to know; empty where there is nothing to say.
  public var detail: String

  /// Describes a result.
  public init(_ step: OrganizationStep, _ status: Status, _ detail: String = "") {
    self.step = step
    self.status = status
    self.detail = detail
  }
}
