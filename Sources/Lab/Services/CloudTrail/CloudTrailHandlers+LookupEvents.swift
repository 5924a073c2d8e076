import AWSServices
import AWSWire
import Identity

extension CloudTrailHandlers {
  /// How long events can be looked up.
  private static let reach = Duration.seconds(90 * 86400)
  /// How many records are read at a time.
  private static let batch = 200

  /// The events of the caller's account in the Region that is asked, newest first.
  static func lookupEvents(_ history: any EventHistory) -> Handler {
    Handler(
      CloudTrail.LookupEvents.self,
      needs: { _, _, _ throws(AWSError) in [.anything] },
      perform: { input, call, _ throws(AWSError) in
        let attributes = input.lookupAttributes ?? []
        guard attributes.count <= 1 else { throw LookupRefusal.manyAttributes }
        if let start = input.startTime, let end = input.endTime, start > end { throw LookupRefusal.timeRange }
        let cursor = LookupCursor(input, call)
        var place = try cursor.place(of: input.nextToken)
        var output = CloudTrail.LookupEvents.Output()
        output.events = []
        // Insights are never made in the lab: its calls have no usual rate.
        if input.eventCategory == .insight { return output }
        let limit = input.maxResults ?? 50
        let filter = attributes.first.map { EventFilter($0) }
        let start = max(input.startTime ?? call.moment - reach, call.moment - reach)
        var events: [CloudTrail.Event] = []
        while true {
          let records: [StoredEvent]
          do {
            records = try history.events(
              account: call.account, region: call.region, named: filter?.name, from: start, before: place,
              limit: batch)
          } catch {
            throw AWSError(
              code: "InternalFailure", message: "the event history cannot be read: \(error)", status: 500)
          }
          for record in records where filter?.mayMatch(record.body) ?? true {
            guard let event = CloudTrail.Event(record), filter?.matches(event) ?? true else { continue }
            guard events.count < limit else {
              output.events = events
              output.nextToken = cursor.token(after: place)
              return output
            }
            events.append(event)
            place = record.place
          }
          guard records.count == batch, let last = records.last else { break }
          place = last.place
        }
        output.events = events
        return output
      })
  }
}
