public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Returns a bucket's access control list.
  ///
  /// Source: Amazon S3 API Reference, "GetBucketAcl".
  public enum GetBucketAcl: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetBucketAcl", of: service,
      http: HTTPBinding(.get, "/{Bucket}?acl", responseRoot: "AccessControlPolicy"), isReadOnly: true)

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
      /// The owner.
      public var owner: Owner?
      /// The permissions.
      public var grants: [Grant]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Owner", &owner)
        members.optional("AccessControlList", &grants, list: .named("Grant"))
      }
    }
  }
}
