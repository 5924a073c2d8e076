/// A change of the organization itself.
///
/// Each is read before it is made, so that one that was made already is not made again.
public enum OrganizationStep: Hashable, Sendable {
  /// The features of central root access, by AWS's names.
  public enum Feature: String, Hashable, Sendable, CaseIterable {
    /// Audit, delete and recover root credentials in root sessions.
    case credentialsManagement = "RootCredentialsManagement"
    /// Unlock bucket and queue policies in root sessions.
    case sessions = "RootSessions"
  }

  /// A root, unit or account that a policy is attached to.
  public struct Target: Hashable, Sendable {
    /// The id.
    public var id: String
    /// The path of a unit, or the name of an account.
    public var name: String

    /// Names a target.
    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A policy that exists, or that an earlier step of the plan creates.
  public struct PolicyReference: Hashable, Sendable {
    /// The id; nil for one that the plan creates.
    public var id: String?
    /// The name.
    public var name: String

    /// Names a policy.
    public init(id: String?, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// IAM gets trusted access to the organization.
  case enableTrustedAccess
  /// A feature of central root access is switched on.
  case enableFeature(Feature)
  /// A member account may administer root access beside the management account.
  case registerDelegate(AccountReference)
  /// Service control policies are switched on for the root of the organization.
  case enablePolicyType(root: String)
  /// A policy that keeps root sessions out gets an exception for them.
  case repairPolicy(PolicyReference, before: String, after: String)
  /// A policy is created.
  case createPolicy(name: String, summary: String, content: String)
  /// A policy is attached.
  case attachPolicy(PolicyReference, Target)
  /// A policy is detached.
  case detachPolicy(PolicyReference, Target)
  /// A policy is deleted.
  case deletePolicy(PolicyReference)
  /// A feature of central root access is switched off.
  case disableFeature(Feature)
  /// A member account no longer administers root access.
  case deregisterDelegate(AccountReference)
  /// IAM loses its trusted access to the organization.
  case disableTrustedAccess
}
