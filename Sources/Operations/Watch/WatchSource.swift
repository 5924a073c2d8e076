public import CloudTrail

/// Where records come from while a watch runs.
public protocol WatchSource: Sendable {
  /// The name under which the place in the source is kept, such as `lookup:us-east-1`.
  var name: String { get }

  /// Goes to where an earlier watch stopped; nil for the first time.
  func resume(at place: String?) async

  /// Goes to where an earlier watch stopped in the parts of the source, such as its files.
  func resume(parts: [String: String]) async

  /// What has come since the last call, waiting for it where nothing has; nil at the end of the source.
  ///
  /// - Throws: What may pass by itself, such as a refused connection: the watch says so and asks again later.
  func next() async throws -> WatchBatch?

  /// Says that a batch is safe on the disk, so that the source may forget it.
  func acknowledge(_ batch: WatchBatch) async throws
}

extension WatchSource {
  /// Most sources have no parts.
  public func resume(parts: [String: String]) async {}

  /// Most sources need not be told.
  public func acknowledge(_ batch: WatchBatch) async throws {}
}

/// Records that came together.
public struct WatchBatch: Sendable {
  /// Records and findings.
  public var contents: [TrailContent] = []
  /// How many records were read and left out, because they do not concern root.
  public var passed = 0
  /// The place behind it, to go on from after a restart.
  public var place: String?
  /// The places in parts of the source that are others now, such as files; nil for a part that is gone.
  public var parts: [String: String?] = [:]
  /// How to tell the source that it can forget them.
  public var receipts: [String] = []
  /// What could not be read, a line each.
  public var problems: [String] = []
  /// Whether the source could not be read the one time that it should be.
  public var isLost = false

  /// An empty batch.
  public init() {}

  /// Adds what another batch has; its place is not taken over.
  mutating func append(_ other: WatchBatch) {
    contents += other.contents
    passed += other.passed
    receipts += other.receipts
    problems += other.problems
  }

  /// Opens an envelope and keeps what is in it.
  public mutating func open(_ bytes: [UInt8], from name: String) {
    do {
      let strangers = try TrailEnvelope.open(bytes) { contents.append($0) }
      if strangers > 0, contents.isEmpty {
        problems.append("\(name): neither a CloudTrail record nor a GuardDuty finding")
      }
    } catch {
      problems.append("\(name): \(error)")
    }
  }
}
