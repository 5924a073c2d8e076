public import AWSWire
public import Cryptography
internal import HTTPMessage
public import Identity

extension S3 {
  /// Writes an object.
  ///
  /// Source: Amazon S3 API Reference, "PutObject".
  public enum PutObject: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutObject", of: service, http: HTTPBinding(.put, "/{Bucket}/{Key+}", requestIsPayload: true),
      sendsChecksum: true,
      errors: [
        S3.Errors.invalidRequest, S3.Errors.invalidWriteOffset, S3.Errors.tooManyParts,
        S3.Errors.encryptionTypeMismatch,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The ready-made access control list.
      public var acl: ObjectCannedACL?
      /// The content.
      public var body: Blob?
      /// The bucket's name.
      public var bucket: String = ""
      /// How long the content may be cached.
      public var cacheControl: String?
      /// How the content is to be presented.
      public var contentDisposition: String?
      /// The codings of the content, such as `gzip`.
      public var contentEncoding: String?
      /// The language of the content.
      public var contentLanguage: String?
      /// The length in bytes.
      public var contentLength: Int?
      /// The MD5 of the body, in base64.
      public var contentMD5: String?
      /// The media type.
      public var contentType: String?
      /// The checksum that is sent along, or the checksums that an object has.
      public var checksumAlgorithm: ChecksumAlgorithm?
      /// The CRC32 checksum of the object, in base64.
      public var checksumCRC32: String?
      /// The CRC32C checksum of the object, in base64.
      public var checksumCRC32C: String?
      /// The CRC64NVME checksum of the object, in base64.
      public var checksumCRC64NVME: String?
      /// The SHA1 checksum of the object, in base64.
      public var checksumSHA1: String?
      /// The SHA256 checksum of the object, in base64.
      public var checksumSHA256: String?
      /// The SHA512 checksum of the object, in base64.
      public var checksumSHA512: String?
      /// The MD5 checksum of the object, in base64.
      public var checksumMD5: String?
      /// The XXHASH64 checksum of the object, in base64.
      public var checksumXXHASH64: String?
      /// The XXHASH3 checksum of the object, in base64.
      public var checksumXXHASH3: String?
      /// The XXHASH128 checksum of the object, in base64.
      public var checksumXXHASH128: String?
      /// When caches must ask again, as it was written.
      public var expires: Timestamp?
      /// The entity tag the object must have.
      public var ifMatch: String?
      /// The entity tag the object must not have; `*` for any object.
      public var ifNoneMatch: String?
      /// Who gets the permission FullControl.
      public var grantFullControl: String?
      /// Who gets the permission Read.
      public var grantRead: String?
      /// Who gets the permission ReadACP.
      public var grantReadACP: String?
      /// Who gets the permission WriteACP.
      public var grantWriteACP: String?
      /// The object's key.
      public var key: String = ""
      /// Where the bytes are appended, in directory buckets.
      public var writeOffsetBytes: Int?
      /// The object's own metadata, names without the prefix `x-amz-meta-`.
      public var metadata: [String: String]?
      /// How the object is encrypted.
      public var serverSideEncryption: ServerSideEncryption?
      /// The storage class.
      public var storageClass: StorageClass?
      /// Where a web site sends requests for the object.
      public var websiteRedirectLocation: String?
      /// The cipher of the customer's key.
      public var sseCustomerAlgorithm: String?
      /// The customer's key, in base64.
      public var sseCustomerKey: Secret?
      /// The MD5 of the customer's key, in base64.
      public var sseCustomerKeyMD5: String?
      /// The ARN of the KMS key.
      public var ssekmsKeyId: String?
      /// The encryption context for KMS, as JSON in base64.
      public var ssekmsEncryptionContext: String?
      /// Whether a bucket key saves requests to KMS.
      public var bucketKeyEnabled: Bool?
      /// Who agrees to pay for the request.
      public var requestPayer: RequestPayer?
      /// The tags, as the parameters of a query.
      public var tagging: String?
      /// Who may undo the lock.
      public var objectLockMode: ObjectLockMode?
      /// Until when the object is locked.
      public var objectLockRetainUntilDate: Timestamp?
      /// Whether the object is under legal hold.
      public var objectLockLegalHoldStatus: ObjectLockLegalHoldStatus?
      /// Whether the object is held until an event.
      public var objectLockEventHold: ObjectLockEventHold?
      /// For how many days it stays locked behind its hold.
      public var objectLockEventHoldDurationDays: Int?
      /// For how many years it stays locked behind its hold.
      public var objectLockEventHoldDurationYears: Int?
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("ACL", &acl, in: .header("x-amz-acl"))
        members.optional("Body", &body, in: .payload)
        members.required("Bucket", &bucket, in: .path)
        members.optional("CacheControl", &cacheControl, in: .header("Cache-Control"))
        members.optional("ContentDisposition", &contentDisposition, in: .header("Content-Disposition"))
        members.optional("ContentEncoding", &contentEncoding, in: .header("Content-Encoding"))
        members.optional("ContentLanguage", &contentLanguage, in: .header("Content-Language"))
        members.optional("ContentLength", &contentLength, in: .header("Content-Length"))
        members.optional("ContentMD5", &contentMD5, in: .header("Content-MD5"))
        members.optional("ContentType", &contentType, in: .header("Content-Type"))
        members.optional("ChecksumAlgorithm", &checksumAlgorithm, in: .header("x-amz-sdk-checksum-algorithm"))
        members.optional("ChecksumCRC32", &checksumCRC32, in: .header("x-amz-checksum-crc32"))
        members.optional("ChecksumCRC32C", &checksumCRC32C, in: .header("x-amz-checksum-crc32c"))
        members.optional("ChecksumCRC64NVME", &checksumCRC64NVME, in: .header("x-amz-checksum-crc64nvme"))
        members.optional("ChecksumSHA1", &checksumSHA1, in: .header("x-amz-checksum-sha1"))
        members.optional("ChecksumSHA256", &checksumSHA256, in: .header("x-amz-checksum-sha256"))
        members.optional("ChecksumSHA512", &checksumSHA512, in: .header("x-amz-checksum-sha512"))
        members.optional("ChecksumMD5", &checksumMD5, in: .header("x-amz-checksum-md5"))
        members.optional("ChecksumXXHASH64", &checksumXXHASH64, in: .header("x-amz-checksum-xxhash64"))
        members.optional("ChecksumXXHASH3", &checksumXXHASH3, in: .header("x-amz-checksum-xxhash3"))
        members.optional("ChecksumXXHASH128", &checksumXXHASH128, in: .header("x-amz-checksum-xxhash128"))
        members.optional("Expires", &expires, in: .header("Expires"))
        members.optional("IfMatch", &ifMatch, in: .header("If-Match"))
        members.optional("IfNoneMatch", &ifNoneMatch, in: .header("If-None-Match"))
        members.optional("GrantFullControl", &grantFullControl, in: .header("x-amz-grant-full-control"))
        members.optional("GrantRead", &grantRead, in: .header("x-amz-grant-read"))
        members.optional("GrantReadACP", &grantReadACP, in: .header("x-amz-grant-read-acp"))
        members.optional("GrantWriteACP", &grantWriteACP, in: .header("x-amz-grant-write-acp"))
        members.required("Key", &key, in: .path, .minimumLength(1))
        members.optional("WriteOffsetBytes", &writeOffsetBytes, in: .header("x-amz-write-offset-bytes"))
        members.optional("Metadata", &metadata, in: .headers(prefix: "x-amz-meta-"))
        members.optional(
          "ServerSideEncryption", &serverSideEncryption, in: .header("x-amz-server-side-encryption"))
        members.optional("StorageClass", &storageClass, in: .header("x-amz-storage-class"))
        members.optional(
          "WebsiteRedirectLocation", &websiteRedirectLocation, in: .header("x-amz-website-redirect-location"))
        members.optional(
          "SSECustomerAlgorithm", &sseCustomerAlgorithm,
          in: .header("x-amz-server-side-encryption-customer-algorithm"))
        members.optional(
          "SSECustomerKey", &sseCustomerKey, in: .header("x-amz-server-side-encryption-customer-key"))
        members.optional(
          "SSECustomerKeyMD5", &sseCustomerKeyMD5,
          in: .header("x-amz-server-side-encryption-customer-key-MD5"))
        members.optional(
          "SSEKMSKeyId", &ssekmsKeyId, in: .header("x-amz-server-side-encryption-aws-kms-key-id"))
        members.optional(
          "SSEKMSEncryptionContext", &ssekmsEncryptionContext,
          in: .header("x-amz-server-side-encryption-context"))
        members.optional(
          "BucketKeyEnabled", &bucketKeyEnabled,
          in: .header("x-amz-server-side-encryption-bucket-key-enabled"))
        members.optional("RequestPayer", &requestPayer, in: .header("x-amz-request-payer"))
        members.optional("Tagging", &tagging, in: .header("x-amz-tagging"))
        members.optional("ObjectLockMode", &objectLockMode, in: .header("x-amz-object-lock-mode"))
        members.optional(
          "ObjectLockRetainUntilDate", &objectLockRetainUntilDate,
          in: .header("x-amz-object-lock-retain-until-date"), time: .iso8601)
        members.optional(
          "ObjectLockLegalHoldStatus", &objectLockLegalHoldStatus, in: .header("x-amz-object-lock-legal-hold")
        )
        members.optional(
          "ObjectLockEventHold", &objectLockEventHold, in: .header("x-amz-object-lock-event-hold"))
        members.optional(
          "ObjectLockEventHoldDurationDays", &objectLockEventHoldDurationDays,
          in: .header("x-amz-object-lock-event-hold-duration-days"))
        members.optional(
          "ObjectLockEventHoldDurationYears", &objectLockEventHoldDurationYears,
          in: .header("x-amz-object-lock-event-hold-duration-years"))
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// When a lifecycle rule deletes the object.
      public var expiration: String?
      /// The entity tag, in quotes; the MD5 of the content of simple objects.
      public var eTag: String?
      /// The CRC32 checksum of the object, in base64.
      public var checksumCRC32: String?
      /// The CRC32C checksum of the object, in base64.
      public var checksumCRC32C: String?
      /// The CRC64NVME checksum of the object, in base64.
      public var checksumCRC64NVME: String?
      /// The SHA1 checksum of the object, in base64.
      public var checksumSHA1: String?
      /// The SHA256 checksum of the object, in base64.
      public var checksumSHA256: String?
      /// The SHA512 checksum of the object, in base64.
      public var checksumSHA512: String?
      /// The MD5 checksum of the object, in base64.
      public var checksumMD5: String?
      /// The XXHASH64 checksum of the object, in base64.
      public var checksumXXHASH64: String?
      /// The XXHASH3 checksum of the object, in base64.
      public var checksumXXHASH3: String?
      /// The XXHASH128 checksum of the object, in base64.
      public var checksumXXHASH128: String?
      /// What the checksum covers.
      public var checksumType: ChecksumType?
      /// How the object is encrypted.
      public var serverSideEncryption: ServerSideEncryption?
      /// The version.
      public var versionId: String?
      /// The cipher of the customer's key.
      public var sseCustomerAlgorithm: String?
      /// The MD5 of the customer's key, in base64.
      public var sseCustomerKeyMD5: String?
      /// The ARN of the KMS key.
      public var ssekmsKeyId: String?
      /// The encryption context for KMS, as JSON in base64.
      public var ssekmsEncryptionContext: String?
      /// Whether a bucket key saves requests to KMS.
      public var bucketKeyEnabled: Bool?
      /// The size in bytes.
      public var size: Int?
      /// Who paid for the request.
      public var requestCharged: RequestCharged?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Expiration", &expiration, in: .header("x-amz-expiration"))
        members.optional("ETag", &eTag, in: .header("ETag"))
        members.optional("ChecksumCRC32", &checksumCRC32, in: .header("x-amz-checksum-crc32"))
        members.optional("ChecksumCRC32C", &checksumCRC32C, in: .header("x-amz-checksum-crc32c"))
        members.optional("ChecksumCRC64NVME", &checksumCRC64NVME, in: .header("x-amz-checksum-crc64nvme"))
        members.optional("ChecksumSHA1", &checksumSHA1, in: .header("x-amz-checksum-sha1"))
        members.optional("ChecksumSHA256", &checksumSHA256, in: .header("x-amz-checksum-sha256"))
        members.optional("ChecksumSHA512", &checksumSHA512, in: .header("x-amz-checksum-sha512"))
        members.optional("ChecksumMD5", &checksumMD5, in: .header("x-amz-checksum-md5"))
        members.optional("ChecksumXXHASH64", &checksumXXHASH64, in: .header("x-amz-checksum-xxhash64"))
        members.optional("ChecksumXXHASH3", &checksumXXHASH3, in: .header("x-amz-checksum-xxhash3"))
        members.optional("ChecksumXXHASH128", &checksumXXHASH128, in: .header("x-amz-checksum-xxhash128"))
        members.optional("ChecksumType", &checksumType, in: .header("x-amz-checksum-type"))
        members.optional(
          "ServerSideEncryption", &serverSideEncryption, in: .header("x-amz-server-side-encryption"))
        members.optional("VersionId", &versionId, in: .header("x-amz-version-id"))
        members.optional(
          "SSECustomerAlgorithm", &sseCustomerAlgorithm,
          in: .header("x-amz-server-side-encryption-customer-algorithm"))
        members.optional(
          "SSECustomerKeyMD5", &sseCustomerKeyMD5,
          in: .header("x-amz-server-side-encryption-customer-key-MD5"))
        members.optional(
          "SSEKMSKeyId", &ssekmsKeyId, in: .header("x-amz-server-side-encryption-aws-kms-key-id"))
        members.optional(
          "SSEKMSEncryptionContext", &ssekmsEncryptionContext,
          in: .header("x-amz-server-side-encryption-context"))
        members.optional(
          "BucketKeyEnabled", &bucketKeyEnabled,
          in: .header("x-amz-server-side-encryption-bucket-key-enabled"))
        members.optional("Size", &size, in: .header("x-amz-object-size"))
        members.optional("RequestCharged", &requestCharged, in: .header("x-amz-request-charged"))
      }
    }
  }
}
