extension EventMatcher {
  /// A matcher at work: the compiled rules with the memory one event needs.
  public struct Session: Sendable {
    let index: RuleIndex
    var scanner: EventScanner
    var consistency = ArrayConsistency()
    private var epoch: UInt32 = 0
    private var tried: [UInt32]
    private var matched: [UInt32]
    private var rules: [Int] = []
    private var found: [Int32] = []

    init(_ matcher: EventMatcher) {
      self.index = matcher.index
      self.scanner = EventScanner(trie: matcher.index.trie, fieldCount: matcher.index.fields.count)
      self.tried = Array(repeating: 0, count: matcher.index.branches.count)
      self.matched = Array(repeating: 0, count: matcher.names.count)
    }

    /// The places in `EventMatcher.names` of the rules an event matches, ascending.
    public mutating func matches(_ event: [UInt8]) throws(InvalidEvent) -> [Int] {
      try matches(event.span)
    }

    /// The places in `EventMatcher.names` of the rules an event matches, ascending.
    ///
    /// - Throws: `InvalidEvent` where the event is no JSON object.
    public mutating func matches(_ event: Span<UInt8>) throws(InvalidEvent) -> [Int] {
      try scanner.scan(event)
      newEpoch()
      // The decoded bytes are lent out for the time of the look-ups.
      let decoded = scanner.values.decoded
      for place in scanner.values.values.indices {
        let value = scanner.values.values[place]
        guard index.fields[Int(value.field)].hasTexts else { continue }
        let text = (value.isDecoded ? decoded.span : event).extracting(Int(value.start)..<Int(value.end))
        scanner.values.file(place, under: index.texts.find(value.field, text))
      }
      for place in scanner.values.values.indices {
        let value = scanner.values.values[place]
        let text = (value.isDecoded ? decoded.span : event).extracting(Int(value.start)..<Int(value.end))
        if value.text >= 0 { fire(value.text, text, event) }
        lookUp(value.field, text, event)
      }
      for branch in index.unfiled { consider(branch, event) }
      if rules.count > 1 { rules.sort() }
      return rules
    }

    private mutating func newEpoch() {
      rules.removeAll(keepingCapacity: true)
      epoch &+= 1
      guard epoch == 0 else { return }
      for place in tried.indices { tried[place] = 0 }
      for place in matched.indices { matched[place] = 0 }
      epoch = 1
    }

    /// Considers every combination that a value of a field is filed under otherwise than by its exact text.
    private mutating func lookUp(_ field: Int32, _ value: Span<UInt8>, _ event: Span<UInt8>) {
      let row = Int(field)
      if index.fields[row].hasFolded {
        let place = index.folded.find(field, value)
        if place >= 0 { fire(place, value, event) }
      }
      if !index.fields[row].numbers.isEmpty, let number = CanonicalNumber.value(of: value),
        let place = index.fields[row].numbers[number]
      {
        fire(place, value, event)
      }
      let prefixes = index.fields[row].prefixes
      let suffixes = index.fields[row].suffixes
      if prefixes >= 0 || suffixes >= 0 {
        found.removeAll(keepingCapacity: true)
        if prefixes >= 0 { index.ends.collect(prefixes, headsOf: value, into: &found) }
        if suffixes >= 0 { index.ends.collect(suffixes, tailsOf: value, into: &found) }
        for place in found.indices { fire(found[place], value, event) }
      }
      for place in index.fields[row].others { fire(place, value, event) }
    }

    @inline(__always)
    private mutating func fire(_ place: Int32, _ value: Span<UInt8>, _ event: Span<UInt8>) {
      if let test = index.filed[Int(place)].test, !test.passes(value) { return }
      for branch in index.filed[Int(place)].branches { consider(branch, event) }
    }

    /// Looks at a combination whose filed field holds, once an event.
    private mutating func consider(_ number: Int32, _ event: Span<UInt8>) {
      guard tried[Int(number)] != epoch else { return }
      tried[Int(number)] = epoch
      let rule = Int(index.branches[Int(number)].rule)
      guard matched[rule] != epoch, mayHold(Int(number)), holds(Int(number), event) else { return }
      matched[rule] = epoch
      rules.append(rule)
    }

    /// Whether every field that must have one of some exact texts has one, somewhere.
    private func mayHold(_ number: Int) -> Bool {
      for place in index.branches[number].demands {
        let demand = index.demands[place]
        guard has(demand) else { return false }
      }
      return true
    }

    private func has(_ demand: RuleIndex.Demand) -> Bool {
      var place = scanner.values.first[Int(demand.field)]
      while place >= 0 {
        let value = scanner.values.values[Int(place)]
        if value.text >= 0 {
          for text in demand.texts where index.demandedTexts[Int(text)] == value.text { return true }
        }
        place = value.next
      }
      return false
    }

    private mutating func holds(_ number: Int, _ event: Span<UInt8>) -> Bool {
      let trigger = index.branches[number].trigger
      let count = index.branches[number].slots.count
      var isInArrays = false
      for place in 0..<count {
        let first = scanner.values.first[Int(index.branches[number].slots[place].field)]
        if first >= 0, !isInArrays { isInArrays = standsInArray(first) }
        if place != trigger, !holds(index.branches[number].slots[place], first, event) { return false }
      }
      guard isInArrays, count > 1 || trigger < 0 else { return true }
      return consistency.holds(index.branches[number].slots, scanner.values, event)
    }

    private func standsInArray(_ first: Int32) -> Bool {
      var place = first
      while place >= 0 {
        let value = scanner.values.values[Int(place)]
        if value.membership >= 0 { return true }
        place = value.next
      }
      return false
    }

    /// Whether a field holds if arrays are not looked at; `inSomeElement` also where it may be absent from
    /// the elements that other fields choose.
    func holds(
      _ slot: RuleIndex.Slot, _ first: Int32, _ event: Span<UInt8>, inSomeElement: Bool = true
    ) -> Bool {
      if first < 0 { return slot.allowsAbsence }
      var place = first
      while place >= 0 {
        let value = scanner.values.values[Int(place)]
        for test in slot.tests where scanner.values.passes(test, value, event) { return true }
        if inSomeElement, slot.allowsAbsence, value.membership >= 0 { return true }
        place = value.next
      }
      return false
    }
  }
}
