public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Says whether a bucket's policy makes it public.
  ///
  /// Source: Amazon S3 API Reference, "GetBucketPolicyStatus".
  public enum GetBucketPolicyStatus: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetBucketPolicyStatus", of: service,
      http: HTTPBinding(.get, "/{Bucket}?policyStatus", responseIsPayload: true), isReadOnly: true)

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
      /// Whether the policy makes the bucket public.
      public var policyStatus: PolicyStatus?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("PolicyStatus", &policyStatus, in: .payload)
      }
    }
  }
}
