internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

/// A place in the event history of one Region: how many searches are done, and how far back the next one has come.
///
/// Answers come newest first. Within a program the service's token leads to the next page; after a restart, or where
/// the token is refused, a search goes on from the oldest record it has seen, whose second is read again.
///
/// Source: CloudTrail API Reference, "LookupEvents".
struct LookupCursor: Hashable, Sendable {
  /// From when on records are wanted, and until when; nil for no limit.
  let start: Timestamp?
  let end: Timestamp?
  /// The search that goes on; searches are counted from 0.
  private(set) var search = 0
  /// The oldest record that it has seen.
  private(set) var oldest: Timestamp?
  private var token: String?
  /// The end of the time that the token is bound to.
  private var askedEnd: Timestamp?

  /// Stands at the beginning of the first search.
  init(start: Timestamp?, end: Timestamp?) {
    self.start = start
    self.end = end
  }

  /// Whether so many searches are done.
  func isDone(of count: Int) -> Bool { search >= count }

  /// The next page of records, after which the cursor stands behind them.
  ///
  /// - Precondition: Not all searches are done.
  mutating func next(
    _ client: AWSClient, _ searches: [AWSServices.CloudTrail.LookupAttribute?]
  ) async throws(ClientError) -> [AWSServices.CloudTrail.Event] {
    do throws(ClientError) {
      return try await page(client, searches)
    } catch {
      if error.code == "UnrecognizedClientException" {
        throw error.advising(
          "so answers a Region that is not enabled for the account, and every Region to a key that is no more"
        )
      }
      // A token lives for a while only.
      guard token != nil, error.code == "InvalidNextTokenException" else { throw error }
      token = nil
      return try await page(client, searches)
    }
  }

  private mutating func page(
    _ client: AWSClient, _ searches: [AWSServices.CloudTrail.LookupAttribute?]
  ) async throws(ClientError) -> [AWSServices.CloudTrail.Event] {
    if token == nil { askedEnd = oldest ?? end }
    var input = AWSServices.CloudTrail.LookupEvents.Input()
    input.lookupAttributes = searches[search].map { [$0] }
    input.startTime = start
    input.endTime = askedEnd
    input.maxResults = 50
    input.nextToken = token
    let output = try await client.call(AWSServices.CloudTrail.LookupEvents.self, input)
    let events = output.events ?? []
    if let next = output.nextToken {
      guard next != token else {
        throw ClientError(
          operation: "cloudtrail:LookupEvents", cause: .endlessPages("a token came a second time"),
          attempts: 1)
      }
      token = next
      oldest = (events.compactMap(\.eventTime) + [oldest].compactMap { $0 }).min()
    } else {
      search += 1
      token = nil
      oldest = nil
    }
    return events
  }
}

extension LookupCursor {
  /// What ``init(text:)`` reads; the token is no part of it.
  var text: String {
    [start?.iso8601 ?? "-", end?.iso8601 ?? "-", String(search), oldest?.iso8601 ?? "-"].joined(
      separator: " ")
  }

  /// Stands where an earlier program stopped; nil for another text.
  init?(text: some StringProtocol) {
    let words = String(text).split(separator: " ").map { String($0) }
    guard words.count == 4, let search = Int(words[2]), search >= 0 else { return nil }
    var moments: [Timestamp?] = []
    for word in [words[0], words[1], words[3]] {
      let moment = try? Timestamp(iso8601: word)
      guard moment != nil || word == "-" else { return nil }
      moments.append(moment)
    }
    self.init(start: moments[0], end: moments[1])
    self.search = search
    oldest = moments[2]
  }
}
