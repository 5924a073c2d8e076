internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import CloudTrail
internal import Identity

extension TrailScan {
  /// How many objects are fetched at the same time, and the largest that is fetched beside others, in bytes.
  private static let fetches = 4
  private static let small = 8 << 20
  /// The largest object that is fetched: CloudTrail's have 50 MB at the most.
  private static let largest = 256 << 20

  /// Reads the objects of a bucket page by page; what the filter keeps out by its key is not fetched.
  ///
  /// With a filter the bucket is gone through folder by folder, so that whole accounts, Regions and days are left out.
  func bucket(
    _ bucket: String, prefix: String, _ client: AWSClient, _ shared: SharedTrailScan
  ) async -> TrailScanResult.Profile? {
    var everyone: TrailScanResult.Profile?
    var folders = [prefix]
    while let folder = folders.popLast(), !Task.isCancelled {
      var input = S3.ListObjectsV2.Input()
      input.bucket = bucket
      input.prefix = folder
      if !options.filter.isEmpty { input.delimiter = "/" }
      var pages = client.pages(of: S3.ListObjectsV2.self, input).makeAsyncIterator()
      do {
        while let page = try await pages.next() {
          let below = (page.commonPrefixes ?? []).compactMap(\.prefix)
          folders += below.filter { options.filter.admits(TrailObjectKey($0)) }.reversed()
          let profile = await objects(page.contents ?? [], of: bucket, client, shared)
          everyone = TrailScanResult.Profile.merged(everyone, profile)
        }
      } catch {
        shared.add(DamagedTrailFile(path: "s3://\(bucket)/\(folder)", reason: "\(error)"))
      }
    }
    return everyone
  }

  private func objects(
    _ objects: [S3.Object], of bucket: String, _ client: AWSClient, _ shared: SharedTrailScan
  ) async -> TrailScanResult.Profile? {
    var skipped = TrailScanSummary()
    var small: [S3.Object] = []
    var large: [S3.Object] = []
    for object in objects {
      let key = TrailObjectKey(object.key ?? "")
      if key.kind != .records || object.size == 0 || !FileQueue.isRead(object.key ?? "") {
        skipped.skippedFiles += 1
      } else if !options.filter.admits(key) {
        skipped.filteredFiles += 1
      } else if object.size ?? 0 > Self.small {
        large.append(object)
      } else {
        small.append(object)
      }
    }
    shared.add([], [], skipped)
    var everyone: TrailScanResult.Profile?
    for (lot, limit) in [(small, Self.fetches), (large, 1)] {
      await forEachConcurrently(lot, limit: limit) { [self] object in
        await fetch(object, from: bucket, client, shared)
      } receive: { _, profile in
        everyone = TrailScanResult.Profile.merged(everyone, profile)
        observe(shared.progress)
      }
    }
    return everyone
  }

  private func fetch(
    _ object: S3.Object, from bucket: String, _ client: AWSClient, _ shared: SharedTrailScan
  ) async -> TrailScanResult.Profile? {
    let key = object.key ?? ""
    let name = "s3://\(bucket)/\(key)"
    guard object.size ?? 0 <= Self.largest else {
      shared.add(
        DamagedTrailFile(
          path: name, reason: "the object has more than the \(Self.largest) bytes that are taken"))
      return nil
    }
    var input = S3.GetObject.Input()
    input.bucket = bucket
    input.key = key
    do {
      let body = try await client.call(S3.GetObject.self, input).body?.bytes ?? []
      var worker = TrailScanWorker(options, shared)
      worker.read(body, named: name)
      return worker.finish()
    } catch {
      shared.add(DamagedTrailFile(path: name, reason: "\(error)"))
      return nil
    }
  }
}
