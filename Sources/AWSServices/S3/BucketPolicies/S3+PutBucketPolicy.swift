public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Replaces a bucket's policy.
  ///
  /// The root user of the bucket's account may do it whatever the policy says. Source: Amazon S3 API
  /// Reference, "PutBucketPolicy".
  public enum PutBucketPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutBucketPolicy", of: service,
      http: HTTPBinding(.put, "/{Bucket}?policy", status: 204, requestIsPayload: true), sendsChecksum: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The MD5 of the body, in base64.
      public var contentMD5: String?
      /// The checksum that is sent along, or the checksums that an object has.
      public var checksumAlgorithm: ChecksumAlgorithm?
      /// Whether the caller accepts that it may never again change the policy.
      public var confirmRemoveSelfBucketAccess: Bool?
      /// The policy document.
      public var policy: String = ""
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.optional("ContentMD5", &contentMD5, in: .header("Content-MD5"))
        members.optional("ChecksumAlgorithm", &checksumAlgorithm, in: .header("x-amz-sdk-checksum-algorithm"))
        members.optional(
          "ConfirmRemoveSelfBucketAccess", &confirmRemoveSelfBucketAccess,
          in: .header("x-amz-confirm-remove-self-bucket-access"))
        members.required("Policy", &policy, in: .payload)
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
