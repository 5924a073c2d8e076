internal import AWSClient
internal import AWSServices
internal import CloudTrail
internal import Identity

extension TrailScan {
  /// Reads the event history of a Region, page after page: what concerns root, or everything where everybody is
  /// profiled or the user has rules.
  func history(
    of region: Region, _ client: AWSClient, _ shared: SharedTrailScan
  ) async -> [TrailCounts] {
    guard options.filter.regions.isEmpty || options.filter.regions.contains("\(region)") else {
      var skipped = TrailScanSummary()
      skipped.filteredFiles = 1
      shared.add([], [], skipped)
      return []
    }
    var worker = TrailScanWorker(options, shared)
    let name = "lookup:\(region)"
    var pace = LookupPace(client.configuration.clock)
    do throws(ClientError) {
      for search in LookupSource.searches(takesAll: options.readsEveryRecord) {
        var input = AWSServices.CloudTrail.LookupEvents.Input()
        input.lookupAttributes = search.map { [$0] }
        input.startTime = options.filter.since
        input.endTime = options.filter.until
        input.maxResults = 50
        var pages = client.in(region).pages(of: AWSServices.CloudTrail.LookupEvents.self, input)
          .makeAsyncIterator()
        // The end of the pages is seen at the last of them: waiting once more would cost half a second a search.
        while await pace.wait(), let page = try await pages.next() {
          let lines = (page.events ?? []).compactMap { $0.cloudTrailEvent?.utf8 }.joined(separator: [0x0A])
          worker.read(Array(lines), named: name)
          observe(shared.progress)
          if page.nextToken == nil { break }
        }
      }
    } catch {
      tell(error, reading: name, shared)
    }
    return worker.finish()
  }
}
