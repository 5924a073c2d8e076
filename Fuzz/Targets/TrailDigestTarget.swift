import CloudTrail
import Identity
import JSONTree

extension FuzzTarget {
  /// Digest files: a key, a line feed, the content.
  ///
  /// Laws: a refusal is one line; what is taken is what has every member that `aws cloudtrail validate-logs` asks for,
  /// as looking at the JSON alone says too; a key that is read can be put together again.
  static let trailDigest = FuzzTarget(
    "trail-digest",
    words: [
      "AWSLogs/", "/CloudTrail-Digest/", "_backfill.json.gz", "20260301T000000Z", "o-abc/", "\n",
      #""previousDigestSignature":null"#, #""previousDigestS3Bucket":"#, #""previousDigestS3Object":"#,
      #""logFiles":["#, #""hashValue":"#, #""digestEndTime":"2026-03-01T00:00:00Z""#, "null", "[]", "{}", "7",
    ]
  ) { input throws(FuzzFinding) in
    let lines = input.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    try checkKey(String(decoding: lines[0], as: UTF8.self))
    guard lines.count == 2 else { return }
    let content = Array(lines[1])
    let digest: TrailDigest
    do throws(InvalidTrailDigest) {
      digest = try TrailDigest(content)
    } catch {
      try FuzzFinding.require(
        !error.description.utf8.contains { $0 < 0x20 }, "a refusal of several lines: \(error)")
      try FuzzFinding.require(!isComplete(content), "refused although complete: \(error)")
      return
    }
    try FuzzFinding.require(isComplete(content), "taken although something is missing")
    let entries = try? JSON.parse(content)["logFiles"]?.array?.count
    try FuzzFinding.require(digest.logFiles.count == (entries ?? 0), "log files were lost")
    try FuzzFinding.require(
      digest.stringToSign.hasSuffix("\n" + (digest.previousSignature ?? "null")), "the chain is not signed")
  }

  private static func checkKey(_ text: String) throws(FuzzFinding) {
    guard let key = DigestKey(text) else { return }
    let chain = key.chain
    let tail = chain.isBackfill ? "_backfill.json.gz" : ".json.gz"
    let start =
      chain.base + "AWSLogs/" + (chain.organization.map { $0 + "/" } ?? "") + chain.account
      + "/CloudTrail-Digest/" + chain.region + "/"
    let name = "/\(chain.account)_CloudTrail-Digest_\(chain.region)_\(chain.trail)_\(chain.homeRegion)_"
    try FuzzFinding.require(
      text.hasPrefix(start) && text.hasSuffix(tail) && text.contains(name), "`\(text)` was read as \(chain)")
  }

  private static func isMoment(_ json: JSON?) -> Bool {
    json?.string.map { (try? Timestamp(iso8601: $0)) != nil } ?? false
  }

  /// The rule written down once more, without the reader.
  private static func isComplete(_ content: [UInt8]) -> Bool {
    guard let json = try? JSON.parse(content, limits: JSONLimits(bytes: 1 << 20, depth: 16)),
      json.object?["previousDigestSignature"] != nil
    else { return false }
    for name in ["digestS3Bucket", "digestS3Object", "digestPublicKeyFingerprint"] {
      if json[name]?.string == nil { return false }
    }
    for name in ["digestStartTime", "digestEndTime"] where !isMoment(json[name]) { return false }
    guard let files = json["logFiles"], !files.isNull else { return true }
    return files.array?.allSatisfy { file in
      ["s3Bucket", "s3Object", "hashValue"].allSatisfy { file[$0]?.string != nil }
    } ?? false
  }
}
