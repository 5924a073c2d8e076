/// Comma-separated values as RFC 4180 has them, with line feeds, and safe to open in a spreadsheet.
enum CSV {
  /// A row with its line feed.
  static func row(_ values: [String]) -> String { values.map(field).joined(separator: ",") + "\n" }

  /// A field; what a spreadsheet would take for a formula gets an apostrophe in front.
  ///
  /// Source: OWASP, "CSV Injection".
  static func field(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first,
      "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    {
      text = "'" + text
    }
    let needsQuotes = text.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
