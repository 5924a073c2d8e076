internal import AWSClient
internal import AWSServices
internal import CloudTrail
internal import Identity

extension TrailScan {
  /// Reads the event history of a Region, page after page: what concerns root, or everything where everybody is
  /// profiled or the user has rules.
  func history(
    of region: Region, _ client: AWSClient, _ shared: SharedTrailScan
  ) async {
    guard options.filter.regions.isEmpty || options.filter.regions.contains("\(region)") else {
      var skipped = TrailScanSummary()
      skipped.filteredFiles = 1
      shared.add([], [], skipped)
      return
    }
    var worker = TrailScanWorker(options, shared)
    let name = "lookup:\(region)"
    let checkpoint = options.checkpoint
    let searches = LookupSearches.all(takesAll: options.readsEveryRecord)
    var cursor =
      checkpoint?.cursor(region) ?? LookupCursor(start: options.filter.since, end: options.filter.until)
    var pace = LookupPace(client.configuration.clock)
    var patience = LookupPatience(client.configuration.clock)
    do {
      while !cursor.isDone(of: searches.count), await pace.wait() {
        let found: [AWSServices.CloudTrail.Event]
        do throws(ClientError) {
          found = try await cursor.next(client.in(region), searches)
        } catch {
          // Others use up the two calls a second as well: that passes.
          guard error.isThrottling, await patience.wait() else { throw error }
          continue
        }
        patience.end()
        let events = found.compactMap(\.cloudTrailEvent)
        for event in found where event.cloudTrailEvent == nil {
          tell("event \(event.eventId ?? "?") came without its record", reading: name, shared)
        }
        try checkpoint?.add(region, cursor, events)
        worker.read(Array(events.map(\.utf8).joined(separator: [0x0A])), named: name)
        observe(shared.progress)
      }
    } catch {
      tell("\(error)", reading: name, shared)
    }
    worker.finish()
  }

  /// Reads what an earlier scan has kept of these Regions.
  func replay(_ regions: [Region], _ shared: SharedTrailScan) {
    guard let checkpoint = options.checkpoint, checkpoint.isResumed else { return }
    let wanted = Set(regions.map { "\($0)" })
    var worker = TrailScanWorker(options, shared)
    do {
      try checkpoint.replay { region, lines in
        if wanted.contains(region) { worker.read(lines, named: "lookup:\(region)") }
      }
    } catch {
      tell("\(error)", reading: checkpoint.path, shared)
    }
    worker.finish()
  }
}
