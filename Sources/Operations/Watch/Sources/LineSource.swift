internal import CloudTrail
internal import HostSystem

/// Standard input: a record, an EventBridge event or another envelope a line.
public struct LineSource: WatchSource {
  /// The most bytes of a line.
  public static let limit = 16 << 20

  /// The name of the source, under which its state is kept.
  public let name = "-"
  private let lines = InputLines(limit: limit)

  /// Reads standard input.
  public init() {}

  /// What was read is gone: there is no going back.
  public func resume(at place: String?) async {}

  /// Waits for lines.
  public func next() async throws -> WatchBatch? {
    guard let lines = try await lines.next() else { return nil }
    var batch = WatchBatch()
    for line in lines where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
      batch.open(line, from: "standard input")
    }
    return batch
  }
}
