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
