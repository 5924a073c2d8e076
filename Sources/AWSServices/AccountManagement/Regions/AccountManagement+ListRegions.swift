public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Lists the Regions and whether an account has them enabled.
  ///
  /// Source: AWS Account Management API Reference, "ListRegions".
  public enum ListRegions: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListRegions", of: service, http: HTTPBinding(.post, "/listRegions"), isReadOnly: true,
      errors: [
        AccountManagement.Errors.accessDenied, AccountManagement.Errors.validation,
        AccountManagement.Errors.tooManyRequests, AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account; the caller's own where absent.
      public var accountId: String?
      /// The size of a page.
      public var maxResults: Int?
      /// Where the next page begins.
      public var nextToken: String?
      /// Only Regions in these states.
      public var regionOptStatusContains: [RegionOptStatus]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("AccountId", &accountId, .pattern(.accountID))
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(50))
        members.optional("NextToken", &nextToken, .maximumLength(1000))
        members.optional("RegionOptStatusContains", &regionOptStatusContains)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// Where the next page begins.
      public var nextToken: String?
      /// The Regions.
      public var regions: [RegionOptIn]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("NextToken", &nextToken)
        members.optional("Regions", &regions)
      }
    }
  }
}

extension AccountManagement.ListRegions: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [AccountManagement.RegionOptIn] {
    output.regions ?? []
  }
}
