public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Makes a bucket in a Region.
  ///
  /// Source: Amazon S3 API Reference, "CreateBucket".
  public enum CreateBucket: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateBucket", of: service, http: HTTPBinding(.put, "/{Bucket}", requestIsPayload: true),
      errors: [S3.Errors.bucketAlreadyExists, S3.Errors.bucketAlreadyOwnedByYou])

    /// What the caller sends.
    public struct Input: Structure {
      /// The ready-made access control list.
      public var acl: BucketCannedACL?
      /// The bucket's name.
      public var bucket: String = ""
      /// Where the bucket is made; nothing for us-east-1.
      public var createBucketConfiguration: CreateBucketConfiguration?
      /// Who gets the permission FullControl.
      public var grantFullControl: String?
      /// Who gets the permission Read.
      public var grantRead: String?
      /// Who gets the permission ReadACP.
      public var grantReadACP: String?
      /// Who gets the permission Write.
      public var grantWrite: String?
      /// Who gets the permission WriteACP.
      public var grantWriteACP: String?
      /// Whether object lock is turned on.
      public var objectLockEnabledForBucket: Bool?
      /// Who owns what others write.
      public var objectOwnership: ObjectOwnership?
      /// Where the name is unique.
      public var bucketNamespace: BucketNamespace?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("ACL", &acl, in: .header("x-amz-acl"))
        members.required("Bucket", &bucket, in: .path)
        members.optional("CreateBucketConfiguration", &createBucketConfiguration, in: .payload)
        members.optional("GrantFullControl", &grantFullControl, in: .header("x-amz-grant-full-control"))
        members.optional("GrantRead", &grantRead, in: .header("x-amz-grant-read"))
        members.optional("GrantReadACP", &grantReadACP, in: .header("x-amz-grant-read-acp"))
        members.optional("GrantWrite", &grantWrite, in: .header("x-amz-grant-write"))
        members.optional("GrantWriteACP", &grantWriteACP, in: .header("x-amz-grant-write-acp"))
        members.optional(
          "ObjectLockEnabledForBucket", &objectLockEnabledForBucket,
          in: .header("x-amz-bucket-object-lock-enabled"))
        members.optional("ObjectOwnership", &objectOwnership, in: .header("x-amz-object-ownership"))
        members.optional("BucketNamespace", &bucketNamespace, in: .header("x-amz-bucket-namespace"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// Where the bucket is, as a path or URL.
      public var location: String?
      /// The bucket's ARN; general purpose buckets often have none here.
      public var bucketArn: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Location", &location, in: .header("Location"))
        members.optional("BucketArn", &bucketArn, in: .header("x-amz-bucket-arn"))
      }
    }
  }
}
