/// One decoder on top of another, or on top of the file itself, which is read on demand.
final class TextStage {
  private static let piece = 1 << 16
  /// How many times more than what is packed texts of records seldom are; archives of them may be of any length.
  private static let usualRatio = 50

  private let below: TextStage?
  private var decoder: any TextDecoder
  private let limit: Int
  private var input = [UInt8](repeating: 0, count: TextStage.piece)
  private var range = 0..<0
  private var isInputAtEnd = false
  private var output: [UInt8] = []
  private var place = 0
  private var total = 0
  /// How many bytes were taken in all.
  private var consumed = 0
  private var isDone = false
  /// What is wrong; nothing more is given behind it.
  private(set) var damage: TrailFileDamage?

  /// `limit` bounds what is given in all, in bytes, where that is much more than what is taken.
  init(_ decoder: any TextDecoder, on below: TextStage?, limit: Int) {
    self.decoder = decoder
    self.below = below
    self.limit = limit
  }

  /// Gives the next bytes into a range of a buffer, and their number; 0 at the end.
  func fill<Failure: Error>(
    _ buffer: inout [UInt8], _ target: Range<Int>,
    from source: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    if place == output.count { try decode(from: source) }
    let count = min(target.count, output.count - place)
    let start = target.lowerBound
    buffer.replaceSubrange(start..<start + count, with: output[place..<place + count])
    place += count
    return count
  }

  /// The form of what is given, before anything was taken of it.
  func form<Failure: Error>(
    from source: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> TextForm {
    while output.count < TextForm.headLength, !isDone { try decode(from: source, keeping: true) }
    let head = output
    return TextForm(head.span)
  }

  private func decode<Failure: Error>(
    from source: (inout [UInt8], Range<Int>) throws(Failure) -> Int, keeping isKept: Bool = false
  ) throws(Failure) {
    if !isKept {
      output.removeAll(keepingCapacity: true)
      place = 0
    }
    let before = output.count
    while output.count == before, !isDone {
      if range.isEmpty, !isInputAtEnd {
        let count =
          if let below { try below.fill(&input, 0..<input.count, from: source) } else {
            try source(&input, 0..<input.count)
          }
        range = 0..<count
        isInputAtEnd = count == 0
      }
      do throws(TrailFileDamage) {
        let taken = try decoder.decode(input, range, isLast: isInputAtEnd, into: &output)
        range = range.lowerBound + taken..<range.upperBound
        consumed += taken
      } catch {
        damage = error
        isDone = true
      }
      if isInputAtEnd, range.isEmpty, output.count == before { isDone = true }
      total += output.count - before
      if total > limit, total / Self.usualRatio > consumed {
        damage = TrailFileDamage(
          reason: "unpacks to more than \(limit) bytes", offset: total, isCompressed: true)
        isDone = true
      }
    }
  }

  /// What is wrong with what is farthest below.
  var firstDamage: TrailFileDamage? { below?.firstDamage ?? damage ?? decoder.damage }

  /// How many things are wrong.
  var damageCount: Int { (below?.damageCount ?? 0) + (damage == nil ? 0 : 1) + decoder.damageCount }
}
