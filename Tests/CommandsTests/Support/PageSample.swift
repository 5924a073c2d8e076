/// What a command prints, without what differs from run to run.
struct PageSample {
  /// The lines.
  let lines: [String]

  /// Creates one from what a page shows, or what a command printed in a folder.
  init(_ lines: [String], in folder: String = "/nowhere") {
    self.lines = lines.map { line in
      Self.masks.reduce(line.replacing(folder + "/", with: "")) { $0.replacing($1.pattern, with: $1.name) }
    }
  }

  /// Whether a page's sample, in which a line of `...` or `…` stands for lines left out, shows this.
  func isShown(by sample: PageSample, inAnyOrder: Bool) -> Bool {
    if inAnyOrder { return sample.lines.sorted() == lines.sorted() }
    return Self.matches(sample.lines[...], lines[...])
  }

  private static func matches(_ sample: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let first = sample.first else { return lines.isEmpty }
    guard isOmission(first) else {
      return lines.first == first && matches(sample.dropFirst(), lines.dropFirst())
    }
    return (lines.startIndex...lines.endIndex).contains { matches(sample.dropFirst(), lines[$0...]) }
  }

  /// Whether a line stands for lines that a page leaves out.
  static func isOmission(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text == "..." || text == "…"
  }

  /// Moments, keys of sessions, ids and hashes, ports, durations and the widths of columns.
  private static var masks: [(pattern: Regex<Substring>, name: String)] {
    [
      (/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/, "MOMENT"), (/\d{8}T\d{4}(?:\d\d)?Z/, "MOMENT"),
      (/\d{4}[-\/]\d\d[-\/]\d\d/, "DATE"), (/ASIA[A-Z2-7]{16}/, "KEY"),
      (/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, "UUID"),
      (/\b[0-9a-f]{64}\b/, "HASH"), (/\b[0-9a-f]{16}\b/, "ID"), (/PLAN [0-9a-f]{12}/, "PLAN"),
      (/_[A-Za-z0-9]{16}\.json\.gz/, "_FILE"), (/127\.0\.0\.1:\d+/, "ADDRESS"),
      (/\([a-z_-]+@[A-Za-z0-9.-]+\)/, "(USER@HOST)"), (/\d+\.\d+ s\b/, "DURATION"), (/\x20{2,}/, "  "),
    ]
  }
}
