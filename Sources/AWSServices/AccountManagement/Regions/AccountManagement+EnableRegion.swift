public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Starts to enable a Region.
  ///
  /// Source: AWS Account Management API Reference, "EnableRegion".
  public enum EnableRegion: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "EnableRegion", of: service, http: HTTPBinding(.post, "/enableRegion"),
      errors: [
        AccountManagement.Errors.accessDenied, AccountManagement.Errors.validation,
        AccountManagement.Errors.conflict, AccountManagement.Errors.tooManyRequests,
        AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account; the caller's own where absent.
      public var accountId: String?
      /// The Region, such as `af-south-1`.
      public var regionName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("AccountId", &accountId, .pattern(.accountID))
        members.required("RegionName", &regionName, .minimumLength(1), .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
