import AWSWire
import IAMPolicy

/// How each service words that policies do not allow a call.
///
/// Source: IAM User Guide, "Troubleshoot access denied error messages".
enum Denial {
  static func error(
    _ verdict: Verdict, action: String, need: AuthorizationNeed, model: OperationModel, call: Call
  ) -> AWSError {
    if model.name == "AssumeRoot" {
      return AWSError(
        code: "AccessDenied",
        message:
          "User: \(call.caller.arn) is not authorized to perform: \(action) on resource: \(need.resource)",
        status: 403)
    }
    var message = "User: \(call.caller.arn) is not authorized to perform: \(action)"
    if model.service.name == "s3", need.resource != "*" {
      message += " on resource: \"\(need.resource)\""
    } else if need.resource != "*" || ["iam", "organizations"].contains(model.service.name) {
      message += " on resource: \(need.resource)"
    }
    if let suffix = verdict.denialSuffix { message += " \(suffix)" }
    // SQS knows actions in lower case only.
    if model.service.name == "sqs" { message = message.replacing(action, with: action.lowercased()) }
    switch model.service.wireProtocol {
    case .query, .restXML: return AWSError(code: "AccessDenied", message: message, status: 403)
    case .restJSON: return AWSError(code: "AccessDeniedException", message: message, status: 403)
    case .json10, .json11:
      var error = AWSError(
        code: "AccessDeniedException", message: message, status: model.service.isQueryCompatible ? 403 : 400)
      if model.service.isQueryCompatible { error.queryCode = "AccessDenied" }
      return error
    }
  }
}
