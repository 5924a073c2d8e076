internal import JSONTree

/// Structures as Trino prints them in text: `{type=Root, sessioncontext={attributes=null}}`.
///
/// Nothing in such a text is quoted. A value ends in front of `, name=`, or where the structure around it does; so a
/// value may have commas and equal signs, and braces in pairs.
///
/// Source: what Athena and CloudTrail Lake answer for columns of the types `struct` and `map`.
struct StructureText {
  private static let deepest = 12

  private let text: [UInt8]
  private let end: Int
  private let renames: Bool
  private var place: Int
  /// What is tried as a structure and is none is read again: so many more bytes may be.
  private var patience: Int

  /// Reads a structure; nil where the text is none.
  static func parse(_ text: String) -> JSON? {
    let text = Array(text.utf8)
    var output: [UInt8] = []
    guard append(text, text.indices, renaming: false, to: &output) else { return nil }
    return try? JSON.parse(output)
  }

  /// Appends the structure that is all there is in a range, as JSON; nothing, and false, where it is none.
  ///
  /// With `renaming`, members are called as CloudTrail calls them. What is null is left out.
  static func append(
    _ text: [UInt8], _ range: Range<Int>, renaming renames: Bool, to output: inout [UInt8]
  ) -> Bool {
    let length = output.count
    var reader = StructureText(
      text: text, end: range.upperBound, renames: renames, place: range.lowerBound,
      patience: 16 * range.count + 1024)
    if reader.structure(deepest, &output), reader.place == reader.end { return true }
    output.removeLast(output.count - length)
    return false
  }

  private func has(_ byte: UInt8, at place: Int) -> Bool { place < end && text[place] == byte }

  /// The place behind the equal sign of a name that begins here; nil where none does.
  private func nameEnd(_ start: Int) -> Int? {
    var place = start
    while place < end, place - start < 128 {
      switch text[place] {
      case 0x3D: return place > start ? place + 1 : nil
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: place += 1
      default: return nil
      }
    }
    return nil
  }

  private mutating func structure(_ depth: Int, _ output: inout [UInt8]) -> Bool {
    guard depth > 0, has(0x7B, at: place) else { return false }
    place += 1
    output.append(0x7B)
    var hasMembers = false
    var isEmpty = true
    while let valueStart = nameEnd(place) {
      let length = output.count
      if !isEmpty { output.append(0x2C) }
      append(name: place..<valueStart - 1, &output)
      place = valueStart
      hasMembers = true
      if value(depth - 1, &output) {
        isEmpty = false
      } else {
        output.removeLast(output.count - length)
      }
      guard patience > 0 else { return false }
      guard has(0x2C, at: place), has(0x20, at: place + 1) else { break }
      place += 2
    }
    // Of a structure without members only the braces are there.
    guard has(0x7D, at: place), hasMembers || text[place - 1] == 0x7B else { return false }
    place += 1
    output.append(0x7D)
    return true
  }

  private func append(name range: Range<Int>, _ output: inout [UInt8]) {
    output.append(0x22)
    if renames, let known = MemberNames.canonical(text, range) {
      output += known
    } else {
      output += text[range]
    }
    output.append(0x22)
    output.append(0x3A)
  }

  /// Appends a value; false where it is null.
  private mutating func value(_ depth: Int, _ output: inout [UInt8]) -> Bool {
    let start = place
    let length = output.count
    if structure(depth, &output) || list(depth, start, length, &output) { return true }
    patience -= place - start
    output.removeLast(output.count - length)
    place = start
    var open = 0
    scan: while place < end {
      switch text[place] {
      case 0x7B: open += 1
      case 0x7D:
        if open == 0 { break scan }
        open -= 1
      case 0x2C where open == 0 && has(0x20, at: place + 1) && nameEnd(place + 2) != nil: break scan
      default: break
      }
      place += 1
    }
    patience -= place - start
    if place - start == 4, text[start..<place].elementsEqual("null".utf8) { return false }
    JSONText.append(quoted: text, start..<place, to: &output)
    return true
  }

  /// Appends a list of structures, such as the resources of a record.
  private mutating func list(_ depth: Int, _ start: Int, _ length: Int, _ output: inout [UInt8]) -> Bool {
    guard has(0x5B, at: start) else { return false }
    output.removeLast(output.count - length)
    place = start + 1
    output.append(0x5B)
    var isBehindComma = false
    while true {
      let (element, length) = (place, output.count)
      guard structure(depth, &output) else {
        output.removeLast(output.count - length)
        place = element
        break
      }
      isBehindComma = has(0x2C, at: place) && has(0x20, at: place + 1)
      guard isBehindComma else { break }
      output.append(0x2C)
      place += 2
    }
    guard !isBehindComma else { return false }
    guard has(0x5D, at: place) else { return false }
    place += 1
    output.append(0x5D)
    return true
  }
}
