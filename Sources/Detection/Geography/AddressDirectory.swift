/// Where an address is, as far as a database knows.
public struct AddressPlace: Hashable, Sendable {
  /// The country's ISO 3166-1 code.
  public var country: String?
  /// The country's English name.
  public var countryName: String?
  /// The city's English name.
  public var city: String?
  /// Degrees north.
  public var latitude: Double?
  /// Degrees east.
  public var longitude: Double?
  /// The number of the autonomous system.
  public var systemNumber: Int?
  /// Who runs it.
  public var organization: String?

  /// A place of which nothing is known.
  public init() {}

  /// `Oslo, Norway` or whatever is known of it; nil where nothing is.
  public var name: String? {
    let parts = [city, countryName ?? country].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// Knows where addresses are.
public protocol AddressDirectory: Sendable {
  /// The place of an address; nil where the text is no address or nothing is known of it.
  func place(of address: String) -> AddressPlace?
}
