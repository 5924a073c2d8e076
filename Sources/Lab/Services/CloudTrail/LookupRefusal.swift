import AWSServices
import AWSWire

/// How LookupEvents refuses what it is asked.
enum LookupRefusal {
  /// The refusal of values that break the constraints of the model; nil where it is not CloudTrail's own.
  static func refusal(_ violations: [String]) -> AWSError? {
    guard let violation = violations.first else { return nil }
    if violation.contains("at 'maxResults'") {
      return CloudTrail.Errors.invalidMaxResults("The maximum results value must be between 1 and 50.")
    }
    if violation.contains("at 'lookupAttributes") { return attributes }
    if violation.contains("at 'eventCategory'") {
      return CloudTrail.Errors.invalidEventCategory("The event category must be insight where it is given.")
    }
    return nil
  }

  static let attributes = CloudTrail.Errors.invalidLookupAttributes(
    "The lookup attributes must be one of the known keys with a value.")
  static let manyAttributes = CloudTrail.Errors.invalidLookupAttributes(
    "The lookup attributes can contain only one item.")
  static let timeRange = CloudTrail.Errors.invalidTimeRange("The start time must not be after the end time.")
  static let token = CloudTrail.Errors.invalidNextToken("The next token is not valid for these parameters.")
}
