import Cryptography
import TestKit
import Testing

@Suite("Encodings") struct EncodingTests {
  @Test("published examples, both ways", arguments: try CaseFiles.rows("encodings.tsv"))
  func example(row: [String]) throws {
    let bytes = try Hexadecimal.decode(row[2])
    #expect(try decode(row[1], as: row[0]) == bytes)
    let text =
      switch row[0] {
      case "base64": Base64.encode(bytes)
      case "base64url": Base64.encode(bytes, alphabet: .urlSafe)
      case "base32": Base32.encode(bytes)
      default: Hexadecimal.encode(bytes)
      }
    #expect(text == row[1])
  }

  @Test("what is not encoded text is refused with its place", arguments: try CaseFiles.rows("refused.tsv"))
  func refused(row: [String]) {
    #expect(throws: InvalidEncoding.self) { try decode(row[1], as: row[0]) }
    do {
      _ = try decode(row[1], as: row[0])
    } catch let error as InvalidEncoding {
      #expect(error.description == "invalid \(row[0]) at offset \(row[2]): \(row[3])")
    } catch {
      Issue.record(error)
    }
  }

  @Test("padding can be left to the caller") func padding() throws {
    #expect(try Base64.decode("Zg", padding: .optional) == [0x66])
    #expect(try Base64.decode("Zg==", alphabet: .urlSafe) == [0x66])
    #expect(try Base32.decode("MY", padding: .forbidden) == [0x66])
    #expect(throws: InvalidEncoding.self) { try Base64.decode("Zg==", padding: .forbidden) }
    #expect(try Hexadecimal.decode("fF") == [0xFF])
  }

  @Test("bytes of every length survive", arguments: 0..<70) func roundTrip(length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 200) }
    #expect(try Base64.decode(Base64.encode(bytes)) == bytes)
    #expect(try Base64.decode(Base64.encode(bytes, alphabet: .urlSafe), alphabet: .urlSafe) == bytes)
    #expect(try Base32.decode(Base32.encode(bytes)) == bytes)
    #expect(try Hexadecimal.decode(Hexadecimal.encode(bytes)) == bytes)
  }

  private func decode(_ text: String, as encoding: String) throws -> [UInt8] {
    switch encoding {
    case "base64": try Base64.decode(text)
    case "base64url": try Base64.decode(text, alphabet: .urlSafe)
    case "base32": try Base32.decode(text)
    default: try Hexadecimal.decode(text)
    }
  }
}
