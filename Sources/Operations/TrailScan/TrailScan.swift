internal import CloudTrail
internal import HostSystem
internal import Synchronization

/// Scans archives of trail records.
public struct TrailScan: Sendable {
  private let options: TrailScanOptions
  private let observe: @Sendable (TrailScanProgress) -> Void

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
    let total = Mutex<Int?>(nil)
    async let count: Void = count(paths, into: total)
    let queue = queue(paths)
    let result = await run { worker, shared in
      while !Task.isCancelled {
        let (files, skipped) = queue.next()
        shared.add([], [], skipped)
        guard !files.isEmpty else { return }
        for file in files {
          if Task.isCancelled { return }
          switch file {
          case .file(let path): worker.read(path)
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
    return result
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
  func run(
    _ body: @escaping @Sendable (inout TrailScanWorker, SharedTrailScan) -> Void
  ) async -> TrailScanResult {
    let start = ContinuousClock.now
    let shared = SharedTrailScan(options)
    let options = options
    let everyone = await withTaskGroup(of: TrailScanResult.Profile?.self) { group in
      for _ in 0..<max(options.workers, 1) {
        group.addTask { @concurrent in
          var worker = TrailScanWorker(options, shared)
          body(&worker, shared)
          return worker.finish()
        }
      }
      var everyone: TrailScanResult.Profile?
      for await profile in group {
        guard let profile else { continue }
        everyone = everyone?.merged(with: profile) ?? profile
      }
      return everyone
    }
    var result = shared.result(ContinuousClock.now - start, everyone)
    result.isInterrupted = Task.isCancelled
    return result
  }
}
