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
    let filter = options.filter
    let named = Set(paths)
    let walk = FolderWalk(paths.filter { $0 != "-" }.map { FilePath($0) }) { path in
      filter.admits(TrailObjectKey(path.description))
    }
    let queue = FileQueue(walk, filter, named: named, readsInput: paths.contains("-"))
    return await run { worker, shared in
      while !Task.isCancelled {
        let (files, skipped) = queue.next()
        shared.add([], skipped)
        guard !files.isEmpty else { return }
        for file in files {
          if Task.isCancelled { return }
          switch file {
          case .file(let path): worker.read(path)
          case .standardInput: try? worker.read(.standardInput(), named: "standard input")
          case .unreadable(let error):
            shared.add(DamagedTrailFile(path: error.path.description, reason: error.reason))
          }
          observe(shared.progress)
        }
      }
    }
  }

  /// Runs workers side by side until each has ended.
  func run(
    _ body: @escaping @Sendable (inout TrailScanWorker, SharedTrailScan) -> Void
  ) async -> TrailScanResult {
    let start = ContinuousClock.now
    let shared = SharedTrailScan(options)
    let everyone = Mutex<TrailProfile?>(nil)
    let options = options
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(options.workers, 1) {
        group.addTask { @concurrent in
          var worker = TrailScanWorker(options, shared)
          body(&worker, shared)
          guard let profile = worker.finish() else { return }
          everyone.withLock { $0 = Self.merged($0.take(), profile) }
        }
      }
    }
    let profile = everyone.withLock { profile -> TrailScanResult.Profile? in
      guard let whole = profile.take() else { return nil }
      return TrailScanResult.Profile(whole)
    }
    var result = shared.result(ContinuousClock.now - start, profile)
    result.isInterrupted = Task.isCancelled
    return result
  }

  private static func merged(
    _ first: consuming TrailProfile?, _ second: consuming TrailProfile
  ) -> TrailProfile {
    guard var sum = first.take() else { return second }
    sum.merge(second)
    return sum
  }
}
