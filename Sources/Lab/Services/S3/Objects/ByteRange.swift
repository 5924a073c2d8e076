/// The part of an object that a `Range` field asks for (RFC 9110 section 14.1.2); only one range is understood.
enum ByteRange {
  /// What a field means for an object of a size: a part, all of it where the field is no byte range, or nothing.
  static func part(of field: String?, size: Int) -> Part {
    guard let field, field.hasPrefix("bytes="), !field.contains(",") else { return .whole }
    let ends = field.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return .whole }
    if ends[0].isEmpty {
      guard let count = Int(ends[1]) else { return .whole }
      return count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .outside
    }
    guard let first = Int(ends[0]) else { return .whole }
    guard ends[1].isEmpty || Int(ends[1]) != nil else { return .whole }
    let last = Int(ends[1]) ?? Int.max
    guard last >= first else { return .whole }
    return first < size ? .part(first..<min(last, size - 1) + 1) : .outside
  }

  /// What is asked for.
  enum Part: Hashable {
    case whole
    case part(Range<Int>)
    case outside
  }
}
