/// Whether there is a text that two patterns of `*` and `?` both match.
enum WildcardOverlap {
  /// Compares two patterns; the effort is the product of their lengths.
  static func exists(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    // Which prefixes of `right` go together with the prefix of `left` that has been looked at.
    var row = [Bool](repeating: false, count: right.count + 1)
    row[0] = true
    for column in right.indices { row[column + 1] = row[column] && right[column] == star }
    for byte in left {
      var next = row
      next[0] = row[0] && byte == star
      for (column, other) in right.enumerated() {
        if byte == star || other == star {
          next[column + 1] = row[column + 1] || next[column]
        } else {
          next[column + 1] = row[column] && (byte == other || byte == any || other == any)
        }
      }
      row = next
    }
    return row[right.count]
  }

  private static let star = UInt8(ascii: "*")
  private static let any = UInt8(ascii: "?")
}
