internal import AWSServices
internal import CloudTrail
internal import Identity

/// An object of a bucket, as a list or a notice names it.
struct BucketObject: Hashable, Sendable {
  var bucket: String
  var key: String
  /// The bucket's Region, where that is known.
  var region: Region?
  var version: String?
  /// Its size in bytes.
  var size: Int?
  /// The entity tag that it must have, in quotes.
  var tag: String?

  /// An object of which no more than this is known.
  init(_ key: String, in bucket: String, size: Int?) {
    self.bucket = bucket
    self.key = key
    self.size = size
  }

  /// What a list says of an object.
  init(_ object: S3.Object, in bucket: String) {
    self.bucket = bucket
    key = object.key ?? ""
    size = object.size
    tag = object.eTag
  }

  /// What a notice says.
  ///
  /// Its entity tag is left aside: what has been written since is as good.
  init(_ notice: ObjectNotice) {
    bucket = notice.bucket
    key = notice.key
    region = notice.region.flatMap { try? Region($0) }
    version = notice.version
    size = notice.size
  }

  /// Where it is: `s3://bucket/key`.
  var name: String { "s3://\(bucket)/\(key)" }

  /// Whether records are expected in it, by its key and size.
  var mayHoldRecords: Bool {
    TrailObjectKey(key).kind == .records && FileQueue.isRead(key) && size != 0
  }
}
