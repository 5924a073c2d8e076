public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Tells who owns the objects of a bucket.
  ///
  /// Source: Amazon S3 API Reference, "GetBucketOwnershipControls".
  public enum GetBucketOwnershipControls: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetBucketOwnershipControls", of: service,
      http: HTTPBinding(.get, "/{Bucket}?ownershipControls", responseIsPayload: true), isReadOnly: true)

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
      /// Who owns the objects.
      public var ownershipControls: OwnershipControls?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("OwnershipControls", &ownershipControls, in: .payload)
      }
    }
  }
}
