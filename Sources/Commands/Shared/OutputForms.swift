internal import CommandLineKit

/// Which forms of output a command has, so that its help, its completions and its errors name no other.
public protocol OutputForms: Sendable {
  /// The forms; ``OutputFormat/table`` is the one without a flag.
  static var formats: [OutputFormat] { get }
}

/// For people, or as a document.
public enum DocumentForms: OutputForms {
  /// The forms.
  public static let formats: [OutputFormat] = [.table, .json]
}

/// For people, as a document, or as a document a line.
public enum LineForms: OutputForms {
  /// The forms.
  public static let formats: [OutputFormat] = [.table, .json, .jsonl]
}

/// For people, or a document a line as it comes.
public enum StreamForms: OutputForms {
  /// The forms.
  public static let formats: [OutputFormat] = [.table, .jsonl]
}

/// Every form.
public enum AllForms: OutputForms {
  /// The forms.
  public static let formats = OutputFormat.allCases
}

/// The argument of `--output`.
struct OutputFormArgument<Forms: OutputForms>: ExpressibleByArgument {
  let format: OutputFormat

  init() { format = .table }

  init?(argument: String) {
    guard let format = OutputFormat(rawValue: argument), Forms.formats.contains(format) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { Forms.formats.map(\.rawValue) }
  var defaultValueDescription: String { format.rawValue }
}
