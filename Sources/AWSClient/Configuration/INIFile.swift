/// A file in the form of `~/.aws/config`: sections of properties, which may have properties of their own.
///
/// Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files", "Format of the config file".
public struct INIFile: Sendable {
  /// One section.
  public struct Section: Sendable {
    /// What stands between the brackets, without white space at its ends.
    public let name: String
    /// The line of the header, from 1.
    public let line: Int
    /// The properties by lower-case name; where one is repeated, the last.
    public internal(set) var properties: [String: Property] = [:]
  }

  /// The value of a property.
  public struct Property: Hashable, Sendable {
    /// The text; lines that continue it are joined by line feeds.
    public internal(set) var text: String
    /// Properties nested under an empty text, by lower-case name.
    public internal(set) var nested: [String: String] = [:]
    /// The line, from 1.
    public let line: Int
  }

  /// The largest file that is read, in bytes.
  public static let sizeLimit = 4 << 20

  /// The sections in order; one that is opened twice is there twice.
  public let sections: [Section]

  /// Reads a file; `name` stands for it in errors.
  ///
  /// - Throws: ``ConfigurationError`` with the line of the first mistake.
  public init(_ bytes: [UInt8], name: String) throws(ConfigurationError) {
    guard bytes.count <= Self.sizeLimit else {
      throw ConfigurationError(name, "the file is larger than \(Self.sizeLimit) bytes")
    }
    var parser = INIParser(file: name)
    var number = 0
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      try parser.read(line, number: number)
    }
    sections = parser.sections
  }
}

extension INIFile.Property: CustomStringConvertible, CustomReflectable {
  /// The line alone, because the text may be secret.
  public var description: String { "<line \(line)>" }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
