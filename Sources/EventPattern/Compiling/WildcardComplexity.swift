/// Measures how many wildcard prefixes of one field can be open at once for some value.
///
/// The service refuses a field whose number exceeds ten. Counted are the states the field's automaton can be in
/// together, once for each alternative that leads through them; a text that ends before a star counts for the
/// star as well. The texts of one `anything-but` are one alternative: they share the states of what they begin
/// with, and their end.
enum WildcardComplexity {
  /// How many sets of states are looked at before the field is let pass.
  private static let effort = 5_000

  /// One place in one alternative: behind a literal byte, or in a star.
  private struct State: Hashable {
    let alternative: Int
    let node: Int
  }

  /// The texts of one alternative as a tree of bytes, with -1 for a star.
  private struct Tree {
    /// Where all texts begin and where all end.
    static let root = 0, end = 1
    private(set) var children: [[Int: Int]] = [[:], [:]]
    private(set) var symbols = [0, 0]

    init(_ wildcards: [Wildcard]) {
      for wildcard in wildcards {
        let text = Array(wildcard.parts.map { $0.map(Int.init) }.joined(separator: [-1]))
        var node = Self.root
        for symbol in text.dropLast() {
          if let next = children[node][symbol] {
            node = next
            continue
          }
          children[node][symbol] = children.count
          node = children.count
          children.append([:])
          symbols.append(symbol)
        }
        if let last = text.last, children[node][last] == nil { children[node][last] = Self.end }
      }
    }

    /// The bytes that lead on from a node, with the nodes they lead to; a star also leads to itself, and what
    /// follows a star may come at once.
    func steps(from node: Int) -> [(symbol: Int, node: Int)] {
      var steps = children[node].map { (symbol: $0.key, node: $0.value) }
      if symbols[node] < 0 { steps.append((-1, node)) }
      if let star = children[node][-1] { steps += children[star].map { (symbol: $0.key, node: $0.value) } }
      return steps
    }
  }

  static func isWithin(_ limit: Int, _ tests: [ValueTest]) -> Bool {
    var alternatives: Set<[Wildcard]> = [[]]
    let trees = tests.map(wildcards).filter { alternatives.insert($0).inserted }.map(Tree.init)
    guard trees.reduce(0, { $0 + $1.symbols.count }) > limit else { return true }
    var pending: [Set<State>] = [Set(trees.indices.map { State(alternative: $0, node: Tree.root) })]
    var seen = Set(pending)
    while let states = pending.popLast(), seen.count < effort {
      let steps = states.flatMap { state in
        trees[state.alternative].steps(from: state.node).map {
          (symbol: $0.symbol, state: State(alternative: state.alternative, node: $0.node))
        }
      }
      // 256 is any byte that no text names.
      for byte in Set(steps.map(\.symbol).filter { $0 >= 0 }).union([256]).sorted() {
        let next = Set(steps.filter { $0.symbol < 0 || $0.symbol == byte }.map(\.state))
        if next.isEmpty || !seen.insert(next).inserted { continue }
        if size(next, trees) > limit { return false }
        pending.append(next)
      }
    }
    return true
  }

  /// The texts with stars that one alternative compares with.
  private static func wildcards(_ test: ValueTest) -> [Wildcard] {
    switch test {
    case .wildcard(let wildcard): [wildcard]
    case .butAny(let denied): denied.flatMap(wildcards)
    default: []
    }
  }

  private static func size(_ states: Set<State>, _ trees: [Tree]) -> Int {
    states.count
      + states.count { state in
        let tree = trees[state.alternative]
        guard tree.symbols[state.node] >= 0, let star = tree.children[state.node][-1] else { return false }
        return !states.contains(State(alternative: state.alternative, node: star))
      }
  }
}
