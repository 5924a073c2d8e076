internal import AWSClient
internal import CloudTrail
internal import Detection
internal import Identity

extension TrailScan {
  /// How far back the event history goes.
  private static let days: Int64 = 90

  /// Reads the event history of a Region: what concerns root, or everything where everybody is profiled.
  func history(
    of region: Region, _ client: AWSClient, _ shared: SharedTrailScan
  ) async -> TrailScanResult.Profile? {
    let now = now
    let source = LookupSource(
      client, region: region, interval: .zero,
      since: options.filter.since ?? now() - .seconds(Self.days * 86_400),
      takesAll: options.profilesEveryone || !options.engine.rules.isEmpty, isOnce: true, now: now)
    var worker = TrailScanWorker(options, shared)
    do {
      while let batch = try await source.next() {
        var lines: [UInt8] = []
        for content in batch.contents {
          switch content {
          case .record(let bytes), .finding(let bytes): lines += bytes + [0x0A]
          }
        }
        worker.read(lines, named: source.name)
        observe(shared.progress)
      }
    } catch {
      shared.add(DamagedTrailFile(path: source.name, reason: "\(error)"))
    }
    return worker.finish()
  }
}
