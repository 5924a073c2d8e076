internal import HTTPMessage
internal import JSONTree

/// Word that there is a new object in a bucket.
public struct ObjectNotice: Hashable, Sendable {
  /// The bucket's name.
  public var bucket: String
  /// The key, as it is in the bucket.
  public var key: String
  /// The bucket's Region, where the notice says it.
  public var region: String?
  /// The version.
  public var version: String?
  /// The size in bytes.
  public var size: Int?
  /// The entity tag, without quotes.
  public var tag: String?

  /// Names an object.
  public init(bucket: String, key: String) {
    self.bucket = bucket
    self.key = key
  }

  /// The new objects that a value tells of; empty where it tells of something else about objects, or that telling
  /// begins; nil where it is no notice.
  ///
  /// Known are the records of S3's event notifications, EventBridge's events of S3, the test event of S3, and what
  /// CloudTrail publishes to the topic of a trail. Keys are encoded as in forms in the first of these alone.
  ///
  /// Sources: Amazon S3 User Guide, "Event message structure" and "EventBridge event message structure"; CloudTrail
  /// User Guide, "Configuring Amazon SNS notifications for CloudTrail".
  static func read(_ json: SourceJSON) -> [ObjectNotice]? {
    if json["Event"]?.string == "s3:TestEvent" { return [] }
    if json["eventSource"]?.string == "aws:s3" {
      guard let key = json["s3"]?["object"]?["key"]?.string,
        let bucket = json["s3"]?["bucket"]?["name"]?.string,
        let name = json["eventName"]?.string, isCreation(name)
      else { return [] }
      var notice = ObjectNotice(bucket: bucket, key: PercentEncoding.decode(key, plusIsSpace: true) ?? key)
      notice.region = json["awsRegion"]?.string
      notice.version = json["s3"]?["object"]?["versionId"]?.string
      notice.tag = json["s3"]?["object"]?["eTag"]?.string
      notice.size = json["s3"]?["object"]?["size"]?.json.integer
      return [notice]
    }
    if json["source"]?.string == "aws.s3", let detail = json["detail"], detail["eventName"] == nil,
      let key = detail["object"]?["key"]?.string, let bucket = detail["bucket"]?["name"]?.string
    {
      guard json["detail-type"]?.string == "Object Created" else { return [] }
      var notice = ObjectNotice(bucket: bucket, key: key)
      notice.region = json["region"]?.string
      notice.version = detail["object"]?["version-id"]?.string
      notice.tag = detail["object"]?["etag"]?.string
      notice.size = detail["object"]?["size"]?.json.integer
      return [notice]
    }
    if let bucket = json["s3Bucket"]?.string, let keys = json["s3ObjectKey"]?.array {
      return keys.compactMap { $0.string.map { ObjectNotice(bucket: bucket, key: $0) } }
    }
    return nil
  }

  private static func isCreation(_ name: String) -> Bool {
    name.hasPrefix("ObjectCreated:") || name.hasPrefix("s3:ObjectCreated:")
  }

  /// What CloudTrail publishes once to the topic of a new trail, to see whether it may.
  static let validation = "CloudTrail validation message."
}
