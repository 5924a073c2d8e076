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

  /// Actions that cannot be asked about together.
  ///
  /// The words are AWS's (aws-cloudformation/rain).
  static func mixed(_ lists: [[String]]) -> AWSError {
    let listed = lists.map { "[\($0.joined(separator: ","))]" }.joined(separator: " and ")
    return IAM.Errors.invalidInput(
      "Invalid Input Actions: \(listed) require different authorization information. Please refer to the documentation "
        + "for more details: https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html"
    )
  }

  /// Resources that are no ARNs.
  ///
  /// The words are AWS's (aws-containers/amazon-ecs-exec-checker issue 35).
  static func resources(_ names: [String]) -> AWSError {
    IAM.Errors.invalidInput(
      "ResourceNames are not in a valid ARN format: \(names.joined(separator: ", ")).")
  }

  /// A caller that cannot be simulated.
  static let caller = IAM.Errors.invalidInput(
    "Invalid caller - Caller must be an IAM user, group, or role in this context.")
}
