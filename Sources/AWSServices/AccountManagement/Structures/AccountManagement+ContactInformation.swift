public import AWSWire

extension AccountManagement {
  /// The primary contact.
  public struct ContactInformation: Structure {
    /// The contact's name.
    public var fullName: String = ""
    /// The first line of the address.
    public var addressLine1: String = ""
    /// The second line of the address.
    public var addressLine2: String?
    /// The third line of the address.
    public var addressLine3: String?
    /// The city.
    public var city: String = ""
    /// The state or region.
    public var stateOrRegion: String?
    /// The district or county.
    public var districtOrCounty: String?
    /// The postal code.
    public var postalCode: String = ""
    /// The country, as two letters of ISO 3166.
    public var countryCode: String = ""
    /// The contact's telephone number.
    public var phoneNumber: String = ""
    /// The company.
    public var companyName: String?
    /// The company's web site.
    public var websiteUrl: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("FullName", &fullName, .minimumLength(1), .maximumLength(50))
      members.required("AddressLine1", &addressLine1, .minimumLength(1), .maximumLength(60))
      members.optional("AddressLine2", &addressLine2, .minimumLength(1), .maximumLength(60))
      members.optional("AddressLine3", &addressLine3, .minimumLength(1), .maximumLength(60))
      members.required("City", &city, .minimumLength(1), .maximumLength(50))
      members.optional("StateOrRegion", &stateOrRegion, .minimumLength(1), .maximumLength(50))
      members.optional("DistrictOrCounty", &districtOrCounty, .minimumLength(1), .maximumLength(50))
      members.required("PostalCode", &postalCode, .minimumLength(1), .maximumLength(20))
      members.required("CountryCode", &countryCode, .minimumLength(2), .maximumLength(2))
      members.required(
        "PhoneNumber", &phoneNumber, .minimumLength(1), .maximumLength(20),
        .pattern(.accountInternationalPhone))
      members.optional("CompanyName", &companyName, .minimumLength(1), .maximumLength(50))
      members.optional("WebsiteUrl", &websiteUrl, .minimumLength(1), .maximumLength(256))
    }
  }
}
