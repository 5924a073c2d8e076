public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Sets which public access a bucket blocks.
  ///
  /// Source: Amazon S3 API Reference, "PutPublicAccessBlock".
  public enum PutPublicAccessBlock: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutPublicAccessBlock", of: service,
      http: HTTPBinding(.put, "/{Bucket}?publicAccessBlock", requestIsPayload: true),
      action: "PutBucketPublicAccessBlock", sendsChecksum: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The MD5 of the body, in base64.
      public var contentMD5: String?
      /// The checksum that is sent along, or the checksums that an object has.
      public var checksumAlgorithm: ChecksumAlgorithm?
      /// Which public access is blocked.
      public var publicAccessBlockConfiguration = PublicAccessBlockConfiguration()
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.optional("ContentMD5", &contentMD5, in: .header("Content-MD5"))
        members.optional("ChecksumAlgorithm", &checksumAlgorithm, in: .header("x-amz-sdk-checksum-algorithm"))
        members.required("PublicAccessBlockConfiguration", &publicAccessBlockConfiguration, in: .payload)
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
