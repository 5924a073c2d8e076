internal import AWSClient
internal import AWSServices
internal import CloudTrail

extension TrailScan {
  /// Reads the objects of a bucket page by page; what the filter keeps out by its key is not fetched.
  ///
  /// With a filter the bucket is gone through folder by folder, so that whole accounts, Regions and days are left out.
  func bucket(
    _ bucket: String, prefix: String, _ client: AWSClient, _ shared: SharedTrailScan
  ) async {
    var worker = TrailScanWorker(options, shared)
    var folders = [prefix]
    // Where the credentials are over nothing more can be read, and one line says so.
    var isOver = false
    while !isOver, let folder = folders.popLast(), !Task.isCancelled {
      var pages = ObjectPages(
        of: bucket, prefix: folder, delimiter: options.filter.isEmpty ? nil : "/", client)
      var below: [String] = []
      do throws(ClientError) {
        while !isOver, let page = try await pages.next() {
          below += page.folders
          isOver = await read(page.objects, of: bucket, client, &worker, shared)
        }
      } catch {
        isOver = error.isAboutCredentials
        tell("\(error)", reading: "s3://\(bucket)/\(folder)", shared)
      }
      let wanted = below.filter { options.filter.admits(TrailObjectKey($0)) }
      var skipped = TrailScanSummary()
      skipped.filteredFiles = below.count - wanted.count
      shared.add([], [], skipped)
      // The first folder is taken next: the days come in their order.
      folders += wanted.reversed()
    }
    worker.finish()
  }

  /// Notes what could not be read, unless it is that the scan was interrupted.
  func tell(_ reason: String, reading name: String, _ shared: SharedTrailScan) {
    guard !Task.isCancelled else { return }
    shared.add(DamagedTrailFile(path: name, reason: reason))
  }

  private func read(
    _ objects: [S3.Object], of bucket: String, _ client: AWSClient, _ worker: inout TrailScanWorker,
    _ shared: SharedTrailScan
  ) async -> Bool {
    var wanted: [BucketObject] = []
    var skipped = TrailScanSummary()
    for object in objects.map({ BucketObject($0, in: bucket) }) {
      if !object.mayHoldRecords {
        skipped.skippedFiles += 1
      } else if !options.filter.admits(TrailObjectKey(object.key)) {
        skipped.filteredFiles += 1
      } else {
        wanted.append(object)
      }
    }
    shared.add([], [], skipped)
    return await read(wanted, client, &worker, shared)
  }

  /// Reads objects into a worker; what could not be read is noted.
  ///
  /// - Returns: Whether the credentials are over; then what could not be read for that is one line, and nothing more can be.
  func read(
    _ objects: [BucketObject], _ client: AWSClient, _ worker: inout TrailScanWorker, _ shared: SharedTrailScan
  ) async -> Bool {
    var isOver = false
    await ObjectReader(client).forEach(objects) { place, result in
      let name = objects[place].name
      switch result {
      case .success(let bytes): worker.read(bytes, named: name, isDoubtful: FileQueue.isDoubtful(name))
      case .failure(let error) where error.isAboutCredentials:
        if !isOver { tell("\(error); this and what comes after it was not read", reading: name, shared) }
        isOver = true
      case .failure(let error): tell("\(error)", reading: name, shared)
      }
      observe(shared.progress)
    }
    return isOver
  }
}
