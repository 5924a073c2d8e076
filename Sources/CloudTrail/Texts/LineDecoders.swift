/// Takes away what stands beside the objects of a line; lines without objects stay as they are.
struct LabelledLineDecoder: TextDecoder {
  /// How much of a line is held until an object begins.
  private static let longestLabel = 1 << 16

  private var label: [UInt8] = []
  private var depth = JSONDepth(.label)
  /// Whether an object of this line was seen.
  private var hasObject = false

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      if depth.depth > 0 {
        let end = depth.skip(input, place..<range.upperBound)
        output += input[place..<end]
        if input[place..<end].contains(0x0A) { hasObject = false }
        place = end
        if depth.isCut { output += depth.cutMark }
      } else {
        takeLabel(input, &place, range.upperBound, &output)
      }
    }
    if isLast { flush(&output) }
    return range.count
  }

  private mutating func takeLabel(
    _ input: [UInt8], _ place: inout Int, _ end: Int, _ output: inout [UInt8]
  ) {
    let byte = input[place]
    switch byte {
    case 0x7B:
      label.removeAll(keepingCapacity: true)
      hasObject = true
      _ = depth.skip(input, place..<place + 1)
      output.append(byte)
    case 0x0A:
      flush(&output)
      output.append(byte)
      hasObject = false
    default:
      label.append(byte)
      if label.count == Self.longestLabel { flush(&output) }
    }
    place += 1
  }

  private mutating func flush(_ output: inout [UInt8]) {
    if !hasObject { output += label }
    label.removeAll(keepingCapacity: true)
  }
}

/// Makes a line of each JSON string, in lines or in arrays: the object that it holds, or `{"text": …}`.
///
/// What stands between the strings falls away.
struct StringDecoder: TextDecoder {
  /// How much of a string is held.
  private let longest: Int
  private var string: [UInt8] = []
  private var isInString = false
  private var isEscaped = false
  /// Whether the beginning of the string was too long to be held, and is given already.
  private var isGiven = false

  init(longest: Int) { self.longest = longest }

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      guard isInString else {
        let byte = input[place]
        place += 1
        if byte == 0x22 {
          (isInString, isEscaped, isGiven) = (true, false, false)
        } else if ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5B, 0x5D].contains(byte) {
          output.append(byte)
        }
        continue
      }
      let start = place
      while place < range.upperBound {
        let byte = input[place]
        if byte == 0x0A || byte == 0x22 && !isEscaped { break }
        isEscaped = byte == 0x5C && !isEscaped
        place += 1
      }
      string += input[start..<place]
      if place < range.upperBound {
        end(isClosed: input[place] == 0x22, &output)
        place += 1
      } else if string.count > longest {
        give(&output)
      }
    }
    if isLast, isInString { give(&output) }
    return range.count
  }

  private mutating func end(isClosed: Bool, _ output: inout [UInt8]) {
    isInString = false
    if isClosed, !isGiven, string.first == 0x7B {
      let length = output.count
      if JSONText.append(unescaped: string, onOneLine: true, to: &output),
        JSONDepth.isObject(output, length..<output.count)
      {
        output.append(0x0A)
        string.removeAll(keepingCapacity: true)
        return
      }
      output.removeLast(output.count - length)
    }
    give(&output)
    output += isClosed ? [0x22, 0x7D, 0x0A] : [0x0A]
  }

  private mutating func give(_ output: inout [UInt8]) {
    if !isGiven { output += Array(#"{"text":""#.utf8) }
    output += string
    string.removeAll(keepingCapacity: true)
    isGiven = true
  }
}
