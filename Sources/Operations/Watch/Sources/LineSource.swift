internal import CloudTrail
internal import HostSystem
internal import Synchronization

/// Standard input: a record, an EventBridge event or another envelope a line.
public final class LineSource: WatchSource {
  /// The most bytes of a line.
  public static let limit = 16 << 20

  /// The name of the source, under which its state is kept.
  public let name = "-"
  private let lines = InputLines(limit: limit)
  /// Kept from batch to batch, as its buffers are large.
  private let sieve: Mutex<RecordSieve>

  /// Reads standard input; `takesAll` keeps every record, which rules of the user's own may be about.
  public init(takesAll: Bool) { sieve = Mutex(RecordSieve(takesAll: takesAll)) }

  /// What was read is gone: there is no going back.
  public func resume(at place: String?) async {}

  /// Waits for lines.
  public func next() async throws -> WatchBatch? {
    guard let lines = try await lines.next() else { return nil }
    return sieve.withLock { sieve in
      var batch = WatchBatch()
      sieve.readLines(lines, named: "standard input", into: &batch)
      return batch
    }
  }
}
