public import AWSWire
internal import HTTPMessage
public import Identity

extension S3 {
  /// Deletes an object, or hides it behind a marker where versions are kept.
  ///
  /// Source: Amazon S3 API Reference, "DeleteObject".
  public enum DeleteObject: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteObject", of: service, http: HTTPBinding(.delete, "/{Bucket}/{Key+}", status: 204))

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The object's key.
      public var key: String = ""
      /// The serial number of root's MFA device, a space, and the code it shows.
      public var mfa: String?
      /// The version.
      public var versionId: String?
      /// Who agrees to pay for the request.
      public var requestPayer: RequestPayer?
      /// Whether a governance lock is to be passed by.
      public var bypassGovernanceRetention: Bool?
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?
      /// The entity tag the object must have.
      public var ifMatch: String?
      /// When the object must have been written.
      public var ifMatchLastModifiedTime: Timestamp?
      /// The size the object must have.
      public var ifMatchSize: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.required("Key", &key, in: .path, .minimumLength(1))
        members.optional("MFA", &mfa, in: .header("x-amz-mfa"))
        members.optional("VersionId", &versionId, in: .query("versionId"))
        members.optional("RequestPayer", &requestPayer, in: .header("x-amz-request-payer"))
        members.optional(
          "BypassGovernanceRetention", &bypassGovernanceRetention,
          in: .header("x-amz-bypass-governance-retention"))
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
        members.optional("IfMatch", &ifMatch, in: .header("If-Match"))
        members.optional(
          "IfMatchLastModifiedTime", &ifMatchLastModifiedTime,
          in: .header("x-amz-if-match-last-modified-time"), time: .httpDate)
        members.optional("IfMatchSize", &ifMatchSize, in: .header("x-amz-if-match-size"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// Whether the version is a marker that hides the object.
      public var deleteMarker: Bool?
      /// The version.
      public var versionId: String?
      /// Who paid for the request.
      public var requestCharged: RequestCharged?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("DeleteMarker", &deleteMarker, in: .header("x-amz-delete-marker"))
        members.optional("VersionId", &versionId, in: .header("x-amz-version-id"))
        members.optional("RequestCharged", &requestCharged, in: .header("x-amz-request-charged"))
      }
    }
  }
}
