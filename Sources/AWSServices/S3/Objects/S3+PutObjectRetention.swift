public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Sets how long an object is locked.
  ///
  /// Source: Amazon S3 API Reference, "PutObjectRetention".
  public enum PutObjectRetention: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutObjectRetention", of: service,
      http: HTTPBinding(.put, "/{Bucket}/{Key+}?retention", requestIsPayload: true), sendsChecksum: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The object's key.
      public var key: String = ""
      /// How long the object is locked.
      public var retention: ObjectLockRetention?
      /// Who agrees to pay for the request.
      public var requestPayer: RequestPayer?
      /// The version.
      public var versionId: String?
      /// Whether a governance lock is to be passed by.
      public var bypassGovernanceRetention: Bool?
      /// The MD5 of the body, in base64.
      public var contentMD5: String?
      /// The checksum that is sent along, or the checksums that an object has.
      public var checksumAlgorithm: ChecksumAlgorithm?
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.required("Key", &key, in: .path, .minimumLength(1))
        members.optional("Retention", &retention, in: .payload)
        members.optional("RequestPayer", &requestPayer, in: .header("x-amz-request-payer"))
        members.optional("VersionId", &versionId, in: .query("versionId"))
        members.optional(
          "BypassGovernanceRetention", &bypassGovernanceRetention,
          in: .header("x-amz-bypass-governance-retention"))
        members.optional("ContentMD5", &contentMD5, in: .header("Content-MD5"))
        members.optional("ChecksumAlgorithm", &checksumAlgorithm, in: .header("x-amz-sdk-checksum-algorithm"))
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// Who paid for the request.
      public var requestCharged: RequestCharged?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("RequestCharged", &requestCharged, in: .header("x-amz-request-charged"))
      }
    }
  }
}
