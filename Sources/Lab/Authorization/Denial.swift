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
    if need.resource != "*" || model.service.name == "iam" {
      message += " on resource: \(need.resource)"
    }
    if let suffix = verdict.denialSuffix { message += " \(suffix)" }
    let isJSON = model.service.wireProtocol != .query
    return AWSError(
      code: isJSON ? "AccessDeniedException" : "AccessDenied", message: message, status: isJSON ? 400 : 403)
  }
}
