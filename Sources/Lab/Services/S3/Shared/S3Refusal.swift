import AWSServices
import AWSWire
import HTTPMessage

/// The refusals of Amazon S3 that its model does not list, in its words.
///
/// Source: Amazon S3 API Reference, "Error responses".
enum S3Refusal {
  static let denied = AWSError(code: "AccessDenied", message: "Access Denied", status: 403)
  static let notFromHere = AWSError(
    code: "MethodNotAllowed", message: "The specified method is not allowed against this resource.",
    status: 405)
  static let badXML = AWSError(
    code: "MalformedXML",
    message: "The XML you provided was not well-formed or did not validate against our published schema")
  static let badLocation = AWSError(
    code: "InvalidLocationConstraint", message: "The specified location-constraint is not valid")
  static let notImplemented = AWSError(
    code: "NotImplemented", message: "A header you provided implies functionality that is not implemented",
    status: 501)
  static let failedPrecondition = AWSError(
    code: "PreconditionFailed", message: "At least one of the pre-conditions you specified did not hold",
    status: 412)
  /// The answer to a condition that holds; it has no body.
  static let notModified = AWSError(code: "NotModified", message: nil, status: 304)

  static func noBucket(_ name: String) -> AWSError {
    AWSError(
      code: "NoSuchBucket", message: "The specified bucket does not exist", status: 404,
      members: ["BucketName": name])
  }

  static func noPolicy(_ bucket: String) -> AWSError {
    AWSError(
      code: "NoSuchBucketPolicy", message: "The bucket policy does not exist", status: 404,
      members: ["BucketName": bucket])
  }

  static func noKey(_ key: String) -> AWSError {
    AWSError(
      code: "NoSuchKey", message: "The specified key does not exist.", status: 404, members: ["Key": key])
  }

  static func noVersion(_ version: String, of key: String) -> AWSError {
    AWSError(
      code: "NoSuchVersion", message: "The specified version does not exist.", status: 404,
      members: ["Key": key, "VersionId": version])
  }

  static func invalid(_ message: String, argument: String, value: String) -> AWSError {
    AWSError(
      code: "InvalidArgument", message: message,
      members: ["ArgumentName": argument, "ArgumentValue": value])
  }

  /// The answer of another Region's endpoint.
  static func elsewhere(_ bucket: Bucket) -> AWSError {
    var error = AWSError(
      code: "PermanentRedirect",
      message:
        "The bucket you are attempting to access must be addressed using the specified endpoint. "
        + "Please send all future requests to this endpoint.", status: 301,
      members: ["Bucket": bucket.name, "Endpoint": "\(bucket.name).s3.\(bucket.region).amazonaws.com"])
    error.fields["x-amz-bucket-region"] = bucket.region
    return error
  }

  /// The answer of the right endpoint to a signature for another Region.
  static func wrongScope(_ region: String, _ bucket: Bucket) -> AWSError {
    var error = AWSError(
      code: "AuthorizationHeaderMalformed",
      message: "The authorization header is malformed; the region '\(region)' is wrong; "
        + "expecting '\(bucket.region)'",
      members: ["Region": bucket.region])
    error.fields["x-amz-bucket-region"] = bucket.region
    return error
  }

  /// The answer of Regions that never knew Signature Version 2; nil where a request has none.
  static func oldSignature(_ request: HTTPRequest, _ service: ServiceModel) -> AWSError? {
    guard service.name == "s3",
      request.query?.contains("AWSAccessKeyId=") == true
        || request.fields["Authorization"]?.hasPrefix("AWS ") == true
    else { return nil }
    return AWSError(
      code: "InvalidRequest",
      message: "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.")
  }

  /// How S3 refuses an input that cannot be read or breaks the constraints of its model.
  static func refusal(_ rejection: InputRejection) -> AWSError {
    switch rejection {
    case .unreadable, .misnumbered: badXML
    case .malformed(let malformation):
      invalid(
        "Provided \(malformation.path) not an integer or within integer range",
        argument: malformation.path, value: malformation.text)
    case .invalid(let violations):
      if violations.contains(where: { $0.contains("locationConstraint'") }) {
        badLocation
      } else if let event = violations.lazy.compactMap(unknownEvent).first {
        invalid(
          "The event '\(event)' is not supported for notifications", argument: "Event", value: event)
      } else if violations.contains(where: { $0.contains("Configuration") || $0.contains("retention") }) {
        badXML
      } else {
        AWSError(code: "InvalidArgument", message: violations.first)
      }
    }
  }

  /// The event that a violation is about: `Value 's3:Never' at '….events.1.member' failed …`.
  private static func unknownEvent(_ violation: String) -> String? {
    let quoted = violation.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
    guard quoted.count == 5, quoted[3].contains(".event"), quoted[4].contains("enum value set") else {
      return nil
    }
    return String(quoted[1])
  }
}
