public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Says whether a bucket exists and may be read, and where it is.
  ///
  /// Source: Amazon S3 API Reference, "HeadBucket".
  public enum HeadBucket: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "HeadBucket", of: service, http: HTTPBinding(.head, "/{Bucket}"), action: "ListBucket",
      isReadOnly: true, errors: [S3.Errors.noSuchBucket])

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
      /// The bucket's ARN; general purpose buckets often have none here.
      public var bucketArn: String?
      /// The kind of place below the Region.
      public var bucketLocationType: LocationType?
      /// The place below the Region.
      public var bucketLocationName: String?
      /// The bucket's Region.
      public var bucketRegion: String?
      /// Whether the name is the alias of an access point.
      public var accessPointAlias: Bool?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("BucketArn", &bucketArn, in: .header("x-amz-bucket-arn"))
        members.optional("BucketLocationType", &bucketLocationType, in: .header("x-amz-bucket-location-type"))
        members.optional("BucketLocationName", &bucketLocationName, in: .header("x-amz-bucket-location-name"))
        members.optional("BucketRegion", &bucketRegion, in: .header("x-amz-bucket-region"))
        members.optional("AccessPointAlias", &accessPointAlias, in: .header("x-amz-access-point-alias"))
      }
    }
  }
}
