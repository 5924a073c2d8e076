import FoundationEssentials
import TestKit
import Testing

/// What pages say of other files.
@Suite struct DocumentationTests {
  private static let root = CaseFiles.packageRoot

  /// The pages, by their paths in the package.
  private static let pages: [String] = {
    let folders = ["", "Documentation/", "Documentation/Commands/", "Documentation/Schemas/"]
    return folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? [])
        .filter { $0.hasSuffix(".md") }.map { folder + $0 }
    }.sorted()
  }()

  /// The page without its blocks of code.
  private static func prose(_ page: String) throws -> [String] {
    let text = String(decoding: try CaseFiles.read(root + "/" + page), as: UTF8.self)
    return PageBlock.parts(of: text).filter { $0.language == nil }.flatMap(\.lines)
  }

  /// The name under which a heading can be linked to, as GitHub makes it.
  private static func anchor(_ heading: some StringProtocol) -> String {
    String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_"
          ? character : nil
      })
  }

  @Test func `links lead to pages and headings that are there`() throws {
    #expect(Self.pages.count > 35)
    var links = 0
    for page in Self.pages {
      let folder = page.split(separator: "/").dropLast().joined(separator: "/")
      for line in try Self.prose(page) {
        for match in line.matches(of: /\]\((?<target>[^)\s#]*)(?:#(?<heading>[^)\s]+))?\)/)
        where !match.target.contains("://") {
          links += 1
          let path = match.target.isEmpty ? page : "\(folder)/\(match.target)"
          #expect(CaseFiles.exists(Self.root + "/" + path), "\(page): \(match.target)")
          guard let heading = match.heading, path.hasSuffix(".md") else { continue }
          let headings = try Self.prose(path).filter { $0.hasPrefix("#") }.map { line in
            Self.anchor(line.drop { $0 == "#" }.drop { $0 == " " })
          }
          #expect(headings.contains(String(heading)), "\(page): \(path) has no heading \(heading)")
        }
      }
    }
    #expect(links > 100)
  }

  @Test func `the rooms of the architecture are the folders of the sources`() throws {
    var modules = 0
    for line in try Self.prose("Documentation/Architecture.md") {
      guard let row = line.wholeMatch(of: /\| `(?<module>\w+)` \| (?<rooms>.*) \|/) else { continue }
      let folder = "\(Self.root)/Sources/\(row.module)"
      guard CaseFiles.exists(folder) else { continue }
      let named = Set(row.rooms.matches(of: /`(\w+)`/).map { String($0.1) })
      // Where a row says what folders are for in general, it names none.
      guard !named.isEmpty else { continue }
      modules += 1
      let found = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.contains(".") }
      #expect(named == Set(found), "\(row.module)")
    }
    #expect(modules >= 4)
  }
}
