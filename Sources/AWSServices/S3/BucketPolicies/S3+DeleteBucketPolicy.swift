public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Deletes a bucket's policy.
  ///
  /// The root user of the bucket's account may do it whatever the policy says. Source: Amazon S3 API
  /// Reference, "DeleteBucketPolicy".
  public enum DeleteBucketPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteBucketPolicy", of: service, http: HTTPBinding(.delete, "/{Bucket}?policy", status: 204))

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
