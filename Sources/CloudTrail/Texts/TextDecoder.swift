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
    for byte in input[range] {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      take(unit, &output)
    }
    if isLast {
      if half != nil || lead != nil { append(0xFFFD, &output) }
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
        append(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(unit) - 0xDC00, &output)
        return
      }
      append(0xFFFD, &output)
    }
    switch unit {
    case 0xD800...0xDBFF: lead = unit
    case 0xDC00...0xDFFF: append(0xFFFD, &output)
    default: append(UInt32(unit), &output)
    }
  }

  private func append(_ code: UInt32, _ output: inout [UInt8]) {
    if code < 0x80 { return output.append(UInt8(code)) }
    guard let scalar = Unicode.Scalar(code) else { return }
    output += UTF8.encode(scalar).map(Array.init) ?? []
  }
}
