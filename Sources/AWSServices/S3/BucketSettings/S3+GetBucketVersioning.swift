public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Tells whether a bucket keeps versions, and whether deleting them takes MFA.
  ///
  /// Source: Amazon S3 API Reference, "GetBucketVersioning".
  public enum GetBucketVersioning: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetBucketVersioning", of: service,
      http: HTTPBinding(.get, "/{Bucket}?versioning", responseRoot: "VersioningConfiguration"),
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
      /// Whether versions are kept; nothing where they never were.
      public var status: BucketVersioningStatus?
      /// Whether deleting versions takes MFA.
      public var mfaDelete: MFADeleteStatus?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Status", &status)
        members.optional("MfaDelete", &mfaDelete)
      }
    }
  }
}
