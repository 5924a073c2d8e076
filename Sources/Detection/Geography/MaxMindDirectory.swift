public import Geolocation
internal import Identity

/// Places of addresses from the user's own MaxMind databases, of places and of autonomous systems.
public struct MaxMindDirectory: AddressDirectory {
  private let databases: [MaxMindDatabase]

  /// A directory that asks each database; the first that knows something is believed.
  public init(_ databases: [MaxMindDatabase]) { self.databases = databases }

  /// The place of an address; nil for private addresses and those that no database has.
  public func place(of address: String) -> AddressPlace? {
    guard let parsed = NetworkAddress(address), !parsed.isPrivate else { return nil }
    var place = AddressPlace()
    for database in databases {
      place.country = place.country ?? database.text(of: address, at: "country", "iso_code")
      place.countryName = place.countryName ?? database.text(of: address, at: "country", "names", "en")
      place.city = place.city ?? database.text(of: address, at: "city", "names", "en")
      place.latitude = place.latitude ?? database.number(of: address, at: "location", "latitude")
      place.longitude = place.longitude ?? database.number(of: address, at: "location", "longitude")
      place.systemNumber =
        place.systemNumber ?? database.number(of: address, at: "autonomous_system_number").map { Int($0) }
      place.organization =
        place.organization ?? database.text(of: address, at: "autonomous_system_organization")
    }
    return place == AddressPlace() ? nil : place
  }
}
