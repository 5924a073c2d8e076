public import AWSWire
public import Cryptography
internal import HTTPMessage
public import Identity

extension S3 {
  /// Reads an object, or a range of it.
  ///
  /// Source: Amazon S3 API Reference, "GetObject".
  public enum GetObject: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetObject", of: service, http: HTTPBinding(.get, "/{Bucket}/{Key+}", responseIsPayload: true),
      isReadOnly: true, errors: [S3.Errors.noSuchKey, S3.Errors.invalidObjectState])

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The entity tag the object must have.
      public var ifMatch: String?
      /// Only where the object is newer.
      public var ifModifiedSince: Timestamp?
      /// The entity tag the object must not have; `*` for any object.
      public var ifNoneMatch: String?
      /// Only where the object is not newer.
      public var ifUnmodifiedSince: Timestamp?
      /// The object's key.
      public var key: String = ""
      /// The bytes to read, such as `bytes=0-9`.
      public var range: String?
      /// What the answer's `Cache-Control` shall say.
      public var responseCacheControl: String?
      /// What the answer's `Content-Disposition` shall say.
      public var responseContentDisposition: String?
      /// What the answer's `Content-Encoding` shall say.
      public var responseContentEncoding: String?
      /// What the answer's `Content-Language` shall say.
      public var responseContentLanguage: String?
      /// What the answer's `Content-Type` shall say.
      public var responseContentType: String?
      /// What the answer's `Expires` shall say.
      public var responseExpires: Timestamp?
      /// The version.
      public var versionId: String?
      /// The cipher of the customer's key.
      public var sseCustomerAlgorithm: String?
      /// The customer's key, in base64.
      public var sseCustomerKey: Secret?
      /// The MD5 of the customer's key, in base64.
      public var sseCustomerKeyMD5: String?
      /// Who agrees to pay for the request.
      public var requestPayer: RequestPayer?
      /// The part of a multipart object.
      public var partNumber: Int?
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?
      /// Whether checksums are to be returned.
      public var checksumMode: ChecksumMode?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.optional("IfMatch", &ifMatch, in: .header("If-Match"))
        members.optional("IfModifiedSince", &ifModifiedSince, in: .header("If-Modified-Since"))
        members.optional("IfNoneMatch", &ifNoneMatch, in: .header("If-None-Match"))
        members.optional("IfUnmodifiedSince", &ifUnmodifiedSince, in: .header("If-Unmodified-Since"))
        members.required("Key", &key, in: .path, .minimumLength(1))
        members.optional("Range", &range, in: .header("Range"))
        members.optional("ResponseCacheControl", &responseCacheControl, in: .query("response-cache-control"))
        members.optional(
          "ResponseContentDisposition", &responseContentDisposition,
          in: .query("response-content-disposition"))
        members.optional(
          "ResponseContentEncoding", &responseContentEncoding, in: .query("response-content-encoding"))
        members.optional(
          "ResponseContentLanguage", &responseContentLanguage, in: .query("response-content-language"))
        members.optional("ResponseContentType", &responseContentType, in: .query("response-content-type"))
        members.optional("ResponseExpires", &responseExpires, in: .query("response-expires"), time: .httpDate)
        members.optional("VersionId", &versionId, in: .query("versionId"))
        members.optional(
          "SSECustomerAlgorithm", &sseCustomerAlgorithm,
          in: .header("x-amz-server-side-encryption-customer-algorithm"))
        members.optional(
          "SSECustomerKey", &sseCustomerKey, in: .header("x-amz-server-side-encryption-customer-key"))
        members.optional(
          "SSECustomerKeyMD5", &sseCustomerKeyMD5,
          in: .header("x-amz-server-side-encryption-customer-key-MD5"))
        members.optional("RequestPayer", &requestPayer, in: .header("x-amz-request-payer"))
        members.optional("PartNumber", &partNumber, in: .query("partNumber"))
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
        members.optional("ChecksumMode", &checksumMode, in: .header("x-amz-checksum-mode"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The content.
      public var body: Blob?
      /// Whether the version is a marker that hides the object.
      public var deleteMarker: Bool?
      /// `bytes`, where ranges can be asked for.
      public var acceptRanges: String?
      /// When a lifecycle rule deletes the object.
      public var expiration: String?
      /// How the restoring of an archived object goes.
      public var restore: String?
      /// When the object was written.
      public var lastModified: Timestamp?
      /// The length in bytes.
      public var contentLength: Int?
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
      /// How many metadata could not be sent as header fields.
      public var missingMeta: Int?
      /// The version.
      public var versionId: String?
      /// How long the content may be cached.
      public var cacheControl: String?
      /// How the content is to be presented.
      public var contentDisposition: String?
      /// The codings of the content, such as `gzip`.
      public var contentEncoding: String?
      /// The language of the content.
      public var contentLanguage: String?
      /// Which bytes these are.
      public var contentRange: String?
      /// The media type.
      public var contentType: String?
      /// When caches must ask again, as it was written.
      public var expires: Timestamp?
      /// Where a web site sends requests for the object.
      public var websiteRedirectLocation: String?
      /// How the object is encrypted.
      public var serverSideEncryption: ServerSideEncryption?
      /// The object's own metadata, names without the prefix `x-amz-meta-`.
      public var metadata: [String: String]?
      /// The cipher of the customer's key.
      public var sseCustomerAlgorithm: String?
      /// The MD5 of the customer's key, in base64.
      public var sseCustomerKeyMD5: String?
      /// The ARN of the KMS key.
      public var ssekmsKeyId: String?
      /// Whether a bucket key saves requests to KMS.
      public var bucketKeyEnabled: Bool?
      /// The storage class.
      public var storageClass: StorageClass?
      /// Who paid for the request.
      public var requestCharged: RequestCharged?
      /// How the replication of the object goes.
      public var replicationStatus: ReplicationStatus?
      /// How many parts the object has.
      public var partsCount: Int?
      /// How many tags the object has.
      public var tagCount: Int?
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

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Body", &body, in: .payload)
        members.optional("DeleteMarker", &deleteMarker, in: .header("x-amz-delete-marker"))
        members.optional("AcceptRanges", &acceptRanges, in: .header("accept-ranges"))
        members.optional("Expiration", &expiration, in: .header("x-amz-expiration"))
        members.optional("Restore", &restore, in: .header("x-amz-restore"))
        members.optional("LastModified", &lastModified, in: .header("Last-Modified"))
        members.optional("ContentLength", &contentLength, in: .header("Content-Length"))
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
        members.optional("MissingMeta", &missingMeta, in: .header("x-amz-missing-meta"))
        members.optional("VersionId", &versionId, in: .header("x-amz-version-id"))
        members.optional("CacheControl", &cacheControl, in: .header("Cache-Control"))
        members.optional("ContentDisposition", &contentDisposition, in: .header("Content-Disposition"))
        members.optional("ContentEncoding", &contentEncoding, in: .header("Content-Encoding"))
        members.optional("ContentLanguage", &contentLanguage, in: .header("Content-Language"))
        members.optional("ContentRange", &contentRange, in: .header("Content-Range"))
        members.optional("ContentType", &contentType, in: .header("Content-Type"))
        members.optional("Expires", &expires, in: .header("Expires"))
        members.optional(
          "WebsiteRedirectLocation", &websiteRedirectLocation, in: .header("x-amz-website-redirect-location"))
        members.optional(
          "ServerSideEncryption", &serverSideEncryption, in: .header("x-amz-server-side-encryption"))
        members.optional("Metadata", &metadata, in: .headers(prefix: "x-amz-meta-"))
        members.optional(
          "SSECustomerAlgorithm", &sseCustomerAlgorithm,
          in: .header("x-amz-server-side-encryption-customer-algorithm"))
        members.optional(
          "SSECustomerKeyMD5", &sseCustomerKeyMD5,
          in: .header("x-amz-server-side-encryption-customer-key-MD5"))
        members.optional(
          "SSEKMSKeyId", &ssekmsKeyId, in: .header("x-amz-server-side-encryption-aws-kms-key-id"))
        members.optional(
          "BucketKeyEnabled", &bucketKeyEnabled,
          in: .header("x-amz-server-side-encryption-bucket-key-enabled"))
        members.optional("StorageClass", &storageClass, in: .header("x-amz-storage-class"))
        members.optional("RequestCharged", &requestCharged, in: .header("x-amz-request-charged"))
        members.optional("ReplicationStatus", &replicationStatus, in: .header("x-amz-replication-status"))
        members.optional("PartsCount", &partsCount, in: .header("x-amz-mp-parts-count"))
        members.optional("TagCount", &tagCount, in: .header("x-amz-tagging-count"))
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
      }
    }
  }
}
