import AWSWire
import Identity

/// The conditions under which an object is read (RFC 9110 section 13).
struct ReadConditions {
  let ifMatch: String?
  let ifNoneMatch: String?
  let ifModifiedSince: Timestamp?
  let ifUnmodifiedSince: Timestamp?

  /// Refuses what does not fulfil them.
  func check(_ version: ObjectVersion) throws(AWSError) {
    if let ifMatch {
      guard Self.matches(ifMatch, version.entityTag) else { throw S3Refusal.failedPrecondition }
    } else if let since = ifUnmodifiedSince, version.lastModified.wholeSeconds > since {
      throw S3Refusal.failedPrecondition
    }
    if let ifNoneMatch {
      guard !Self.matches(ifNoneMatch, version.entityTag) else { throw S3Refusal.notModified }
    } else if let since = ifModifiedSince, version.lastModified.wholeSeconds <= since {
      throw S3Refusal.notModified
    }
  }

  /// Whether a field names a tag, with or without quotes.
  static func matches(_ field: String, _ tag: String) -> Bool {
    field == "*" || field == tag || "\"\(field)\"" == tag
  }
}
