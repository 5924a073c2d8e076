import AWSWire

/// How each service words its refusal of an input.
enum InputRefusal {
  /// The error a service answers with.
  static func error(_ rejection: InputRejection, from service: ServiceModel) -> AWSError {
    if service.name == "s3" { return S3Refusal.refusal(rejection) }
    switch rejection {
    case .unreadable(let problem):
      return service.wireProtocol == .query
        ? AWSError(code: "MalformedQueryString", message: problem)
        : AWSError(code: "SerializationException", message: problem)
    case .misnumbered(let problem): return AWSError(code: "MalformedInput", message: problem)
    case .malformed(let malformation):
      if service.wireProtocol == .query {
        return AWSError(
          code: "MalformedInput",
          message: malformation.isNested ? malformation.found : "\(rejection)")
      }
      let kind = malformation.expectation.split(separator: " ").map { word in
        word == "a" || word == "an" ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
      }.joined(separator: " ")
      return AWSError(
        code: "SerializationException",
        message: malformation.isNested
          ? malformation.found : "\(malformation.found) can not be converted to \(kind)")
    case .invalid(let violations):
      if service.name == "organizations" { return OrganizationsRefusal.refusal(violations) }
      if service.name == "sqs" { return SQSRefusal.refusal(violations) }
      if service.name == "cloudtrail", let refusal = LookupRefusal.refusal(violations) { return refusal }
      return AWSError(
        code: service.wireProtocol == .query ? "ValidationError" : "ValidationException",
        message: "\(rejection)")
    }
  }
}
