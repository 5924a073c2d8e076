/// An expression as a machine whose states are entered together, character by character.
///
/// Source: Ken Thompson, "Regular Expression Search Algorithm", 1968.
final class PatternProgram: Sendable {
  /// A state and where it leads.
  enum State: Sendable {
    /// Takes one character of the class.
    case take(ScalarClass, next: Int)
    /// Leads on without a character.
    case split([Int])
    /// Leads on unless the next character is of the class.
    case unlessNext(ScalarClass, next: Int)
    /// The end.
    case accept
  }

  private let states: [State]
  private let start: Int
  /// The class and counts of an expression that is nothing but one repeated class.
  private let repetition: (ScalarClass, ClosedRange<Int>)?

  /// Compiles an expression; nil where it is beyond the language or needs more than 20,000 states.
  init?(_ expression: String) {
    guard let tree = PatternParser.parse(expression) else { return nil }
    if case .repeated(.one(let members), let least, let most) = tree {
      repetition = (members, least...(most ?? Int.max))
    } else {
      repetition = nil
    }
    var builder = Builder()
    let accept = builder.add(.accept)
    guard let start = builder.compile(tree, to: accept) else { return nil }
    self.states = builder.states
    self.start = start
  }

  /// Whether the machine is at its end when the text is.
  func matches(_ text: String) -> Bool {
    if let (members, counts) = repetition {
      return members.containsAll(of: text, count: counts)
    }
    var entered = [Int](repeating: -1, count: states.count)
    var current: [Int] = []
    var following: [Int] = [start]
    var place = 0
    for scalar in text.unicodeScalars {
      enter(following, at: place, before: scalar, &entered, &current)
      following.removeAll(keepingCapacity: true)
      for state in current {
        if case .take(let members, let next) = states[state], members.contains(scalar) {
          following.append(next)
        }
      }
      if following.isEmpty { return false }
      place += 1
    }
    enter(following, at: place, before: nil, &entered, &current)
    return current.contains { if case .accept = states[$0] { true } else { false } }
  }

  /// Follows everything that needs no character.
  private func enter(
    _ first: [Int], at place: Int, before scalar: Unicode.Scalar?, _ entered: inout [Int],
    _ current: inout [Int]
  ) {
    current.removeAll(keepingCapacity: true)
    var open = first
    while let state = open.popLast() {
      guard entered[state] != place else { continue }
      entered[state] = place
      switch states[state] {
      case .take, .accept: current.append(state)
      case .split(let next): open.append(contentsOf: next)
      case .unlessNext(let members, let next):
        if let scalar, members.contains(scalar) { continue }
        open.append(next)
      }
    }
  }

  /// Makes states out of a tree, from its end to its beginning.
  private struct Builder {
    var states: [State] = []

    mutating func add(_ state: State) -> Int {
      states.append(state)
      return states.count - 1
    }

    /// The state at which the tree begins; nil past the limit.
    mutating func compile(_ tree: PatternTree, to next: Int) -> Int? {
      guard states.count < 20_000 else { return nil }
      switch tree {
      case .one(let members): return add(.take(members, next: next))
      case .unlessNext(let members): return add(.unlessNext(members, next: next))
      case .sequence(let parts):
        var place = next
        for part in parts.reversed() {
          guard let before = compile(part, to: place) else { return nil }
          place = before
        }
        return place
      case .alternatives(let trees):
        var starts: [Int] = []
        for tree in trees {
          guard let start = compile(tree, to: next) else { return nil }
          starts.append(start)
        }
        return add(.split(starts))
      case .repeated(let tree, let least, let most): return compile(tree, least, most, to: next)
      }
    }

    private mutating func compile(_ tree: PatternTree, _ least: Int, _ most: Int?, to next: Int) -> Int? {
      var place = next
      if let most {
        for _ in least..<max(least, most) {
          guard let before = compile(tree, to: place) else { return nil }
          place = add(.split([before, next]))
        }
      } else {
        place = add(.split([]))
        guard let before = compile(tree, to: place) else { return nil }
        states[place] = .split([before, next])
      }
      for _ in 0..<least {
        guard let before = compile(tree, to: place) else { return nil }
        place = before
      }
      return place
    }
  }
}
