public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Lists objects; AWS advises to use ListObjectsV2.
  ///
  /// Source: Amazon S3 API Reference, "ListObjects".
  public enum ListObjects: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListObjects", of: service, http: HTTPBinding(.get, "/{Bucket}", responseRoot: "ListBucketResult"),
      action: "ListBucket", isReadOnly: true, errors: [S3.Errors.noSuchBucket])

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The text up to which keys are grouped.
      public var delimiter: String?
      /// How keys are encoded.
      public var encodingType: EncodingType?
      /// The key behind which the page begins.
      public var marker: String?
      /// The size of a page, at most 1,000.
      public var maxKeys: Int?
      /// What the names or keys begin with.
      public var prefix: String?
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
        members.optional("Marker", &marker, in: .query("marker"))
        members.optional("MaxKeys", &maxKeys, in: .query("max-keys"))
        members.optional("Prefix", &prefix, in: .query("prefix"))
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
      /// The key behind which the page begins.
      public var marker: String?
      /// Where the next page begins; only where keys are grouped.
      public var nextMarker: String?
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
      /// Who paid for the request.
      public var requestCharged: RequestCharged?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("IsTruncated", &isTruncated)
        members.optional("Marker", &marker)
        members.optional("NextMarker", &nextMarker)
        members.optional("Contents", &contents, list: .flattened)
        members.optional("Name", &name)
        members.optional("Prefix", &prefix)
        members.optional("Delimiter", &delimiter)
        members.optional("MaxKeys", &maxKeys)
        members.optional("CommonPrefixes", &commonPrefixes, list: .flattened)
        members.optional("EncodingType", &encodingType)
        members.optional("RequestCharged", &requestCharged, in: .header("x-amz-request-charged"))
      }
    }
  }
}

extension S3.ListObjects: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.isTruncated == true ? output.nextMarker ?? output.contents?.last?.key : nil
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.marker = token
  }

  /// The page itself, which has several lists.
  public static func elements(of output: Output) -> [Output] {
    [output]
  }
}
