import AWSWire
import Cryptography
import HTTPMessage

/// Brings an authenticated request to S3 into the form that its operations are described in.
enum S3Request {
  /// Moves the bucket from the host into the path, joins chunks, and holds checksums against the body.
  ///
  /// - Throws: What S3 answers where the body is not what the request says.
  static func prepared(_ request: HTTPRequest) throws(AWSError) -> HTTPRequest {
    var request = addressed(request)
    try joinChunks(&request)
    try BodyIntegrity.check(request)
    return request
  }

  /// The request with its bucket in the path.
  static func addressed(_ request: HTTPRequest) -> HTTPRequest {
    guard let bucket = S3Host(request.fields["Host"] ?? "").bucket else { return request }
    var request = request
    request.path = "/\(PercentEncoding.encode(bucket))\(request.path == "/" ? "" : request.path)"
    return request
  }

  /// Takes a body in chunks apart; fields of its trailer join those of the head.
  ///
  /// The signatures of single chunks are not held against their content: the head is signed, and the checksums
  /// of the whole body are.
  private static func joinChunks(_ request: inout HTTPRequest) throws(AWSError) {
    let mark = request.fields["x-amz-content-sha256"] ?? ""
    guard mark.hasPrefix("STREAMING-") else { return }
    guard let payload = ChunkedPayload(request.body) else {
      throw AWSError(
        code: "IncompleteBody",
        message: "The request body terminated unexpectedly")
    }
    if let length = request.fields["x-amz-decoded-content-length"], Int(length) != payload.content.count {
      throw AWSError(
        code: "IncompleteBody",
        message: "You did not provide the number of bytes specified by the Content-Length HTTP header")
    }
    request.body = payload.content
    for field in payload.trailer.fields { request.fields[field.name] = field.value }
    let codings = (request.fields["Content-Encoding"] ?? "").split(separator: ",")
      .map { $0.filter { $0 != " " } }.filter { $0 != "aws-chunked" && !$0.isEmpty }
    request.fields["Content-Encoding"] = codings.isEmpty ? nil : codings.joined(separator: ",")
  }

  /// Refuses a query that names a sub-resource which the operation is not about.
  static func refuseOthers(_ request: HTTPRequest, than fixed: Set<String>) throws(AWSError) {
    let query = QueryParameters(encoded: request.query ?? "") ?? QueryParameters()
    let isOther = query.parameters.contains { subresources.contains($0.name) && !fixed.contains($0.name) }
    if isOther { throw S3Refusal.notImplemented }
  }

  /// Sub-resources of buckets and objects.
  private static let subresources: Set<String> = [
    "abac", "accelerate", "acl", "analytics", "append", "attributes", "cors", "delete", "encryption",
    "inventory",
    "intelligent-tiering", "legal-hold", "lifecycle", "location", "logging", "metadataConfiguration",
    "metadataTable", "metrics", "notification", "object-lock", "ownershipControls", "partNumber", "policy",
    "policyStatus", "publicAccessBlock", "replication", "requestPayment", "restore", "retention", "select",
    "session", "tagging", "torrent", "uploadId", "uploads", "versioning", "versions", "website",
  ]
}
