internal import AWSClient
internal import AWSServices
internal import AWSWire
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
    var input = S3.ListObjectsV2.Input()
    input.bucket = bucket
    input.prefix = prefix.isEmpty ? nil : prefix
    var contents = ArchiveContents(options)
    do {
      var pages = client.pages(of: S3.ListObjectsV2.self, input).makeAsyncIterator()
      while let page = try await pages.next() {
        for path in (page.contents ?? []).compactMap(\.key) {
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
    var input = S3.GetObject.Input()
    input.bucket = place.bucket ?? bucket
    input.key = place.path
    do {
      let output = try await client.call(S3.GetObject.self, input)
      return ArchivedFile(bytes: output.body?.bytes ?? [], signature: output.metadata?["signature"])
    } catch {
      if error.code == "NoSuchKey" { throw .notFound }
      throw .unreadable("\(error)")
    }
  }

  func isInPlace(_ digest: TrailDigest, _ place: ArchivePlace) -> Bool {
    digest.bucket == place.bucket && digest.key == place.path
  }
}
