import JSONTree
import Testing

@testable import AWSClient

@Suite("INI files")
struct INIFileTests {
  @Test(arguments: try Cases.list("ini.json"))
  func `sections and properties, or the line that is wrong`(_ given: Case) throws {
    let text = given.strings("text").joined(separator: "\n")
    do throws(ConfigurationError) {
      var found: [String: [String: String]] = [:]
      for section in try INIFile(Array(text.utf8), name: "file").sections {
        var properties = found[section.name] ?? [:]
        for (name, property) in section.properties {
          properties[name] = property.text
          for (inner, value) in property.nested { properties["\(name).\(inner)"] = value }
        }
        found[section.name] = properties
      }
      var expected: [String: [String: String]] = [:]
      for member in given.json["expect"]?.object?.members ?? [] {
        expected[member.name] = Case(json: ["in": member.value]).texts("in")
      }
      #expect(found == expected)
      #expect(given.text("error") == nil)
    } catch {
      #expect(error.description == given.text("error"))
      #expect(!error.description.contains("SECRET"))
    }
  }

  @Test func `a line that is not UTF-8 and a file that is too large`() {
    #expect(throws: ConfigurationError("file", line: 2, "the line is not UTF-8 text")) {
      try INIFile([0x5B, 0x61, 0x5D, 0x0A, 0x6B, 0x3D, 0xFF], name: "file")
    }
    #expect(throws: ConfigurationError.self) {
      try INIFile([UInt8](repeating: 0x0A, count: INIFile.sizeLimit + 1), name: "file")
    }
  }

  @Test(arguments: try Cases.table("words.tsv"))
  func `command lines are taken apart as by a shell`(_ row: [String: String]) throws {
    let words = CommandWords.split(try #require(row["text"]))
    #expect((words?.joined(separator: "|") ?? "none") == row["words"])
  }
}
