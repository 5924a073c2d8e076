internal import CloudTrail
internal import Detection
internal import JSONTree
internal import RecordScan

extension TrailScanWorker {
  /// Decides about records as they are found: counted, left out, read, or profiled.
  struct Sink: ~Copyable {
    /// How many events are handed over at once.
    private static let lot = 256

    let shared: SharedTrailScan
    var counted = TrailScanSummary()
    private let options: TrailScanOptions
    /// Rules of the user's own may be about any record.
    private let hasRules: Bool
    private var profile: TrailProfile?
    private var fields = RecordFieldReader()
    /// Where nobody else is profiled, duplicates need no more than be counted.
    private var met = EventIDLog()
    private var identities: [RecordIdentity] = []
    private var isNew: [Bool] = []
    private var events: [TrailEvent] = []
    private var findings: [GuardDutyFinding] = []
    /// The first of the file's records that would have been read and are no JSON, and how many there are.
    private(set) var malformed: TrailFileDamage?
    private(set) var malformedCount = 0

    init(_ options: TrailScanOptions, _ shared: SharedTrailScan) {
      self.options = options
      self.shared = shared
      hasRules = !options.engine.rules.isEmpty
      profile = options.profilesEveryone ? TrailProfile(of: options.filter) : nil
    }

    /// Takes what was found in a part of a text.
    mutating func take(
      _ buffer: borrowing [UInt8], _ start: Int, _ scanner: borrowing RecordScanner
    ) {
      remember(scanner)
      var place = 0
      // Where only root matters, most records are done with.
      while let index = scanner.nextItem(from: place, onlyNotable: !hasRules) {
        place = index + 1
        let item = scanner.item(index)
        let range = start + item.range.lowerBound..<start + item.range.upperBound
        if item.identity == nil {
          open(Array(buffer[range]))
        } else if item.isSelected || hasRules {
          // What concerns root is compared by the engine, which remembers all of it.
          take(record: Array(buffer[range]), at: scanner.textStart + item.range.lowerBound)
        }
      }
      guard profile != nil else { return }
      if isNew.count < scanner.itemCount { spreadNews(scanner) }
      counted.strangers += profile?.add(buffer, start, scanner, wanted: isNew, &fields) ?? 0
    }

    /// Remembers which events were met.
    private mutating func remember(_ scanner: borrowing RecordScanner) {
      guard profile != nil else {
        counted.records += met.append(scanner)
        if met.isFull { counted.duplicates += shared.remember(&met) }
        return
      }
      identities.removeAll(keepingCapacity: true)
      scanner.forEachIdentity { identities.append($0) }
      shared.remember(identities, into: &isNew)
      counted.records += isNew.count
      counted.duplicates += isNew.count { !$0 }
    }

    /// Makes what is known of items with an identity into something that is known of all of them.
    private mutating func spreadNews(_ scanner: borrowing RecordScanner) {
      let known = isNew
      isNew.removeAll(keepingCapacity: true)
      var next = known.makeIterator()
      for index in 0..<scanner.itemCount {
        isNew.append(scanner.item(index).identity != nil && next.next() == true)
      }
    }

    /// Opens what has no `eventID` of its own: an envelope, an old record, or something else.
    private mutating func open(_ bytes: [UInt8]) {
      var contents: [TrailContent] = []
      guard let strangers = try? TrailEnvelope.open(bytes, { contents.append($0) }) else {
        counted.strangers += 1
        return
      }
      counted.strangers += strangers
      for content in contents {
        switch content {
        case .finding(let bytes):
          counted.findings += 1
          if let finding = try? GuardDutyFinding(bytes) { findings.append(finding) }
        case .record(let bytes):
          counted.records += 1
          guard let event = try? TrailEvent(record: bytes) else {
            counted.strangers += 1
            continue
          }
          let isFirst = shared.remember(RecordIdentity(event.id))
          if !isFirst { counted.duplicates += 1 }
          take(event)
          guard isFirst, profile != nil else { continue }
          let padded = bytes + [UInt8](repeating: 0x20, count: RecordScanner.padding)
          if fields.read(padded, 0..<bytes.count) {
            profile?.add(fields)
          } else {
            counted.strangers += 1
          }
        }
      }
    }

    private mutating func take(record bytes: [UInt8], at offset: Int) {
      do throws(InvalidTrailEvent) {
        take(try TrailEvent(record: bytes))
      } catch {
        guard error.isMalformed else {
          // An envelope that has an `eventID` of its own, as CloudTrail Lake's has.
          counted.records -= 1
          return open(bytes)
        }
        counted.strangers += 1
        malformedCount += 1
        malformed =
          malformed
          ?? TrailFileDamage(
            reason: "at byte \(offset): \(error)", offset: offset, isCompressed: false)
      }
    }

    private mutating func take(_ event: TrailEvent) {
      guard options.filter.admits(event) else { return }
      guard hasRules || options.engine.concerns(event) else { return }
      events.append(event)
      // A file may hold nothing but root's records, and a record taken apart is several times its bytes.
      guard events.count >= Self.lot else { return }
      shared.add(events, [], TrailScanSummary())
      events.removeAll(keepingCapacity: true)
    }

    /// Gives what was found in a file to the others.
    mutating func finish() {
      shared.add(events, findings, counted)
      events.removeAll(keepingCapacity: true)
      findings.removeAll()
      malformed = nil
      malformedCount = 0
      counted = TrailScanSummary()
    }

    /// Gives what was put off to the others, when all is read.
    mutating func finishAll() {
      counted.duplicates += shared.remember(&met)
      finish()
      guard let profile = profile.take() else { return }
      shared.add(profile)
    }
  }
}
