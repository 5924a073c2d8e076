/// Makes a record of each object that is a row of a table, and puts any other into another object, `{"row": {…}}`, so
/// that what it is gets decided by reading it.
struct RowDecoder: TextDecoder {
  /// How much of an object is held.
  private let longest: Int
  private var object: [UInt8] = []
  private var depth = JSONDepth(.object)
  /// Whether the beginning of the object was too long to be held, and is given already.
  private var isGiven = false

  init(longest: Int) { self.longest = longest }

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      if depth.depth == 0 {
        let byte = input[place]
        guard byte == 0x7B else {
          // Of an array around them only the objects are left.
          if ![0x2C, 0x5B, 0x5D].contains(byte) { output.append(byte) }
          place += 1
          continue
        }
        isGiven = false
      }
      let start = place
      place = depth.skip(input, start..<range.upperBound)
      object += input[start..<place]
      if depth.depth == 0 {
        end(&output)
      } else if object.count > longest {
        give(&output)
      }
    }
    if isLast, depth.depth > 0 { give(&output) }
    return range.count
  }

  private mutating func end(_ output: inout [UInt8]) {
    if depth.isCut {
      give(&output)
      output += depth.cutMark
    } else if !isGiven, JSONCopy.append(row: object, to: &output) {
      object.removeAll(keepingCapacity: true)
    } else {
      give(&output)
      output.append(0x7D)
    }
    output.append(0x0A)
  }

  private mutating func give(_ output: inout [UInt8]) {
    if !isGiven { output += Array(#"{"row":"#.utf8) }
    output += object
    object.removeAll(keepingCapacity: true)
    isGiven = true
  }
}
