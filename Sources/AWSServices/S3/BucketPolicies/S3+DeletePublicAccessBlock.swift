public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Blocks no public access any more.
  ///
  /// Source: Amazon S3 API Reference, "DeletePublicAccessBlock".
  public enum DeletePublicAccessBlock: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeletePublicAccessBlock", of: service,
      http: HTTPBinding(.delete, "/{Bucket}?publicAccessBlock", status: 204),
      action: "PutBucketPublicAccessBlock")

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

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
