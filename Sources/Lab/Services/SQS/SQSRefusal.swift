import AWSServices
import AWSWire

/// The refusals of Amazon SQS, in its words.
enum SQSRefusal {
  static let noQueue = SQS.Errors.queueDoesNotExist("The specified queue does not exist.")

  /// A parameter that must be there.
  static func missing(_ parameter: String) -> AWSError {
    var error = AWSError(
      code: "MissingRequiredParameterException",
      message: "The request must contain the parameter \(parameter).")
    error.queryCode = "MissingParameter"
    return error
  }

  /// A value that cannot be.
  static func invalid(_ message: String) -> AWSError {
    var error = AWSError(code: "InvalidParameterValueException", message: message)
    error.queryCode = "InvalidParameterValue"
    return error
  }

  /// A value that cannot be, by its parameter.
  static func invalid(_ value: String, _ parameter: String, _ reason: String) -> AWSError {
    invalid("Value \(value) for parameter \(parameter) is invalid. Reason: \(reason)")
  }

  static func unknownAttribute(_ name: String) -> AWSError {
    SQS.Errors.invalidAttributeName("Unknown Attribute \(name).")
  }

  static func badAttribute(_ name: String) -> AWSError {
    SQS.Errors.invalidAttributeValue("Invalid value for the parameter \(name).")
  }

  /// Who is of another account and asks for what no policy can give it.
  static func crossAccount(_ action: String, _ call: Call, _ arn: String) -> AWSError {
    var error = AWSError(
      code: "AccessDeniedException",
      message:
        "User: \(call.caller.arn) is not authorized to perform: sqs:\(action.lowercased()) on resource: "
        + "\(arn) because no resource-based policy allows the sqs:\(action.lowercased()) action", status: 403)
    error.queryCode = "AccessDenied"
    return error
  }

  /// How SQS refuses values that break its model.
  static func refusal(_ violations: [String]) -> AWSError {
    let first = violations.first ?? ""
    let member = first.split(separator: "'").dropFirst(first.hasPrefix("Value null") ? 1 : 3).first ?? ""
    let name = member.prefix { $0 != "." }
    let parameter = name.prefix(1).uppercased() + name.dropFirst()
    if first.hasSuffix("Member must not be null") { return missing(parameter) }
    if first.contains("enum value set") {
      return unknownAttribute(String(first.split(separator: "'").dropFirst().first ?? ""))
    }
    return invalid(first)
  }
}
