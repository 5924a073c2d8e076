public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Returns how a bucket locks its objects.
  ///
  /// Source: Amazon S3 API Reference, "GetObjectLockConfiguration".
  public enum GetObjectLockConfiguration: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetObjectLockConfiguration", of: service,
      http: HTTPBinding(.get, "/{Bucket}?object-lock", responseIsPayload: true),
      action: "GetBucketObjectLockConfiguration", isReadOnly: true)

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
      /// How the bucket locks its objects.
      public var objectLockConfiguration: ObjectLockConfiguration?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("ObjectLockConfiguration", &objectLockConfiguration, in: .payload)
      }
    }
  }
}
