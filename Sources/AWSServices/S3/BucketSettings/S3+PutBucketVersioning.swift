public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Sets whether a bucket keeps versions, and whether deleting them takes MFA.
  ///
  /// Only the root user of the bucket's account can set MFA delete. Source: Amazon S3 API Reference,
  /// "PutBucketVersioning".
  public enum PutBucketVersioning: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutBucketVersioning", of: service,
      http: HTTPBinding(.put, "/{Bucket}?versioning", requestIsPayload: true), sendsChecksum: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The MD5 of the body, in base64.
      public var contentMD5: String?
      /// The checksum that is sent along, or the checksums that an object has.
      public var checksumAlgorithm: ChecksumAlgorithm?
      /// The serial number of root's MFA device, a space, and the code it shows.
      public var mfa: String?
      /// Whether versions are kept.
      public var versioningConfiguration = VersioningConfiguration()
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.optional("ContentMD5", &contentMD5, in: .header("Content-MD5"))
        members.optional("ChecksumAlgorithm", &checksumAlgorithm, in: .header("x-amz-sdk-checksum-algorithm"))
        members.optional("MFA", &mfa, in: .header("x-amz-mfa"))
        members.required("VersioningConfiguration", &versioningConfiguration, in: .payload)
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
