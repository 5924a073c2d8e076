public import AWSClient
internal import CloudTrail
internal import HostSystem
internal import Identity
internal import Synchronization

/// Scans archives of trail records.
public struct TrailScan: Sendable {
  let options: TrailScanOptions
  let observe: @Sendable (TrailScanProgress) -> Void

  /// A scan that tells how far it is.
  public init(
    _ options: TrailScanOptions, observe: @escaping @Sendable (TrailScanProgress) -> Void = { _ in }
  ) {
    self.options = options
    self.observe = observe
  }

  /// Reads files, folders with everything below them, and standard input under the name `-`.
  ///
  /// Unreadable files are in the result; cancelling the task ends the scan after the files that are being read.
  public func files(_ paths: [String]) async -> TrailScanResult {
    await sources(paths.map { .path($0) }, client: nil)
  }

  /// Reads bytes that are there, as if they were a file of that name.
  public func text(_ bytes: [UInt8], named name: String) async -> TrailScanResult {
    await scan { shared in
      var worker = TrailScanWorker(options, shared)
      worker.read(bytes, named: name)
      worker.finish()
    }
  }

  /// Reads all sources: first what lies here, then buckets, then queues, then event histories, all Regions at the same time.
  ///
  /// What cannot be read is in the result; so is a source of AWS's where there is no client.
  public func sources(_ sources: [TrailScanSource], client: AWSClient?) async -> TrailScanResult {
    await scan { shared in
      var paths: [String] = []
      var regions: [Region] = []
      var buckets: [(name: String, prefix: String)] = []
      var queues: [String] = []
      for source in sources {
        switch source {
        case .path(let path): paths.append(path)
        case .bucket(let name, let prefix): buckets.append((name, prefix))
        case .history(let region): regions.append(region)
        case .queue(let url): queues.append(url)
        }
      }
      if !paths.isEmpty { await local(paths, shared) }
      guard let client else {
        for source in sources where source.isRemote {
          shared.add(DamagedTrailFile(path: "\(source)", reason: "there are no credentials to read it with"))
        }
        return
      }
      for bucket in buckets where !Task.isCancelled {
        await self.bucket(bucket.name, prefix: bucket.prefix, client, shared)
      }
      for queue in queues where !Task.isCancelled { await self.queue(queue, client, shared) }
      replay(regions, shared)
      await forEachConcurrently(regions, limit: 40) { [self] region in
        await history(of: region, client, shared)
      } receive: { _, _ in
      }
    }
  }

  private func scan(_ body: (SharedTrailScan) async -> Void) async -> TrailScanResult {
    let start = ContinuousClock.now
    let shared = SharedTrailScan(options)
    await body(shared)
    var result = shared.result(since: start)
    result.isInterrupted = Task.isCancelled
    return result
  }

  private func local(_ paths: [String], _ shared: SharedTrailScan) async {
    let total = Mutex<Int?>(nil)
    async let count: Void = count(paths, into: total)
    let queue = queue(paths)
    await run(shared) { worker in
      while !Task.isCancelled {
        let (files, skipped) = queue.next()
        shared.add([], [], skipped)
        guard !files.isEmpty else { return }
        for file in files {
          if Task.isCancelled { return }
          switch file {
          case .file(let path, let isDoubtful): worker.read(path, isDoubtful: isDoubtful)
          case .standardInput: worker.readStandardInput()
          case .unreadable(let error):
            shared.add(DamagedTrailFile(path: error.path.description, reason: error.reason))
          }
          var progress = shared.progress
          progress.totalFiles = total.withLock { $0 }
          observe(progress)
        }
      }
    }
    await count
  }

  private func queue(_ paths: [String]) -> FileQueue {
    let filter = options.filter
    let walk = FolderWalk(paths.filter { $0 != "-" }.map { FilePath($0) }) { path in
      filter.admits(TrailObjectKey(path.description))
    }
    return FileQueue(walk, filter, named: Set(paths), readsInput: paths.contains("-"))
  }

  /// Counts the files, where that is wanted, for a progress that has an end.
  @concurrent private func count(_ paths: [String], into total: borrowing Mutex<Int?>) async {
    guard options.countsFilesAhead else { return }
    let queue = queue(paths)
    var count = 0
    while !Task.isCancelled {
      let lot = queue.next().0
      guard !lot.isEmpty else { break }
      count += lot.count
    }
    total.withLock { $0 = count }
  }

  /// Runs workers side by side until each has ended.
  private func run(
    _ shared: SharedTrailScan, _ body: @escaping @Sendable (inout TrailScanWorker) -> Void
  ) async {
    let options = options
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(options.workers, 1) {
        group.addTask { @concurrent in
          var worker = TrailScanWorker(options, shared)
          body(&worker)
          worker.finish()
        }
      }
    }
  }
}
