/// The text of a file in an archive, whose form is seen when its first bytes are there.
struct MemberText {
  /// How many decoders may stand on one another.
  private static let mostDecoders = 4

  private let longest: Int
  private let limit: Int
  private var decoders: [any TextDecoder] = []
  /// What the last decoder has given, as long as it is too little to tell a form.
  private var head: [UInt8] = []
  private var isDecided = false
  private var isSkipped = false
  private var given = 0
  private var damage: TrailFileDamage?

  /// `longest` bounds a row of a table, and `limit` what is given, in bytes.
  init(longest: Int, limit: Int) {
    self.longest = longest
    self.limit = limit
  }

  /// Takes a piece, and appends what becomes of it.
  mutating func take(_ input: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) {
    guard !isSkipped, damage == nil else { return }
    push(input, range, isLast: false, from: 0, &output)
  }

  /// Ends the file, and gives what was wrong.
  mutating func end(_ output: inout [UInt8]) -> TrailFileDamage? {
    if !isSkipped, damage == nil { push([], 0..<0, isLast: true, from: 0, &output) }
    if !isSkipped { output.append(0x0A) }
    return decoders.compactMap { $0.damage }.first ?? damage
  }

  /// Sends a piece through the decoders, from one of them on.
  private mutating func push(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, from level: Int, _ output: inout [UInt8]
  ) {
    guard level < decoders.count else { return give(input[range], isLast: isLast, &output) }
    var rest = range
    while damage == nil, !isSkipped {
      var text: [UInt8] = []
      var isDone = rest.isEmpty
      do throws(TrailFileDamage) {
        let taken = try decoders[level].decode(input, rest, isLast: isLast, into: &text)
        rest = rest.lowerBound + taken..<rest.upperBound
        isDone = rest.isEmpty && (text.isEmpty || !isLast && taken > 0)
      } catch {
        push(text, text.indices, isLast: true, from: level + 1, &output)
        damage = error
        return
      }
      if !text.isEmpty { push(text, text.indices, isLast: false, from: level + 1, &output) }
      guard !isDone else { break }
    }
    if isLast { push([], 0..<0, isLast: true, from: level + 1, &output) }
  }

  /// Takes what the last decoder has given; where its form is that of another decoder, that one goes on with it.
  private mutating func give(_ text: ArraySlice<UInt8>, isLast: Bool, _ output: inout [UInt8]) {
    if isDecided {
      given += text.count
      if given > limit {
        damage = TrailFileDamage(
          reason: "a file in it unpacks to more than \(limit) bytes", offset: 0, isCompressed: true)
      }
      output += text
      return
    }
    head += text
    guard isLast || head.count >= TextForm.headLength else { return }
    let text = head
    head = []
    let form = TextForm(text.span)
    guard form != .tar else {
      damage = TrailFileDamage(
        reason: "not read: an archive in an archive; unpack it first", offset: 0, isCompressed: false)
      return
    }
    guard form.isPromising(text.span) else {
      isSkipped = true
      return
    }
    if form != .plain, decoders.count < Self.mostDecoders,
      let decoder = form.decoder(longest: longest, limit: limit)
    {
      decoders.append(decoder)
      push(text, text.indices, isLast: isLast, from: decoders.count - 1, &output)
    } else {
      isDecided = true
      give(text[...], isLast: isLast, &output)
    }
  }
}
