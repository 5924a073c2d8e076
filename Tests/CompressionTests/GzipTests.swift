import Compression
import TestKit
import Testing

@Suite("Gzip")
struct GzipTests {
  /// What Python's `gzip` packed: name, packed bytes in hexadecimal, and the text or the reason it is refused.
  static let cases = (try? CaseFiles.rows("gzip.tsv")) ?? []

  @Test("takes and refuses what another implementation packed", arguments: cases)
  func another(_ row: [String]) throws {
    let packed = bytes(row[1])
    let outcome: String
    do {
      outcome = "text " + String(decoding: try Gzip.decompress(packed, limit: 1 << 16), as: UTF8.self)
    } catch {
      outcome = "error \(error)"
    }
    #expect(outcome == row[2], "\(row[0])")
  }

  @Test("gives everything in front of damage, in pieces of any size", arguments: [1, 7, 1000])
  func pieces(_ size: Int) throws {
    let text = (0..<5000).flatMap { Array("line \($0)\n".utf8) }
    let packed = try Gzip.compress(text) + Gzip.compress(text)
    for end in [packed.count, packed.count - 1, packed.count / 2 + 40, packed.count / 4] {
      var stream = try GunzipStream()
      var buffer = [UInt8](repeating: 0, count: 4096)
      var output: [UInt8] = []
      var offset = 0
      var failure: GzipError?
      do {
        while true {
          let upper = min(offset + size, end)
          let step = try stream.next(
            packed.span.extracting(offset..<upper), into: &buffer, isLast: upper == end)
          offset += step.consumed
          output += buffer[..<step.produced]
          if step.isAtEnd { break }
        }
      } catch {
        failure = error
      }
      #expect((text + text).starts(with: output))
      if end == packed.count {
        #expect(output == text + text && failure == nil)
      } else {
        #expect(failure?.reason == .truncated && failure?.offset == end)
        #expect(output.count > text.count / 4)
      }
    }
  }

  @Test("bounds what it unpacks")
  func bomb() throws {
    let packed = try Gzip.compress([UInt8](repeating: 0, count: 20_000_000))
    #expect(packed.count < 100_000)
    do {
      _ = try Gzip.decompress(packed, limit: 1_000_000)
      Issue.record("a bomb was taken")
    } catch {
      #expect(error.reason == .tooLong(limit: 1_000_000))
    }
  }

  @Test("unpacks at once what it unpacks in pieces")
  func atOnce() throws {
    let text = (0..<3000).flatMap { Array("record \($0 &* 2_654_435_761)".utf8) }
    let packed = try Gzip.compress(text, level: 1) + Gzip.compress([]) + Gzip.compress(text, level: 12)
    let inflator = try Inflator()
    var buffer = [UInt8](repeating: 0, count: 2 * text.count)
    #expect(
      inflator.inflate(packed.span, into: &buffer, room: buffer.count) == .complete(2 * text.count))
    #expect(buffer == text + text)
    #expect(try Gzip.decompress(packed, limit: 1 << 20) == text + text)
    #expect(inflator.inflate(packed.span, into: &buffer, room: text.count) == .noRoom)
    #expect(inflator.inflate(packed.span.extracting(..<900), into: &buffer, room: buffer.count) == .damaged)
    #expect(Inflator.statedLength(packed.span) == text.count)
  }

  @Test("takes at once what zlib takes, wherever a bit is wrong, and leaves rare headers to it")
  func headers() throws {
    let text = Array("records and records and records".utf8)
    let deflated = try Array(Gzip.compress(text)[10...])
    let inflator = try Inflator()
    var buffer = [UInt8](repeating: 0, count: 4096)
    // FTEXT, FEXTRA, FNAME and FCOMMENT in every combination.
    for flags: UInt8 in [0, 1, 4, 5, 8, 9, 12, 13, 16, 17, 20, 21, 24, 25, 28, 29] {
      var packed: [UInt8] = [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 3]
      if flags & 4 != 0 { packed += [2, 0, 0, 7] }
      if flags & 8 != 0 { packed += Array("name".utf8) + [0] }
      if flags & 16 != 0 { packed += Array("comment".utf8) + [0] }
      packed += deflated
      let isPlain = flags == 0 || flags == 8
      #expect(
        inflator.inflate(packed.span, into: &buffer, room: 4096)
          == (isPlain ? .complete(text.count) : .damaged))
      #expect(try Gzip.decompress(packed, limit: 4096) == text)
      for bit in 0..<8 * packed.count {
        var damaged = packed
        damaged[bit / 8] ^= 1 << UInt8(bit % 8)
        let unpacked = try? Gzip.decompress(damaged, limit: 4096)
        guard case .complete(let count) = inflator.inflate(damaged.span, into: &buffer, room: 4096) else {
          continue
        }
        #expect(unpacked == Array(buffer[..<count]), "flags \(flags), bit \(bit)")
      }
      for length in packed.indices {
        #expect(inflator.inflate(packed.span.extracting(..<length), into: &buffer, room: 4096) == .damaged)
      }
    }
  }

  private func bytes(_ hexadecimal: String) -> [UInt8] {
    var digits = hexadecimal[...]
    var bytes: [UInt8] = []
    while let byte = UInt8(digits.prefix(2), radix: 16) {
      bytes.append(byte)
      digits = digits.dropFirst(2)
    }
    return bytes
  }
}
