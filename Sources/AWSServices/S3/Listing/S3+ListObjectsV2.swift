public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Lists objects.
  ///
  /// Source: Amazon S3 API Reference, "ListObjectsV2".
  public enum ListObjectsV2: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListObjectsV2", of: service,
      http: HTTPBinding(.get, "/{Bucket}?list-type=2", responseRoot: "ListBucketResult"),
      action: "ListBucket", isReadOnly: true, errors: [S3.Errors.noSuchBucket])

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The text up to which keys are grouped.
      public var delimiter: String?
      /// How keys are encoded.
      public var encodingType: EncodingType?
      /// The size of a page, at most 1,000.
      public var maxKeys: Int?
      /// What the names or keys begin with.
      public var prefix: String?
      /// Where the page begins; in ListBuckets' answer, where the next one begins.
      public var continuationToken: String?
      /// Whether owners are listed.
      public var fetchOwner: Bool?
      /// The key behind which the list begins.
      public var startAfter: String?
      /// Who agrees to pay for the request.
      public var requestPayer: RequestPayer?
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?
      /// What the list shall tell beside the usual.
      public var optionalObjectAttributes: [OptionalObjectAttributes]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.optional("Delimiter", &delimiter, in: .query("delimiter"))
        members.optional("EncodingType", &encodingType, in: .query("encoding-type"))
        members.optional("MaxKeys", &maxKeys, in: .query("max-keys"))
        members.optional("Prefix", &prefix, in: .query("prefix"))
        members.optional("ContinuationToken", &continuationToken, in: .query("continuation-token"))
        members.optional("FetchOwner", &fetchOwner, in: .query("fetch-owner"))
        members.optional("StartAfter", &startAfter, in: .query("start-after"))
        members.optional("RequestPayer", &requestPayer, in: .header("x-amz-request-payer"))
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
        members.optional(
          "OptionalObjectAttributes", &optionalObjectAttributes,
          in: .header("x-amz-optional-object-attributes"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// Whether there are more.
      public var isTruncated: Bool?
      /// The objects, by key.
      public var contents: [Object]?
      /// The bucket's name.
      public var name: String?
      /// What the names or keys begin with.
      public var prefix: String?
      /// The text up to which keys are grouped.
      public var delimiter: String?
      /// The size of a page, at most 1,000.
      public var maxKeys: Int?
      /// What the keys that were grouped have in common.
      public var commonPrefixes: [CommonPrefix]?
      /// How keys are encoded.
      public var encodingType: EncodingType?
      /// How many keys and common prefixes the page has.
      public var keyCount: Int?
      /// Where the page begins; in ListBuckets' answer, where the next one begins.
      public var continuationToken: String?
      /// Where the next page begins.
      public var nextContinuationToken: String?
      /// The key behind which the list begins.
      public var startAfter: String?
      /// Who paid for the request.
      public var requestCharged: RequestCharged?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("IsTruncated", &isTruncated)
        members.optional("Contents", &contents, list: .flattened)
        members.optional("Name", &name)
        members.optional("Prefix", &prefix)
        members.optional("Delimiter", &delimiter)
        members.optional("MaxKeys", &maxKeys)
        members.optional("CommonPrefixes", &commonPrefixes, list: .flattened)
        members.optional("EncodingType", &encodingType)
        members.optional("KeyCount", &keyCount)
        members.optional("ContinuationToken", &continuationToken)
        members.optional("NextContinuationToken", &nextContinuationToken)
        members.optional("StartAfter", &startAfter)
        members.optional("RequestCharged", &requestCharged, in: .header("x-amz-request-charged"))
      }
    }
  }
}

extension S3.ListObjectsV2: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.isTruncated == true ? output.nextContinuationToken : nil
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.continuationToken = token
  }

  /// The page itself, which has several lists.
  public static func elements(of output: Output) -> [Output] {
    [output]
  }
}
