import CommandLineKit
import Glibc
import Testing

/// The lines of files in `Cases/`.
enum CaseFiles {
  static func text(_ name: String, here: String = #filePath) throws -> String {
    let folder = here.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Cases/\(name)"
    let opened = unsafe fopen(path, "r")
    guard let file = unsafe opened else { throw ExitCode(1) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var byte = unsafe fgetc(file)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = unsafe fgetc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Compares with a file; with `RECORD_CASES` set it writes the file instead, to be reviewed, and fails.
  static func expect(_ actual: String, in name: String, here: String = #filePath) throws {
    guard unsafe getenv("RECORD_CASES") != nil else {
      let expected = try text(name, here: here)
      #expect(actual == expected)
      return
    }
    let folder = here.split(separator: "/").dropLast().joined(separator: "/")
    let opened = unsafe fopen("/\(folder)/Cases/\(name)", "w")
    guard let file = unsafe opened else { throw ExitCode(1) }
    unsafe fputs(actual, file)
    unsafe fclose(file)
    Issue.record("recorded \(name)")
  }

  /// Lines that are neither empty nor comments.
  static func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}

/// Words parted by spaces, where `''` is the empty word and single quotes keep spaces.
func words(_ line: some StringProtocol) -> [String] {
  var words: [String] = []
  var word: String?
  var isQuoted = false
  for character in line {
    if character == "'" {
      isQuoted.toggle()
      word = word ?? ""
    } else if character == " ", !isQuoted {
      if let word { words.append(word) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  return words + (word.map { [$0] } ?? [])
}
