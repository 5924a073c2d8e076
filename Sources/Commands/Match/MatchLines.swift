import HostSystem

/// Lines in, lines out.
enum MatchLines {
  /// How many bytes one line may have.
  static let limit = 16 << 20

  /// Writes the answer to every line.
  static func answer(_ console: Console, _ body: ([UInt8]) -> [UInt8]) throws {
    try each(console) { body($0) }
  }

  /// Writes what a closure makes of every line; nothing for nil.
  static func each(_ console: Console, _ body: ([UInt8]) -> [UInt8]?) throws {
    var waiting: [UInt8] = []
    try InputFile("-").lines(limit: limit) { line in
      guard let answer = body(line) else { return }
      waiting += answer
      if answer.last != 0x0A { waiting.append(0x0A) }
      if waiting.count > 1 << 16 {
        console.print(String(decoding: waiting, as: UTF8.self))
        waiting.removeAll(keepingCapacity: true)
      }
    }
    console.print(String(decoding: waiting, as: UTF8.self))
  }
}
