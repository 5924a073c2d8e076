import AWSWire
import Cryptography
import HTTPMessage

/// Holds the checksums that came with a body against it.
///
/// Source: Amazon S3 User Guide, "Checking object integrity in Amazon S3".
enum BodyIntegrity {
  /// Refuses a body that is not what its checksums say.
  static func check(_ request: HTTPRequest) throws(AWSError) {
    if let text = request.fields["Content-MD5"] {
      guard let digest = try? Base64.decode(text), digest.count == 16 else {
        throw AWSError(code: "InvalidDigest", message: "The Content-MD5 you specified was invalid.")
      }
      guard digest == Array(MD5.hash(request.body).bytes) else {
        throw AWSError(
          code: "BadDigest", message: "The Content-MD5 you specified did not match what we received.")
      }
    }
    for (algorithm, value) in sent(request.fields) {
      guard value == algorithm.checksum(of: request.body) else {
        throw AWSError(
          code: "BadDigest",
          message: "The \(algorithm.rawValue) you specified did not match the calculated checksum.")
      }
    }
    if let name = request.fields["x-amz-sdk-checksum-algorithm"], ObjectChecksum(rawValue: name) == nil {
      throw AWSError(
        code: "InvalidRequest",
        message: "Checksum algorithm provided is unsupported. Please try again with any of the valid types: "
          + "[CRC32, CRC32C, CRC64NVME, SHA1, SHA256]")
    }
  }

  /// The checksums that a request brings.
  static func sent(_ fields: HTTPFields) -> [(ObjectChecksum, String)] {
    ObjectChecksum.allCases.compactMap { algorithm in
      fields["x-amz-checksum-\(algorithm.rawValue.lowercased())"].map { (algorithm, $0) }
    }
  }

  /// Refuses a request that must bring a checksum and brings none.
  static func require(_ request: HTTPRequest, _ model: OperationModel) throws(AWSError) {
    guard model.sendsChecksum, model.name != "PutObject", request.fields["Content-MD5"] == nil,
      sent(request.fields).isEmpty
    else { return }
    throw AWSError(
      code: "InvalidRequest",
      message: "Missing required header for this request: Content-MD5 OR x-amz-checksum-*")
  }
}
