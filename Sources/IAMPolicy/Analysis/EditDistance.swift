/// How many letters have to be put in, taken out or changed to make one text of another; case does not count.
enum EditDistance {
  /// The distance; nil where it is more than some.
  static func of(_ left: String, _ right: String, atMost most: Int) -> Int? {
    let left = Fingerprint.lowercased(left)
    let right = Fingerprint.lowercased(right)
    guard (left.count - right.count).magnitude <= most else { return nil }
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var next = [line + 1]
      for (column, other) in right.enumerated() {
        next.append(min(row[column] + (letter == other ? 0 : 1), row[column + 1] + 1, next[column] + 1))
      }
      guard next.contains(where: { $0 <= most }) else { return nil }
      row = next
    }
    return row[right.count] <= most ? row[right.count] : nil
  }
}
