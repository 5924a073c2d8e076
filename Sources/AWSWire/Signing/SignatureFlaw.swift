public import Identity

/// Why a signature is not taken.
///
/// Source: IAM User Guide, "Troubleshoot Signature Version 4 requests"; Amazon S3 API Reference, "Error responses".
public enum SignatureFlaw: Error, Hashable, Sendable {
  /// Both the header and the query carry one.
  case twice
  /// The algorithm is none that is known.
  case algorithm(String)
  /// A part of the `Authorization` field has no `=`.
  case notAPair(String, header: String)
  /// These parameters are not in the `Authorization` field, or there is no date beside it.
  case lacking([String], date: Bool, algorithm: String)
  /// The query has some of the parameters of a signature, and not all.
  case queryLacking
  /// The credential has not five parts, or no key.
  case credential(String)
  /// The scope ends in something else than `aws4_request`.
  case terminator(String)
  /// The scope is for another service than the one that was asked.
  case service(String, expected: String)
  /// The date is none.
  case date(String)
  /// The scope is for another day than the date.
  case day(String, date: Timestamp)
  /// `X-Amz-Expires` is no number of seconds up to a week.
  case expiry(String)
  /// The date is too long ago.
  case old(Timestamp, now: Timestamp, allowedMinutes: Int64)
  /// The date is too far ahead.
  case early(Timestamp, now: Timestamp, allowedMinutes: Int64)
  /// The time for which the query was signed is over.
  case expired
  /// The field `Host` is not signed.
  case hostNotSigned
  /// These fields had to be signed and are not.
  case fieldsNotSigned([String])
  /// The signature is another one.
  case mismatch
  /// The body does not have the hash that was signed.
  case payload

  /// The error in the words of all services but Amazon S3, as the Query protocol has it.
  public var error: AWSError {
    switch self {
    case .algorithm, .notAPair, .lacking, .queryLacking, .credential, .date, .expiry, .twice:
      AWSError(code: "IncompleteSignature", message: message, status: 400)
    case .terminator, .service, .day, .old, .early, .expired, .hostNotSigned, .fieldsNotSigned, .mismatch,
      .payload:
      AWSError(code: "SignatureDoesNotMatch", message: message, status: 403)
    }
  }

  private var message: String {
    switch self {
    case .twice:
      "Authorization header and query-string parameters may not both carry a signature. "
    case .algorithm(let name): "Unsupported AWS 'algorithm': '\(name)'. "
    case .notAPair(let part, let header):
      "'\(part)' not a valid key=value pair (missing equal-sign) in Authorization header: '\(header)'."
    case .lacking(let names, let lacksDate, let algorithm):
      (names.map { "Authorization header requires '\($0)' parameter. " }
        + (lacksDate
          ? ["Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "] : []))
        .joined() + "Authorization=\(algorithm)"
    case .queryLacking:
      "AWS query-string parameters must include 'X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', "
        + "'X-Amz-SignedHeaders' and 'X-Amz-Date'. Re-examine the query-string parameters."
    case .credential(let text):
      "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '\(text)'"
    case .terminator(let text):
      "Credential should be scoped with a valid terminator: 'aws4_request', not '\(text)'. "
    case .service(_, let expected): "Credential should be scoped to correct service: '\(expected)'. "
    case .date(let text):
      "Date must be in ISO-8601 'basic format'. Got '\(text)'. See http://en.wikipedia.org/wiki/ISO_8601"
    case .day(let day, let date):
      "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
        + "'\(day)' != '\(date.basicDay)', from '\(date.basic)'."
    case .expiry(let text): "'X-Amz-Expires' must be a number of seconds up to 604800, got '\(text)'."
    case .old(let date, let now, let minutes):
      "Signature expired: \(date.basic) is now earlier than \((now - .seconds(minutes * 60)).basic) "
        + "(\(now.basic) - \(minutes) min.)"
    case .early(let date, let now, let minutes):
      "Signature not yet current: \(date.basic) is still later than \((now + .seconds(minutes * 60)).basic) "
        + "(\(now.basic) + \(minutes) min.)"
    case .expired: "Signature expired."
    case .hostNotSigned: "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."
    case .fieldsNotSigned(let names):
      names.map { "'\($0)' must be a 'SignedHeader' in the AWS Authorization." }.joined(separator: " ")
    case .mismatch, .payload:
      "The request signature we calculated does not match the signature you provided. Check your AWS Secret "
        + "Access Key and signing method. Consult the service documentation for details."
    }
  }
}
