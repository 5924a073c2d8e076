/// The dates that IAM's older parser reads: ISO 8601 with anything from the month on left out, and milliseconds since
/// 1970.
///
/// Source: what AWS answered to CreatePolicy, as the tests of moto record it.
enum LegacyDate {
  static func isReadable(_ text: String) -> Bool {
    let text = text.lowercased()
    guard text.contains("t") || text.contains("-") else {
      return Int(text).map { $0 >= 0 } ?? false
    }
    let parts = text.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
    return isDay(parts[0]) && (parts.count < 2 || parts[1].isEmpty || isTime(parts[1]))
  }

  private static func isDay(_ text: Substring) -> Bool {
    let isBeforeZero = text.hasPrefix("-")
    let parts = text.dropFirst(isBeforeZero ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Int(parts[0]), (0...(isBeforeZero ? 292_275_054 : 292_278_993)).contains(year) else {
      return false
    }
    guard parts.count < 4 else { return false }
    return zip(parts.dropFirst(), [1...12, 1...31]).allSatisfy { isNumber($0, in: $1) }
  }

  private static func isTime(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard isNumber(parts[0], in: 0...23), parts.count < 2 || isNumber(parts[1], in: 0...59) else {
      return false
    }
    return parts.count < 3 || isSeconds(parts[2])
  }

  private static func isSeconds(_ text: Substring) -> Bool {
    let digits = text.prefix { $0 != "z" && $0 != "+" }
    let zone = text.dropFirst(digits.count)
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard isNumber(parts[0], in: 0...59), parts.count < 2 || isNumber(parts[1], in: 0...999_999_999) else {
      return false
    }
    guard zone.first == "+" else { return zone.isEmpty || zone == "z" }
    let offset = zone.dropFirst().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return zip(offset, [0...23, 0...59]).allSatisfy { $0.count == 2 && isNumber($0, in: $1) }
  }

  private static func isNumber(_ text: Substring, in range: ClosedRange<Int>) -> Bool {
    Int(text).map(range.contains) ?? false
  }
}
