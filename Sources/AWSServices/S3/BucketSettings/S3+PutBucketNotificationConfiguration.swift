public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Replaces where a bucket tells of its events, once each place could be told.
  ///
  /// Source: Amazon S3 API Reference, "PutBucketNotificationConfiguration".
  public enum PutBucketNotificationConfiguration: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutBucketNotificationConfiguration", of: service,
      http: HTTPBinding(.put, "/{Bucket}?notification", requestIsPayload: true),
      action: "PutBucketNotification")

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// Where the bucket tells of its events.
      public var notificationConfiguration = NotificationConfiguration()
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?
      /// Whether nobody is told that notifications begin.
      public var skipDestinationValidation: Bool?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.required("NotificationConfiguration", &notificationConfiguration, in: .payload)
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
        members.optional(
          "SkipDestinationValidation", &skipDestinationValidation,
          in: .header("x-amz-skip-destination-validation"))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
