public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Tells which public access a bucket blocks.
  ///
  /// Source: Amazon S3 API Reference, "GetPublicAccessBlock".
  public enum GetPublicAccessBlock: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetPublicAccessBlock", of: service,
      http: HTTPBinding(.get, "/{Bucket}?publicAccessBlock", responseIsPayload: true),
      action: "GetBucketPublicAccessBlock", isReadOnly: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// Which public access is blocked.
      public var publicAccessBlockConfiguration: PublicAccessBlockConfiguration?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("PublicAccessBlockConfiguration", &publicAccessBlockConfiguration, in: .payload)
      }
    }
  }
}
