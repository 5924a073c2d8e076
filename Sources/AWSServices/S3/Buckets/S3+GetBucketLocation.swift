public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Tells a bucket's Region; nothing stands for us-east-1.
  ///
  /// Source: Amazon S3 API Reference, "GetBucketLocation".
  public enum GetBucketLocation: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetBucketLocation", of: service,
      http: HTTPBinding(
        .get, "/{Bucket}?location", responseRoot: "LocationConstraint", responseIsUnwrapped: true),
      isReadOnly: true)

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
      /// The Region.
      public var locationConstraint: BucketLocationConstraint?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("LocationConstraint", &locationConstraint)
      }
    }
  }
}
