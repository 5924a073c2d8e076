internal import AWSWire
internal import HTTPMessage

/// Where the name of a bucket stands: in the host's name with AWS, in the path with any other endpoint.
///
/// Source: Amazon S3 User Guide, "Virtual hosting of general purpose buckets".
enum BucketAddress {
  /// The bucket of a request whose path begins with one.
  static func bucket(of request: HTTPRequest, _ model: OperationModel) -> String? {
    guard model.service.name == "s3", model.http.template.hasPrefix("/{Bucket}") else { return nil }
    let name = request.path.dropFirst().prefix { $0 != "/" }
    return name.isEmpty ? nil : PercentEncoding.decode(name)
  }

  /// Moves the bucket from the path into the host's name, where it fits into one label and AWS is asked.
  static func move(_ bucket: String, from request: inout HTTPRequest, to target: inout ResolvedEndpoint) {
    guard !target.isConfigured, fitsLabel(bucket) else { return }
    target.endpoint.host = "\(bucket).\(target.endpoint.host)"
    let rest = request.path.dropFirst(bucket.utf8.count + 1)
    request.path = rest.isEmpty ? "/" : String(rest)
  }

  /// A name with dots would break the wildcard of the certificate.
  private static func fitsLabel(_ name: String) -> Bool {
    let bytes = name.utf8
    return (3...63).contains(bytes.count) && bytes.first != 0x2D && bytes.last != 0x2D
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
