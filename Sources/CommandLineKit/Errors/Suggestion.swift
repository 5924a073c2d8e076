/// Finds the name somebody meant to type.
public enum Suggestion {
  /// The known name closest to a mistyped one, or nil when none is near; earlier names win ties.
  ///
  /// A third of the letters may be wrong; a beginning of just one known name counts as that name.
  public static func closest(to word: String, among known: [String]) -> String? {
    let limit = 64
    let letters = Array(word.utf8.prefix(limit + 1))
    guard letters.count <= limit else { return nil }
    var best: (name: String, distance: Int)?
    for name in known {
      let distance = distance(letters, Array(name.utf8))
      let dashes = name.utf8.prefix { $0 == UInt8(ascii: "-") }.count
      let tolerated = max(1, (min(letters.count, name.utf8.count) - dashes) / 3)
      if distance <= tolerated, distance < best?.distance ?? .max { best = (name, distance) }
    }
    if let best { return best.name }
    let longer = Set(known.filter { $0.hasPrefix(word) })
    return longer.count == 1 && word.utf8.contains { $0 != UInt8(ascii: "-") } ? longer.first : nil
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours.
  ///
  /// Damerau (1964), "A technique for computer detection and correction of spelling errors".
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i]
      row.reserveCapacity(right.count + 1)
      for j in 1...right.count {
        let substitution = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var cost = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
