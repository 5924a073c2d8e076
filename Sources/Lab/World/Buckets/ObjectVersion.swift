import AWSWire
import Cryptography
import Identity

/// One version of an object, or the marker that hides it.
struct ObjectVersion: Structure {
  /// The version's id; `null` where the bucket kept no versions.
  var id = "null"
  var isDeleteMarker = false
  var lastModified = Timestamp(seconds: 0)
  var content = Blob([])
  /// The entity tag, in quotes.
  var entityTag = ""
  /// Checksums by algorithm, such as `CRC32`, in base64.
  var checksums: [String: String] = [:]
  /// The header fields that come back as they were sent, by their names in lower case.
  var fields: [String: String] = [:]
  /// The user's own metadata, names without the prefix.
  var metadata: [String: String] = [:]
  var storageClass = "STANDARD"
  /// `GOVERNANCE` or `COMPLIANCE`, while the version is locked.
  var lockMode: String?
  var lockedUntil: Timestamp?
  /// Whether it is under legal hold.
  var isHeld = false

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("IsDeleteMarker", &isDeleteMarker)
    members.required("LastModified", &lastModified)
    members.required("Content", &content)
    members.required("EntityTag", &entityTag)
    members.required("Checksums", &checksums)
    members.required("Fields", &fields)
    members.required("Metadata", &metadata)
    members.required("StorageClass", &storageClass)
    members.optional("LockMode", &lockMode)
    members.optional("LockedUntil", &lockedUntil)
    members.required("IsHeld", &isHeld)
  }
}

extension ObjectVersion {
  /// Sets what follows from the content: the entity tag, and the checksum that S3 makes by itself.
  mutating func seal(contentType: String) {
    entityTag = "\"\(MD5.hash(content.bytes).hexadecimal)\""
    if checksums.isEmpty { checksums["CRC64NVME"] = ObjectChecksum.crc64nvme.checksum(of: content.bytes) }
    fields["content-type"] = contentType
  }
}

/// An object: its versions, the newest last.
struct StoredObject: Structure {
  var bucket = ""
  var key = ""
  var versions: [ObjectVersion] = []

  init() {}

  init(bucket: String, key: String) {
    self.bucket = bucket
    self.key = key
  }

  mutating func members(_ members: inout Members) {
    members.required("Bucket", &bucket)
    members.required("Key", &key)
    members.required("Versions", &versions)
  }

  /// What a reader gets who names no version; nil behind a delete marker.
  var current: ObjectVersion? { versions.last.flatMap { $0.isDeleteMarker ? nil : $0 } }
}
