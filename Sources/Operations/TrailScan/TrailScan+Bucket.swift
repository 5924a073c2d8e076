internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import CloudTrail
internal import Identity

extension TrailScan {
  /// How many objects of at most so many bytes are fetched at the same time; what is larger is fetched alone.
  ///
  /// Together they bound the memory for what has been fetched and not yet read.
  private static let fetches = [
    (bytes: 1 << 20, limit: 32), (bytes: 8 << 20, limit: 4), (bytes: largest, limit: 1),
  ]
  /// The largest object that is fetched: CloudTrail's have 50 MB at the most.
  private static let largest = 256 << 20

  /// Reads the objects of a bucket page by page; what the filter keeps out by its key is not fetched.
  ///
  /// With a filter the bucket is gone through folder by folder, so that whole accounts, Regions and days are left out.
  func bucket(
    _ bucket: String, prefix: String, _ client: AWSClient, _ shared: SharedTrailScan
  ) async -> [TrailCounts] {
    var worker = TrailScanWorker(options, shared)
    var folders = [prefix]
    while let folder = folders.popLast(), !Task.isCancelled {
      var input = S3.ListObjectsV2.Input()
      input.bucket = bucket
      input.prefix = folder
      if !options.filter.isEmpty { input.delimiter = "/" }
      var pages = client.pages(of: S3.ListObjectsV2.self, input).makeAsyncIterator()
      var below: [String] = []
      do throws(ClientError) {
        while let page = try await pages.next() {
          below += (page.commonPrefixes ?? []).compactMap(\.prefix)
          await read(page.contents ?? [], of: bucket, client, &worker, shared)
        }
      } catch {
        tell(error, reading: "s3://\(bucket)/\(folder)", shared)
      }
      let wanted = below.filter { options.filter.admits(TrailObjectKey($0)) }
      var skipped = TrailScanSummary()
      skipped.filteredFiles = below.count - wanted.count
      shared.add([], [], skipped)
      // The first folder is taken next: the days come in their order.
      folders += wanted.reversed()
    }
    return worker.finish()
  }

  /// Notes what could not be read, unless it is that the scan was interrupted.
  func tell(_ error: ClientError, reading name: String, _ shared: SharedTrailScan) {
    guard !Task.isCancelled else { return }
    shared.add(DamagedTrailFile(path: name, reason: "\(error)"))
  }

  private func read(
    _ objects: [S3.Object], of bucket: String, _ client: AWSClient, _ worker: inout TrailScanWorker,
    _ shared: SharedTrailScan
  ) async {
    var lots = [[S3.Object]](repeating: [], count: Self.fetches.count)
    var skipped = TrailScanSummary()
    for object in objects {
      let name = object.key ?? ""
      let key = TrailObjectKey(name)
      if key.kind != .records || object.size == 0 || !FileQueue.isRead(name) {
        skipped.skippedFiles += 1
      } else if !options.filter.admits(key) {
        skipped.filteredFiles += 1
      } else if let lot = Self.fetches.firstIndex(where: { object.size ?? 0 <= $0.bytes }) {
        lots[lot].append(object)
      } else {
        let reason = "the object has more than the \(Self.largest) bytes that are taken"
        shared.add(DamagedTrailFile(path: "s3://\(bucket)/\(name)", reason: reason))
      }
    }
    shared.add([], [], skipped)
    for (lot, fetches) in zip(lots, Self.fetches) {
      await forEachConcurrently(lot, limit: fetches.limit) { object in
        await Self.fetch(object, of: bucket, client)
      } receive: { index, body in
        let name = "s3://\(bucket)/\(lot[index].key ?? "")"
        switch body {
        case .success(let bytes): worker.read(bytes, named: name)
        case .failure(let error): tell(error, reading: name, shared)
        }
        observe(shared.progress)
      }
    }
  }

  private static func fetch(
    _ object: S3.Object, of bucket: String, _ client: AWSClient
  ) async -> Result<[UInt8], ClientError> {
    var input = S3.GetObject.Input()
    input.bucket = bucket
    input.key = object.key ?? ""
    do throws(ClientError) {
      return .success(try await client.call(S3.GetObject.self, input).body?.bytes ?? [])
    } catch {
      return .failure(error)
    }
  }
}
