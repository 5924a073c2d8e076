internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import CloudTrail
internal import Cryptography
internal import Identity
internal import JSONTree

/// The keys that digests are signed with, by Region and fingerprint.
///
/// CloudTrail has keys of its own in every Region (AWS CloudTrail API Reference, "ListPublicKeys"). They come from
/// a file, which is the answer of that call, or are asked for a chain at a time.
struct PublicKeyRing: Sendable {
  /// The keys of one period in one Region.
  typealias Keys = [String: Result<RSAPublicKey, IntegrityFlaw>]

  private let client: AWSClient?
  private let stored: Keys?

  /// Keys that are asked for as they are needed.
  init(_ client: AWSClient) {
    self.client = client
    stored = nil
  }

  /// The keys of a document; `name` is what its errors call it.
  init(document: [UInt8], named name: String) throws(TrailVerifyError) {
    client = nil
    guard let list = (try? JSON.parse(document))?.object?["PublicKeyList"]?.array else {
      throw TrailVerifyError(
        "`\(name)` is not the answer of `aws cloudtrail list-public-keys`: there is no `PublicKeyList`"
      )
    }
    var keys: Keys = [:]
    for entry in list {
      guard let fingerprint = entry.object?["Fingerprint"]?.string, let value = entry.object?["Value"]?.string
      else { continue }
      keys[fingerprint] = Self.key((try? Base64.decode(value)) ?? [], fingerprint)
    }
    stored = keys
  }

  /// The keys of a Region that were in use in a period.
  func keys(region: String, during period: Range<Timestamp>) async throws(TrailVerifyError) -> Keys {
    if let stored { return stored }
    guard let client, let region = try? Region(region) else { return [:] }
    var input = CloudTrail.ListPublicKeys.Input()
    input.startTime = period.lowerBound
    input.endTime = period.upperBound
    do {
      var keys: Keys = [:]
      for key in try await client.in(region).all(CloudTrail.ListPublicKeys.self, input) {
        guard let fingerprint = key.fingerprint else { continue }
        keys[fingerprint] = Self.key(key.value?.bytes ?? [], fingerprint)
      }
      return keys
    } catch {
      throw TrailVerifyError(
        "the public keys of \(region) cannot be listed: \(error); give them with `--public-keys FILE`, or leave "
          + "signatures out with `--no-signatures`")
    }
  }

  private static func key(_ bytes: [UInt8], _ fingerprint: String) -> Result<RSAPublicKey, IntegrityFlaw> {
    guard let key = try? RSAPublicKey(pkcs1: bytes) else {
      return .failure(.unreadablePublicKey(fingerprint: fingerprint))
    }
    return .success(key)
  }
}
