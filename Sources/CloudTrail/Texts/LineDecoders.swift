/// Where in JSON a text is, a byte at a time.
private struct JSONDepth {
  /// Arrays and objects that are open.
  var depth = 0
  private var isInString = false
  private var isEscaped = false

  mutating func take(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isInString = false
      } else if byte == 0x0A {
        // No string goes over a line: what began here is damaged, and the next line is another one.
        (depth, isInString) = (0, false)
      }
      return
    }
    switch byte {
    case 0x22: isInString = true
    case 0x7B, 0x5B: depth += 1
    case 0x7D, 0x5D: depth -= 1
    default: break
    }
  }
}

/// Puts each object into another one, so that what it is gets decided by reading it.
struct RowDecoder: TextDecoder {
  private var place = JSONDepth()

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    for byte in input[range] {
      if place.depth > 0 {
        output.append(byte)
        place.take(byte)
        if place.depth == 0 { output += [0x7D, 0x0A] }
      } else if byte == 0x7B {
        output += Array(#"{"row":{"#.utf8)
        place.take(byte)
      } else if ![0x2C, 0x5B, 0x5D].contains(byte) {
        // Of an array around them only the objects are left.
        output.append(byte)
      }
    }
    return range.count
  }
}

/// Takes away what stands beside the objects of a line; lines without objects stay as they are.
struct LabelledLineDecoder: TextDecoder {
  /// How much of a line is held until an object begins.
  private static let longestLabel = 1 << 16

  private var label: [UInt8] = []
  private var place = JSONDepth()
  /// Whether an object of this line was seen.
  private var hasObject = false

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    for byte in input[range] {
      if place.depth > 0 {
        output.append(byte)
        place.take(byte)
        if byte == 0x0A { hasObject = false }
      } else {
        takeLabel(byte, &output)
      }
    }
    if isLast { flush(&output) }
    return range.count
  }

  private mutating func takeLabel(_ byte: UInt8, _ output: inout [UInt8]) {
    switch byte {
    case 0x7B:
      label.removeAll(keepingCapacity: true)
      output.append(byte)
      hasObject = true
      place.take(byte)
    case 0x0A:
      flush(&output)
      output.append(byte)
      hasObject = false
    default:
      label.append(byte)
      if label.count == Self.longestLabel { flush(&output) }
    }
  }

  private mutating func flush(_ output: inout [UInt8]) {
    if !hasObject { output += label }
    label.removeAll(keepingCapacity: true)
  }
}

/// Makes a line with an object of each JSON string, in lines or in arrays; what stands between them falls away.
struct StringDecoder: TextDecoder {
  private var isInString = false
  private var isEscaped = false

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    for byte in input[range] {
      if isInString {
        output.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 || byte == 0x0A {
          isInString = false
          if byte == 0x22 { output += [0x7D, 0x0A] }
        }
      } else if byte == 0x22 {
        output += Array(#"{"text":""#.utf8)
        isInString = true
      } else if ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5B, 0x5D].contains(byte) {
        output.append(byte)
      }
    }
    return range.count
  }
}
