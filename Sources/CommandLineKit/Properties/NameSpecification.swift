/// The names of an option or flag.
public struct NameSpecification: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One of the names.
  public struct Element: Hashable, Sendable {
    enum Storage: Hashable, Sendable {
      case long
      case short
      case customLong(String)
      case customShort(Character)
    }

    let storage: Storage

    /// The property's name in kebab case, after two dashes.
    public static let long = Element(storage: .long)

    /// The first character of the property's name, after one dash.
    public static let short = Element(storage: .short)

    /// This name, after two dashes.
    public static func customLong(_ name: String) -> Element { Element(storage: .customLong(name)) }

    /// This character, after one dash.
    public static func customShort(_ name: Character) -> Element { Element(storage: .customShort(name)) }
  }

  let elements: [Element]

  /// Creates names from their list; help shows the short ones first.
  public init(arrayLiteral elements: Element...) {
    self.elements = elements
  }

  init(_ elements: [Element]) {
    self.elements = elements
  }

  /// The property's name in kebab case, after two dashes.
  public static let long = NameSpecification([.long])

  /// The first character of the property's name, after one dash.
  public static let short = NameSpecification([.short])

  /// Both the short and the long name.
  public static let shortAndLong = NameSpecification([.short, .long])

  /// This name, after two dashes.
  public static func customLong(_ name: String) -> NameSpecification {
    NameSpecification([.customLong(name)])
  }

  /// This character, after one dash.
  public static func customShort(_ name: Character) -> NameSpecification {
    NameSpecification([.customShort(name)])
  }

  /// The names for a property with this label.
  func names(for label: String) -> [ArgumentName] {
    elements.map { element in
      switch element.storage {
      case .long: .long(kebabCase(label))
      case .short: .short(label.first ?? "?")
      case .customLong(let name): .long(name)
      case .customShort(let name): .short(name)
      }
    }
  }
}
