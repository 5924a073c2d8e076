internal import HostSystem
public import Identity
internal import JSONTree
internal import Synchronization

/// Keeps what was read of event histories, page by page, so that a scan that was stopped goes on where it was.
///
/// The file has a line that says what was asked for, and a line for each page: the Region, the place behind the page,
/// and its records. A page is on the disk before it counts; a line that was cut off by a kill is asked for again.
public final class LookupCheckpoint: Sendable {
  /// Why a file cannot be gone on with.
  public struct Problem: Error, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  private static let kind = "lookup checkpoint 1"
  /// The most bytes of a line: 50 records of 256 KB, and what JSON makes of them.
  private static let limit = 64 << 20

  /// The file.
  public let path: String
  /// Whether the file was there, with what an earlier scan had read.
  public let isResumed: Bool
  private struct State {
    var cursors: [String: LookupCursor] = [:]
    /// Whether the file ends within a line.
    var isTorn = false
  }
  private let state: Mutex<State>

  /// Opens a checkpoint for a question, or begins one where there is no file.
  ///
  /// - Throws: ``Problem`` where the file is none, or one for another question that this one goes beyond; or an error
  ///   of the file.
  public init(path: String, since: Timestamp?, until: Timestamp?, takesAll: Bool) throws {
    self.path = path
    guard PrivateFile(path).exists else {
      var writer = JSONWriter()
      writer.openObject()
      writer.member("rootlatch", Self.kind)
      for (name, moment) in [("since", since), ("until", until)] {
        writer.name(name)
        if let moment { writer.string(moment.iso8601) } else { writer.null() }
      }
      writer.name("everything")
      writer.bool(takesAll)
      writer.closeObject()
      try PrivateFile(path).create(writer.bytes + [0x0A])
      state = Mutex(State())
      isResumed = false
      return
    }
    var state = State()
    var header: JSON?
    try InputFile(path).lines(limit: Self.limit) { line in
      let json = try? JSON.parse(line)
      if header == nil {
        header = json ?? .null
      } else if let region = json?["region"]?.string, let text = json?["cursor"]?.string {
        state.cursors[region] = LookupCursor(text: text)
      }
      state.isTorn = json == nil
    }
    guard let header, header["rootlatch"]?.string == Self.kind else {
      throw Problem(description: "`\(path)` is no checkpoint of a scan: name another file")
    }
    func moment(_ name: String) -> Timestamp? { header[name]?.string.flatMap { try? Timestamp(iso8601: $0) } }
    let (from, to) = (moment("since"), moment("until"))
    let isEarlier = from.map { known in since.map { $0 < known } ?? true } ?? false
    let isLater = to.map { known in until.map { $0 > known } ?? true } ?? false
    guard !isEarlier, !isLater, header["everything"]?.bool == true || !takesAll else {
      throw Problem(
        description: "`\(path)` was begun for less than is asked for now"
          + (from.map { ", since \($0.iso8601)" } ?? "") + (to.map { ", until \($0.iso8601)" } ?? "")
          + ": ask for the same, or name another file")
    }
    self.state = Mutex(state)
    isResumed = true
  }

  /// How far the history of a Region was read.
  func cursor(_ region: Region) -> LookupCursor? { state.withLock { $0.cursors["\(region)"] } }

  /// Hands over the records of each page that was read, a line each.
  func replay(_ body: (_ region: String, _ lines: [UInt8]) -> Void) throws {
    guard isResumed else { return }
    try InputFile(path).lines(limit: Self.limit) { line in
      guard let json = try? JSON.parse(line), let region = json["region"]?.string else { return }
      let events = (json["events"]?.array ?? []).compactMap { $0.string?.utf8 }
      body(region, Array(events.joined(separator: [0x0A])))
    }
  }

  /// Keeps a page; when this returns it is on the disk.
  func add(_ region: Region, _ cursor: LookupCursor, _ events: [String]) throws {
    var writer = JSONWriter()
    writer.openObject()
    writer.member("region", "\(region)")
    writer.member("cursor", cursor.text)
    writer.name("events")
    writer.openArray()
    for event in events { writer.string(event) }
    writer.closeArray()
    writer.closeObject()
    let bytes = writer.bytes + [0x0A]
    try state.withLock { state in
      try PrivateFile(path).append((state.isTorn ? [0x0A] : []) + bytes)
      state.isTorn = false
      state.cursors["\(region)"] = cursor
    }
  }
}
