import AWSServices
import AWSWire
import IAMPolicy

/// IAM's errors in IAM's words.
enum IAMFailure {
  private typealias Errors = IAM.Errors

  static func noSuch(_ kind: EntityKind, _ name: String) -> AWSError {
    Errors.noSuchEntity("The \(kind.rawValue) with name \(name) cannot be found.")
  }

  static func exists(_ kind: EntityKind, _ name: String) -> AWSError {
    Errors.entityAlreadyExists("\(kind.title) with name \(name) already exists.")
  }

  static func noSuchInlinePolicy(_ kind: EntityKind, _ name: String) -> AWSError {
    Errors.noSuchEntity("The \(kind.rawValue) policy with name \(name) cannot be found.")
  }

  static func noSuchPolicy(_ arn: String) -> AWSError {
    Errors.noSuchEntity("Policy \(arn) was not found.")
  }

  static func notAttachable(_ arn: String) -> AWSError {
    Errors.noSuchEntity("Policy \(arn) does not exist or is not attachable.")
  }

  static func noSuchVersion(_ version: String, of arn: String) -> AWSError {
    Errors.noSuchEntity("Policy \(arn) version \(version) does not exist or is not attachable.")
  }

  static func noSuchKey(_ id: String) -> AWSError {
    Errors.noSuchEntity("The Access Key with id \(id) cannot be found.")
  }

  static func noSuchCertificate(_ id: String) -> AWSError {
    Errors.noSuchEntity("The Certificate with id \(id) cannot be found.")
  }

  static func noSuchLoginProfile(_ user: String?) -> AWSError {
    Errors.noSuchEntity("Login Profile for User \(user ?? "null") cannot be found.")
  }

  static func noSuchVirtualDevice(_ serial: String) -> AWSError {
    Errors.noSuchEntity("VirtualMFADevice with serial number \(serial) doesn't exist.")
  }

  static func noSuchDevice(_ serial: String) -> AWSError {
    Errors.noSuchEntity("MFA Device with serial number \(serial) cannot be found.")
  }

  /// What must go before an entity can be deleted.
  static func conflict(_ demand: String) -> AWSError {
    Errors.deleteConflict("Cannot delete entity, must \(demand) first.")
  }

  static func quota(_ name: String, _ limit: Int) -> AWSError {
    Errors.limitExceeded("Cannot exceed quota for \(name): \(limit)")
  }

  static func unmodifiable(_ role: String) -> AWSError {
    Errors.unmodifiableEntity(
      "Cannot perform the operation on the protected role '\(role)' - this role is only modifiable by AWS")
  }

  static func invalid(_ message: String) -> AWSError {
    AWSError(code: "ValidationError", message: message)
  }

  static func missing(_ member: String) -> AWSError {
    invalid(
      "1 validation error detected: Value at '\(member)' failed to satisfy constraint: "
        + "Member must not be null")
  }

  static func malformed(_ problems: PolicyProblems) -> AWSError {
    Errors.malformedPolicyDocument("\(problems)")
  }

  static func denied(_ call: Call, _ action: String, on resource: String) -> AWSError {
    AWSError(
      code: "AccessDenied",
      message:
        "User: \(call.caller.arn) is not authorized to perform: iam:\(action) on resource: \(resource)",
      status: 403)
  }
}
