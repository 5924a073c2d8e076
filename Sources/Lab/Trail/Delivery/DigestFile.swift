import Identity
import JSONTree

/// What a digest file says: which log files were delivered in an hour, and which digest was before it.
///
/// Source: CloudTrail User Guide, "CloudTrail digest file structure".
struct DigestFile {
  let account: String
  let bucket: String
  let key: String
  let start: Timestamp
  let end: Timestamp
  let fingerprint: String
  let chain: DigestChain
  let files: [DigestChain.LogFile]

  /// The file, before it is packed.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.openObject()
    writer.member("awsAccountId", account)
    writer.member("digestStartTime", start.iso8601)
    writer.member("digestEndTime", end.iso8601)
    writer.member("digestS3Bucket", bucket)
    writer.member("digestS3Object", key)
    writer.member("digestPublicKeyFingerprint", fingerprint)
    writer.member("digestSignatureAlgorithm", "SHA256withRSA")
    write("newestEventTime", files.map(\.newest).max()?.iso8601, to: &writer)
    write("oldestEventTime", files.map(\.oldest).min()?.iso8601, to: &writer)
    write("previousDigestS3Bucket", chain.previousKey.map { _ in bucket }, to: &writer)
    write("previousDigestS3Object", chain.previousKey, to: &writer)
    write("previousDigestHashValue", chain.previousHash, to: &writer)
    write("previousDigestHashAlgorithm", chain.previousHash.map { _ in "SHA-256" }, to: &writer)
    write("previousDigestSignature", chain.previousSignature, to: &writer)
    writer.name("logFiles")
    writer.openArray()
    for file in files {
      writer.openObject()
      writer.member("s3Bucket", bucket)
      writer.member("s3Object", file.key)
      writer.member("hashValue", file.hash)
      writer.member("hashAlgorithm", "SHA-256")
      writer.member("newestEventTime", file.newest.iso8601)
      writer.member("oldestEventTime", file.oldest.iso8601)
      writer.closeObject()
    }
    writer.closeArray()
    writer.closeObject()
    return writer.bytes
  }

  private func write(_ name: String, _ value: String?, to writer: inout JSONWriter) {
    writer.name(name)
    if let value { writer.string(value) } else { writer.null() }
  }
}
