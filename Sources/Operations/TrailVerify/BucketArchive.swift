internal import AWSClient
internal import AWSServices
internal import CloudTrail
internal import Identity

/// Digests and log files in Amazon S3, below one prefix.
struct BucketArchive: DigestArchive {
  let bucket: String
  let prefix: String
  let client: AWSClient

  func contents(_ options: TrailVerifyOptions) async throws(TrailVerifyError) -> ArchiveContents {
    try await contents(of: bucket, prefix: prefix, options)
  }

  func digests(
    of chain: DigestKey.Chain, in bucket: String, _ options: TrailVerifyOptions
  ) async -> [ArchivedDigest] {
    let contents = try? await contents(of: bucket, prefix: chain.folder, options)
    return (contents?.digests ?? []).filter { $0.key.chain == chain && options.isAskedFor($0) }
  }

  private func contents(
    of bucket: String, prefix: String, _ options: TrailVerifyOptions
  ) async throws(TrailVerifyError) -> ArchiveContents {
    var contents = ArchiveContents(options)
    do {
      var pages = ObjectPages(of: bucket, prefix: prefix, client)
      while let page = try await pages.next() {
        for path in page.objects.compactMap(\.key) {
          contents.take(ArchivePlace(bucket: bucket, path: path))
        }
      }
    } catch {
      throw TrailVerifyError("s3://\(bucket)/\(prefix) cannot be listed: \(error)")
    }
    return contents
  }

  func place(bucket: String, key: String, namedBy digest: TrailDigest, at place: ArchivePlace) -> ArchivePlace
  {
    ArchivePlace(bucket: bucket, path: key)
  }

  func read(_ place: ArchivePlace, isDigest: Bool) async throws(IntegrityFlaw) -> ArchivedFile {
    do throws(ObjectReadError) {
      let content = try await ObjectReader(client).read(
        BucketObject(place.path, in: place.bucket ?? bucket, size: nil))
      return ArchivedFile(bytes: content.bytes, signature: content.metadata?["signature"])
    } catch {
      if case .call(let error) = error, error.code == "NoSuchKey" { throw .notFound }
      throw .unreadable("\(error)")
    }
  }

  func isInPlace(_ digest: TrailDigest, _ place: ArchivePlace) -> Bool {
    digest.bucket == place.bucket && digest.key == place.path
  }
}
