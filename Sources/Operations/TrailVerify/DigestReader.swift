internal import CloudTrail
internal import Compression
internal import Cryptography

/// Reads digests of one chain and verifies each by itself.
struct DigestReader: Sendable {
  /// A digest that was read.
  struct Reading: Sendable {
    let digest: TrailDigest
    /// The signature that is kept beside it.
    let signature: String?
  }

  let archive: any DigestArchive
  /// The keys of the chain's Region; nil where signatures are left out.
  let keys: PublicKeyRing.Keys?
  let region: String

  /// Reads a digest.
  func read(_ place: ArchivePlace) async -> Result<Reading, IntegrityFlaw> {
    do throws(IntegrityFlaw) {
      let file = try await archive.read(place, isDigest: true)
      return .success(Reading(digest: try Self.parse(file.bytes), signature: file.signature))
    } catch {
      return .failure(error)
    }
  }

  /// What is wrong with a digest, whose successor has this hash and signature for it where it is known.
  func flaw(_ reading: Reading, _ place: ArchivePlace, hash: String?, signature: String?) -> IntegrityFlaw? {
    guard archive.isInPlace(reading.digest, place) else { return .moved }
    if let keys {
      guard let key = keys[reading.digest.fingerprint] else {
        return .publicKeyNotFound(region: region, fingerprint: reading.digest.fingerprint)
      }
      guard let signature = reading.signature ?? signature else { return .signatureMissing }
      switch key {
      case .failure(let flaw): return flaw
      case .success(let key): if !reading.digest.isSigned(signature, by: key) { return .signatureInvalid }
      }
    }
    if let hash, hash.lowercased() != reading.digest.contentHash.hexadecimal { return .previousHashMismatch }
    return nil
  }

  private static func parse(_ packed: [UInt8]) throws(IntegrityFlaw) -> TrailDigest {
    let content: [UInt8]
    do throws(GzipError) {
      content = try Gzip.decompress(packed, limit: TrailDigest.maximumLength)
    } catch {
      throw .invalidFormat("\(error)")
    }
    do throws(InvalidTrailDigest) {
      return try TrailDigest(content)
    } catch {
      throw .invalidFormat("\(error)")
    }
  }
}
