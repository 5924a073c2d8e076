internal import Cryptography
internal import HTTPMessage

/// The checksum that Amazon S3 demands beside some bodies.
///
/// Source: Amazon S3 User Guide, "Checking object integrity in Amazon S3".
enum BodyChecksum {
  /// The request with the SHA-256 of its body, unless the caller brought a checksum.
  static func adding(to request: HTTPRequest) -> HTTPRequest {
    guard !request.body.isEmpty, !request.fields.fields.contains(where: { isChecksum($0.name) }) else {
      return request
    }
    var request = request
    request.fields["x-amz-sdk-checksum-algorithm"] = "SHA256"
    request.fields["x-amz-checksum-sha256"] = Base64.encode(Array(SHA256.hash(request.body).bytes))
    return request
  }

  private static func isChecksum(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "content-md5" || name.hasPrefix("x-amz-checksum-")
  }
}
