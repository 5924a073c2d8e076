public import CommandLineKit

/// The forms of output.
public enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case table
  /// One document.
  case json
  /// A document a line.
  case jsonl
  /// For spreadsheets.
  case csv
}
