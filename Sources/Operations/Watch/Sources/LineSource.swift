internal import CloudTrail
internal import HostSystem

/// Standard input: a record, an EventBridge event or another envelope a line.
public struct LineSource: WatchSource {
  /// The most bytes of a line.
  public static let limit = 16 << 20

  /// The name of the source, under which its state is kept.
  public let name = "-"
  private let lines = InputLines(limit: limit)

  private let takesAll: Bool

  /// Reads standard input; `takesAll` keeps every record, which rules of the user's own may be about.
  public init(takesAll: Bool) { self.takesAll = takesAll }

  /// What was read is gone: there is no going back.
  public func resume(at place: String?) async {}

  /// Waits for lines.
  public func next() async throws -> WatchBatch? {
    guard let lines = try await lines.next() else { return nil }
    var batch = WatchBatch()
    var sieve = RecordSieve(takesAll: takesAll)
    sieve.readLines(lines, named: "standard input", into: &batch)
    return batch
  }
}
