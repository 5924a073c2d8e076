extension RandomAccessCollection {
  /// The first place whose element satisfies a condition, in a collection where all later ones do too.
  func firstPlace(where condition: (Element) -> Bool) -> Index {
    var (low, high) = (startIndex, endIndex)
    while low != high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if condition(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
