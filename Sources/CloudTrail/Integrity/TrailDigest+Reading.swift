internal import Cryptography
internal import Identity
internal import JSONTree

extension TrailDigest {
  /// The most bytes of a digest that are read, unpacked; an hour has seldom more than some thousand log files.
  public static let maximumLength = 256 << 20

  /// Reads the content of a digest file, unpacked.
  ///
  /// - Throws: ``InvalidTrailDigest`` where it is not JSON, or lacks what `aws cloudtrail validate-logs` requires.
  public init(_ content: [UInt8]) throws(InvalidTrailDigest) {
    let document: JSON
    do throws(JSONSyntaxError) {
      document = try JSON.parse(content, limits: JSONLimits(bytes: Self.maximumLength, depth: 16))
    } catch {
      throw InvalidTrailDigest("not JSON: \(error)")
    }
    guard let members = document.object else { throw InvalidTrailDigest("not a JSON object") }
    guard members["previousDigestSignature"] != nil else {
      throw InvalidTrailDigest("there is no `previousDigestSignature`")
    }
    contentHash = SHA256.hash(content)
    bucket = try Self.text("digestS3Bucket", members)
    key = try Self.text("digestS3Object", members)
    fingerprint = try Self.text("digestPublicKeyFingerprint", members)
    endText = try Self.text("digestEndTime", members)
    end = try Self.moment(endText, "digestEndTime")
    start = try Self.moment(try Self.text("digestStartTime", members), "digestStartTime")
    previousSignature = members["previousDigestSignature"]?.string
    previous = nil
    if let bucket = members["previousDigestS3Bucket"]?.string,
      let key = members["previousDigestS3Object"]?.string
    {
      previous = Previous(bucket: bucket, key: key, hash: members["previousDigestHashValue"]?.string)
    }
    logFiles = []
    guard let files = members["logFiles"], !files.isNull else { return }
    guard let files = files.array else { throw InvalidTrailDigest("`logFiles` is not a list") }
    for file in files {
      guard let bucket = file.object?["s3Bucket"]?.string, let key = file.object?["s3Object"]?.string,
        let hash = file.object?["hashValue"]?.string
      else { throw InvalidTrailDigest("an entry of `logFiles` lacks its place or its hash") }
      logFiles.append(LogFile(bucket: bucket, key: key, hash: hash))
    }
  }

  private static func text(_ name: String, _ members: JSONObject) throws(InvalidTrailDigest) -> String {
    guard let text = members[name]?.string else { throw InvalidTrailDigest("there is no `\(name)`") }
    return text
  }

  private static func moment(_ text: String, _ name: String) throws(InvalidTrailDigest) -> Timestamp {
    guard let moment = try? Timestamp(iso8601: text) else {
      throw InvalidTrailDigest("`\(name)` is `\(text)`, which is no moment")
    }
    return moment
  }
}

/// Why the content of a file is no digest.
public struct InvalidTrailDigest: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line saying what is wrong.
  public let description: String

  init(_ description: String) { self.description = description.onOneLine }
}
