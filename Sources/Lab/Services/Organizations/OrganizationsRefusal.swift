import AWSServices
import AWSWire

/// The refusals of Organizations that several operations share, in its words.
enum OrganizationsRefusal {
  static let noAccount = Organizations.Errors.accountNotFound("You specified an account that doesn't exist.")
  static let noParent = Organizations.Errors.parentNotFound("You specified parent that doesn't exist.")
  static let noPolicy = Organizations.Errors.policyNotFound("You specified a policy that doesn't exist.")
  static let noRoot = Organizations.Errors.rootNotFound("You specified a root that doesn't exist.")
  static let noTarget = Organizations.Errors.targetNotFound("You specified a target that doesn't exist.")
  static let noUnit = Organizations.Errors.organizationalUnitNotFound(
    "You specified an organizational unit that doesn't exist.")
  static let typeNotEnabled = Organizations.Errors.policyTypeNotEnabled(
    "This operation can be performed only for enabled policy types.")

  /// A limit or rule of the organization, by its `Reason`.
  static func constraint(_ reason: String, _ message: String) -> AWSError {
    Organizations.Errors.constraintViolation(message, ["Reason": reason])
  }

  /// A value that cannot be, by its `Reason`.
  static func input(_ reason: String, _ message: String) -> AWSError {
    Organizations.Errors.invalidInput(message, ["Reason": reason])
  }

  /// Refuses what needs more than consolidated billing.
  static func requireAllFeatures(_ organization: Organization) throws(AWSError) {
    guard organization.hasAllFeatures else {
      throw constraint(
        "ORGANIZATION_NOT_IN_ALL_FEATURES_MODE",
        "You can perform this operation only if your organization has all features enabled.")
    }
  }

  /// How Organizations refuses values that break the constraints of its model.
  static func refusal(_ violations: [String]) -> AWSError {
    let violation = violations.first ?? ""
    if violation.hasSuffix("Member must not be null") {
      return input("INPUT_REQUIRED", "You must include a value for all required parameters.")
    }
    for (mark, reason) in reasons where violation.contains(mark) {
      return input(reason, "You specified an invalid value.")
    }
    if violation.contains("Member must satisfy enum value set") {
      let isPolicyType = ["'policyType'", "'type'", "'filter'"].contains { violation.contains("at \($0)") }
      return isPolicyType
        ? input("INVALID_ENUM_POLICY_TYPE", "You specified an invalid policy type string.")
        : input("INVALID_ENUM", "You specified an invalid value.")
    }
    return input("INVALID_PATTERN", "You provided a value that does not match the required pattern.")
  }

  private static let reasons = [
    ("Member must have value less than", "MAX_VALUE_EXCEEDED"),
    ("Member must have value greater than", "MIN_VALUE_EXCEEDED"),
    ("Member must have length less than", "MAX_LENGTH_EXCEEDED"),
    ("Member must have length greater than", "MIN_LENGTH_EXCEEDED"),
  ]
}
