internal import Detection
public import Identity

/// A message of RFC 5424.
public struct SyslogMessage: Hashable, Sendable {
  /// What a receiver must take at least is 480 bytes, should take 2,048; longer messages are cut here.
  public static let limit = 2048

  /// The bytes of the message.
  public let bytes: [UInt8]

  /// Puts a message together, of the facility for security (10, `authpriv`).
  public init(_ notice: WatchNotice, at time: Timestamp, host: String, process: Int32) {
    let severity =
      switch notice.severity {
      case .critical: 2
      case .high: 3
      case .medium: 4
      case .low: 5
      case .info: 6
      }
    let event = notice.isLoss ? "dropped" : notice.isUpdate ? "updated" : "opened"
    let name = String(
      host.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }.prefix(255).map(Character.init))
    let head =
      "<\(10 * 8 + severity)>1 \(time.iso8601WithMilliseconds) \(name.isEmpty ? "-" : name) rootlatch \(process) incident "
      + "[rootlatch@32473 event=\"\(event)\" severity=\"\(notice.severity.rawValue)\"] \u{FEFF}"
    let line = notice.title + ": " + notice.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    var bytes = Array(head.utf8)
    for character in line where character.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) {
      guard bytes.count + character.utf8.count <= Self.limit else { break }
      bytes += character.utf8
    }
    self.bytes = bytes
  }
}
