public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Says whether an account has a Region enabled.
  ///
  /// Source: AWS Account Management API Reference, "GetRegionOptStatus".
  public enum GetRegionOptStatus: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetRegionOptStatus", of: service, http: HTTPBinding(.post, "/getRegionOptStatus"), isReadOnly: true,
      errors: [
        AccountManagement.Errors.accessDenied, AccountManagement.Errors.validation,
        AccountManagement.Errors.tooManyRequests, AccountManagement.Errors.internalServer,
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

    /// What a success returns.
    public struct Output: Structure {
      /// The Region, such as `af-south-1`.
      public var regionName: String?
      /// Whether it is enabled.
      public var regionOptStatus: RegionOptStatus?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("RegionName", &regionName)
        members.optional("RegionOptStatus", &regionOptStatus)
      }
    }
  }
}
