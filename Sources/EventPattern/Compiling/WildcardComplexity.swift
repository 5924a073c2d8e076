/// Measures how many wildcard prefixes of one field can be open at once for some value.
///
/// The service refuses a field whose number exceeds ten. Counted are the states the field's automaton can be in
/// together; a text that ends before a star counts for the star as well.
enum WildcardComplexity {
  /// How many sets of states are looked at before the field is let pass.
  private static let effort = 5_000

  /// One place in one pattern: behind a literal byte, or in a star.
  private struct State: Hashable {
    let pattern: Int
    let place: Int
  }

  static func isWithin(_ limit: Int, _ tests: [ValueTest]) -> Bool {
    let symbols: [[Int]] = tests.compactMap { test in
      guard case .wildcard(let wildcard) = test, wildcard.parts.count > 1 else { return nil }
      return Array(wildcard.parts.map { $0.map(Int.init) }.joined(separator: [-1]))
    }
    guard symbols.map({ $0.count(where: { $0 < 0 }) * 2 }).reduce(0, +) + symbols.count > limit else {
      return true
    }
    var pending: [Set<State>] = [Set(symbols.indices.map { State(pattern: $0, place: -1) })]
    var seen = Set(pending)
    while let states = pending.popLast(), seen.count < effort {
      var bytes: Set<Int> = [256]
      for state in states {
        for place in followers(state, symbols) where symbols[state.pattern][place] >= 0 {
          bytes.insert(symbols[state.pattern][place])
        }
      }
      for byte in bytes {
        var next: Set<State> = []
        for state in states {
          for place in followers(state, symbols) {
            let symbol = symbols[state.pattern][place]
            if symbol < 0 || symbol == byte { next.insert(State(pattern: state.pattern, place: place)) }
          }
        }
        if next.isEmpty || !seen.insert(next).inserted { continue }
        if size(next, symbols) > limit { return false }
        pending.append(next)
      }
    }
    return true
  }

  /// The places a state may move to with one more byte.
  private static func followers(_ state: State, _ symbols: [[Int]]) -> [Int] {
    let pattern = symbols[state.pattern]
    var places: [Int] = []
    if state.place >= 0, pattern[state.place] < 0 { places.append(state.place) }
    let next = state.place + 1
    guard next < pattern.count else { return places }
    places.append(next)
    if pattern[next] < 0, next + 1 < pattern.count { places.append(next + 1) }
    return places
  }

  private static func size(_ states: Set<State>, _ symbols: [[Int]]) -> Int {
    states.count
      + states.count { state in
        let pattern = symbols[state.pattern]
        let next = State(pattern: state.pattern, place: state.place + 1)
        return next.place < pattern.count && pattern[state.place] >= 0 && pattern[next.place] < 0
          && !states.contains(next)
      }
  }
}
