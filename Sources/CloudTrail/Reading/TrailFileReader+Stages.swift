internal import RecordScan

extension TrailFileReader {
  /// How many decoders may stand on one another: gzip in gzip, of a table in UTF-16, is four.
  private static let mostStages = 5

  /// Goes through a file that is written in other ways than the scanner reads, of which the first bytes are there.
  mutating func scanStages<Failure: Error>(
    _ form: TextForm, _ count: Int, _ isAtEnd: Bool, _ outcome: inout Outcome,
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int,
    _ body: (borrowing [UInt8], Int, borrowing RecordScanner) -> Void
  ) throws(Failure) {
    let head = Array(packed[..<count])
    var rawCount = count
    var place = 0
    var isRawAtEnd = isAtEnd
    func source(_ buffer: inout [UInt8], _ range: Range<Int>) throws(Failure) -> Int {
      if place < head.count {
        let count = min(range.count, head.count - place)
        for index in 0..<count { buffer[range.lowerBound + index] = head[place + index] }
        place += count
        return count
      }
      guard !isRawAtEnd else { return 0 }
      let read = try fill(&buffer, range)
      rawCount += read
      isRawAtEnd = read == 0
      return read
    }
    var stage: TextStage?
    var form = form
    var isRewritten = false
    for _ in 0..<Self.mostStages {
      guard let decoder = form.decoder(longest: limits.record, limit: limits.unpacked) else { break }
      // Only of what is packed a little may become much.
      let next = TextStage(decoder, on: stage, limit: form == .gzip ? limits.unpacked : .max)
      isRewritten = isRewritten || form != .gzip
      form = try next.form(from: source)
      stage = next
    }
    if let stage, form == .plain {
      try scanText(
        0, false, &outcome,
        { (buffer, range) throws(Failure) in try stage.fill(&buffer, range, from: source) }, body)
      if isRewritten, let damage = outcome.damage {
        outcome.damage = TrailFileDamage(
          reason: "\(damage.reason), counted in the JSON that is made of it", offset: damage.offset,
          isCompressed: false)
      }
    } else {
      outcome.damage = TrailFileDamage(
        reason: form.foreignName.map { "not read: \($0)" }
          ?? "more than \(Self.mostStages) forms lie in one another", offset: 0, isCompressed: false)
      outcome.damageCount = 1
    }
    outcome.packedBytes = rawCount
    if let damage = stage?.firstDamage {
      // What damage below does to the text is no damage of its own.
      outcome.damage = damage
      outcome.damageCount += stage?.damageCount ?? 1
    }
  }
}
