internal import AWSWire
internal import HTTPMessage
internal import Identity

/// Reads out of a refusal in which other Region a bucket is.
///
/// Only the name of a Region is taken: a host that an answer names is never asked.
///
/// Source: Amazon S3 User Guide, "Making requests using the REST API", on redirects.
enum BucketRedirect {
  private static let codes: Set<String> = [
    "PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed",
    "IllegalLocationConstraintException",
    // HEAD has no body that could hold a code.
    "HTTP301", "HTTP307", "HTTP400",
  ]

  /// The Region, where the answer blames the one that was asked.
  static func region(in error: AWSError, _ response: HTTPResponse?) -> Region? {
    guard codes.contains(error.code) else { return nil }
    let name = response?.fields["x-amz-bucket-region"] ?? error.members["Region"]
    return name.flatMap { try? Region($0) }
  }
}
