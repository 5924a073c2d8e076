internal import HTTPMessage

/// The numbers of elements in the names of a Query form, such as `Tags.member.1.Key`.
///
/// Source: what AWS's front ends answered to forms with such numbers in September 2026.
enum ListNumbering {
  /// How far a number may lie behind the largest before it.
  private static let largestGap = 10

  /// The parameters with their numbers in one spelling.
  ///
  /// - Throws: ``InputRejection/misnumbered(_:)``.
  static func checked(
    _ parameters: [QueryParameters.Parameter]
  ) throws(InputRejection) -> [QueryParameters.Parameter] {
    var checked = parameters
    var numbers: [String: Set<Int>] = [:]
    for index in parameters.indices where isNumbered(parameters[index].name) {
      checked[index].name = try spelled(parameters[index].name, &numbers)
    }
    for (_, numbers) in numbers.sorted(by: { $0.key < $1.key }) { try checkGaps(numbers.sorted()) }
    return checked
  }

  /// The number that a part of a name is; nil where it is none.
  static func number(_ part: Substring) -> Int? {
    guard !part.isEmpty, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(part) ?? .max
  }

  /// Whether a part behind a dot begins with a digit or a minus, which few names have.
  private static func isNumbered(_ name: String) -> Bool {
    var previous: UInt8 = 0
    for byte in name.utf8 {
      if previous == 0x2E, (0x30...0x39).contains(byte) || byte == 0x2D { return true }
      previous = byte
    }
    return false
  }

  private static func spelled(
    _ name: String, _ numbers: inout [String: Set<Int>]
  ) throws(InputRejection) -> String {
    var spelled = ""
    var previous: Int?
    for (index, part) in name.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
      if part.hasPrefix("-"), number(part.dropFirst()) != nil {
        throw .misnumbered("Key \(part) may not have a leading '-'")
      }
      let number = index == 0 ? nil : number(part)
      if let number {
        if previous != nil { throw .misnumbered("Two index elements may not occur back to back") }
        if number == 0 { throw .misnumbered("0 is not a valid index") }
        numbers[spelled, default: []].insert(number)
      }
      spelled += (index == 0 ? "" : ".") + (number.map { "\($0)" } ?? String(part))
      previous = number
    }
    return spelled
  }

  private static func checkGaps(_ numbers: [Int]) throws(InputRejection) {
    var last = 1
    for number in numbers {
      guard number - last <= largestGap else {
        throw .misnumbered("Excessively sparse input would skip \(grouped(number - last)) list elements")
      }
      last = max(last, number)
    }
  }

  /// A number with commas between its thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { index in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
    }.joined()
  }
}
