internal import Compression

/// Turns a text into another one, piece by piece.
protocol TextDecoder {
  /// Takes from a range of the input, and appends to the output.
  ///
  /// - Returns: How many bytes were taken: all of them, but where the output would become long.
  /// - Throws: What is wrong, once everything in front of it was given.
  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int

  /// The first thing that was wrong and kept nothing behind it from being given.
  var damage: TrailFileDamage? { get }
  /// How many of them there were.
  var damageCount: Int { get }
}

extension TextDecoder {
  var damage: TrailFileDamage? { nil }
  var damageCount: Int { 0 }
}

/// Unpacks gzip that lies below something else, or in gzip.
final class GunzipDecoder: TextDecoder {
  private var stream: GunzipStream?
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)

  func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    do throws(GzipError) {
      if stream == nil { stream = try GunzipStream() }
      guard let step = try stream?.next(input.span.extracting(range), into: &buffer, isLast: isLast) else {
        return 0
      }
      output += buffer[..<step.produced]
      return step.consumed
    } catch {
      throw TrailFileDamage(error)
    }
  }
}

/// Turns UTF-16 into UTF-8; what is no character becomes U+FFFD.
struct UTF16Decoder: TextDecoder {
  let isBigEndian: Bool
  /// The first byte of a unit that was cut.
  private var half: UInt8?
  /// The first of two units.
  private var lead: UInt16?
  private var isAtStart = true

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    output.reserveCapacity(output.count + range.count)
    let (high, low) = isBigEndian ? (0, 1) : (1, 0)
    var place = range.lowerBound
    if let first = half, place < range.upperBound {
      let pair = [first, input[place]]
      take(UInt16(pair[high]) << 8 | UInt16(pair[low]), &output)
      half = nil
      place += 1
    }
    while place + 1 < range.upperBound {
      let (upper, lower) = (input[place + high], input[place + low])
      place += 2
      if upper == 0, lower < 0x80, lead == nil {
        isAtStart = false
        output.append(lower)
      } else {
        take(UInt16(upper) << 8 | UInt16(lower), &output)
      }
    }
    if place < range.upperBound { half = input[place] }
    if isLast {
      if half != nil || lead != nil { JSONText.append(0xFFFD, to: &output) }
      (half, lead) = (nil, nil)
    }
    return range.count
  }

  private mutating func take(_ unit: UInt16, _ output: inout [UInt8]) {
    defer { isAtStart = false }
    if isAtStart, unit == 0xFEFF { return }
    if let first = lead {
      lead = nil
      if 0xDC00...0xDFFF ~= unit {
        JSONText.append(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(unit) - 0xDC00, to: &output)
        return
      }
      JSONText.append(0xFFFD, to: &output)
    }
    switch unit {
    case 0xD800...0xDBFF: lead = unit
    case 0xDC00...0xDFFF: JSONText.append(0xFFFD, to: &output)
    default: JSONText.append(UInt32(unit), to: &output)
    }
  }
}
