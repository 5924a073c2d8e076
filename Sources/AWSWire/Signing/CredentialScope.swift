/// The day, Region and service a signature is good for.
///
/// Source: IAM User Guide, "Create a signed AWS API request".
public struct CredentialScope: Hashable, Sendable, CustomStringConvertible {
  /// The day as `YYYYMMDD`.
  public let day: String
  /// The Region code.
  public let region: String
  /// The service's signing name.
  public let service: String

  /// Puts a scope together.
  public init(day: String, region: String, service: String) {
    self.day = day
    self.region = region
    self.service = service
  }

  /// `day/region/service/aws4_request`.
  public var description: String { "\(day)/\(region)/\(service)/aws4_request" }
}
