import HostSystem
import TestKit
import Testing

@Suite("Lines of input")
struct InputFileTests {
  /// What is handed over of a text: lines, and the lengths of those that are too long.
  private func read(_ text: String, limit: Int) async throws -> [String] {
    try await ScratchFolder.with { folder in
      try PrivateFile("\(folder)/lines").create(Array(text.utf8))
      var found: [String] = []
      try InputFile("\(folder)/lines").lines(limit: limit) {
        found.append(String(decoding: $0, as: UTF8.self))
      } tooLong: {
        found.append("<\($0)>")
      } goesOn: {
        true
      }
      return found
    }
  }

  @Test("A line may have as many bytes as the limit says, wherever it stands")
  func limits() async throws {
    #expect(try await read("abc\nabcd\n\nx", limit: 3) == ["abc", "<4>", "x"])
    #expect(try await read("abcd", limit: 3) == ["<4>"])
    #expect(try await read("", limit: 3) == [])
    // Longer than what is read at once.
    let long = String(repeating: "x", count: 200_000)
    #expect(try await read("a\n\(long)\nb\n\(long)\n", limit: 100_000) == ["a", "<200000>", "b", "<200000>"])
    #expect(try await read("a\n\(long)\nb", limit: 200_000) == ["a", long, "b"])
  }

  @Test("Who does not ask for them gets an error, whatever is read at once")
  func refused() async throws {
    try await ScratchFolder.with { folder in
      let path = "\(folder)/lines"
      try PrivateFile(path).create(Array("a\nabcd\nb\n".utf8))
      var found = 0
      let error = #expect(throws: InputFile.Unreadable.self) {
        try InputFile(path).lines(limit: 3) { _ in found += 1 }
      }
      #expect(found == 1)
      #expect(error?.description == "`\(path)` has a line of more than 3 bytes")
    }
  }
}
