public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Lists the caller's buckets; asked without a page size, it is refused to accounts with very many.
  ///
  /// Source: Amazon S3 API Reference, "ListBuckets".
  public enum ListBuckets: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListBuckets", of: service, http: HTTPBinding(.get, "/", responseRoot: "ListAllMyBucketsResult"),
      action: "ListAllMyBuckets", isReadOnly: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The size of a page.
      public var maxBuckets: Int?
      /// Where the page begins; in ListBuckets' answer, where the next one begins.
      public var continuationToken: String?
      /// What the names or keys begin with.
      public var prefix: String?
      /// The bucket's Region.
      public var bucketRegion: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("MaxBuckets", &maxBuckets, in: .query("max-buckets"), .minimum(1), .maximum(10000))
        members.optional("ContinuationToken", &continuationToken, in: .query("continuation-token"))
        members.optional("Prefix", &prefix, in: .query("prefix"))
        members.optional("BucketRegion", &bucketRegion, in: .query("bucket-region"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The buckets, by name.
      public var buckets: [Bucket]?
      /// The owner.
      public var owner: Owner?
      /// Where the page begins; in ListBuckets' answer, where the next one begins.
      public var continuationToken: String?
      /// What the names or keys begin with.
      public var prefix: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Buckets", &buckets, list: .named("Bucket"))
        members.optional("Owner", &owner)
        members.optional("ContinuationToken", &continuationToken)
        members.optional("Prefix", &prefix)
      }
    }
  }
}

extension S3.ListBuckets: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.continuationToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.continuationToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [S3.Bucket] {
    output.buckets ?? []
  }
}
