import AWSServices
import AWSWire

/// How the Simulate APIs refuse their input.
enum SimulationFailure {
  /// An input that cannot be used.
  static func input(_ member: String, _ problem: String) -> AWSError {
    IAM.Errors.invalidInput("Invalid Input \(member): \(problem)")
  }

  /// A principal that is neither user nor group nor role.
  ///
  /// The words are AWS's (newrelic/newrelic-lambda-cli issue 96).
  static func entity(_ arn: String) -> AWSError {
    IAM.Errors.invalidInput("Invalid Entity Arn: \(arn) does not clearly define entity type and name.")
  }

  /// An owner that is no ARN of an account or user.
  ///
  /// The words are AWS's (boto/botocore issue 1346).
  static func owner(_ text: String) -> AWSError {
    IAM.Errors.invalidInput("'\(text)' is not a valid as a Resource Owner.")
  }

  /// A caller that cannot be simulated.
  static let caller = IAM.Errors.invalidInput(
    "Invalid caller - Caller must be an IAM user, group, or role in this context.")
}
