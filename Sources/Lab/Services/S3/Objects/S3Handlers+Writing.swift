import AWSServices
import AWSWire
import HTTPMessage
import Identity

extension S3Handlers {
  static let writing = [putObject, deleteObject]

  private static let putObject = handler(
    S3.PutObject.self, isData: true,
    needs: { input, bucket, _ in
      [.on(input.key, in: bucket)]
        + (input.objectLockMode == nil ? [] : [.on(input.key, in: bucket, "s3:PutObjectRetention")])
        + (input.objectLockLegalHoldStatus == nil
          ? [] : [.on(input.key, in: bucket, "s3:PutObjectLegalHold")])
    },
    perform: { input, call, bucket, world throws(AWSError) in
      guard input.key.utf8.count <= 1024 else {
        throw AWSError(code: "KeyTooLongError", message: "Your key is too long")
      }
      try refuseUnserved(input)
      let known = world.object(input.key, in: bucket.name)
      if let tag = input.ifNoneMatch,
        known?.current.map({ ReadConditions.matches(tag, $0.entityTag) }) == true
      {
        throw S3Refusal.failedPrecondition
      }
      if let tag = input.ifMatch {
        guard let current = known?.current else { throw S3Refusal.noKey(input.key) }
        guard ReadConditions.matches(tag, current.entityTag) else { throw S3Refusal.failedPrecondition }
      }
      var version = try version(of: input, bucket, call)
      if bucket.keepsVersions { version.id = world.entropy.text(32, of: Entropy.base32) }
      world.write(version, to: input.key, in: bucket)
      BucketNotifier.tell("ObjectCreated:Put", input.key, version, in: bucket, by: .init(call), &world)
      var output = S3.PutObject.Output()
      output.eTag = version.entityTag
      output.serverSideEncryption = .aes256
      output.versionId = bucket.keepsVersions ? version.id : nil
      output.checksumCRC32 = version.checksums["CRC32"]
      output.checksumCRC32C = version.checksums["CRC32C"]
      output.checksumCRC64NVME = version.checksums["CRC64NVME"]
      output.checksumSHA1 = version.checksums["SHA1"]
      output.checksumSHA256 = version.checksums["SHA256"]
      output.checksumType = .fullObject
      return output
    })

  /// What would be stored and not kept is refused.
  private static func refuseUnserved(_ input: S3.PutObject.Input) throws(AWSError) {
    if input.acl != nil, input.acl != .private, input.acl != .bucketOwnerFullControl {
      throw AWSError(
        code: "AccessControlListNotSupported", message: "The bucket does not allow ACLs")
    }
    let isEncryptedByOthers =
      input.sseCustomerAlgorithm != nil
      || input.serverSideEncryption.map { $0 != .aes256 } == true
    guard !isEncryptedByOthers, input.tagging == nil, input.writeOffsetBytes == nil,
      input.objectLockEventHold == nil
    else { throw S3Refusal.notImplemented }
  }

  private static func version(
    of input: S3.PutObject.Input, _ bucket: Bucket, _ call: Call
  ) throws(AWSError) -> ObjectVersion {
    var version = ObjectVersion()
    let content = input.body?.bytes ?? []
    version.content = Blob(content)
    version.lastModified = call.moment.wholeSeconds
    // S3 keeps a checksum of its own making where the sender brings none.
    let brought: [(ObjectChecksum, String?)] = [
      (.crc32, input.checksumCRC32), (.crc32c, input.checksumCRC32C), (.crc64nvme, input.checksumCRC64NVME),
      (.sha1, input.checksumSHA1), (.sha256, input.checksumSHA256),
    ]
    for (algorithm, value) in brought { version.checksums[algorithm.rawValue] = value }
    version.seal(contentType: input.contentType ?? "binary/octet-stream")
    version.metadata = input.metadata ?? [:]
    let metadataSize = version.metadata.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard metadataSize <= 2048 else {
      throw AWSError(
        code: "MetadataTooLarge", message: "Your metadata headers exceed the maximum allowed metadata size",
        members: ["MaxSizeAllowed": "2048", "Size": String(metadataSize)])
    }
    version.fields["content-encoding"] = input.contentEncoding
    version.fields["content-language"] = input.contentLanguage
    version.fields["content-disposition"] = input.contentDisposition
    version.fields["cache-control"] = input.cacheControl
    version.fields["expires"] = input.expires?.imfFixdate
    version.fields["x-amz-website-redirect-location"] = input.websiteRedirectLocation
    version.storageClass = input.storageClass?.rawValue ?? "STANDARD"
    if let mode = input.objectLockMode {
      try ObjectLocking.checkWish(bucket, until: input.objectLockRetainUntilDate, at: call.moment)
      version.lockMode = mode.rawValue
      version.lockedUntil = input.objectLockRetainUntilDate
    }
    version.isHeld = input.objectLockLegalHoldStatus == .on
    return version
  }

  private static let deleteObject = handler(
    S3.DeleteObject.self, isData: true,
    needs: { input, bucket, _ in
      [.on(input.key, in: bucket, input.versionId == nil ? nil : "s3:DeleteObjectVersion")]
        + (input.bypassGovernanceRetention == true
          ? [.on(input.key, in: bucket, "s3:BypassGovernanceRetention")] : [])
    },
    finish: { _, response in response.status = 204 },
    perform: { input, call, bucket, world throws(AWSError) in
      var output = S3.DeleteObject.Output()
      if let id = input.versionId {
        if bucket.deletesByMFA { try verifyMFA(input.mfa, of: bucket, call, world) }
        guard var object = world.object(input.key, in: bucket.name),
          let place = object.versions.firstIndex(where: { $0.id == id })
        else {
          output.versionId = id
          return output
        }
        try ObjectLocking.checkDeletion(
          of: object.versions[place], at: call.moment, passes: input.bypassGovernanceRetention == true)
        if object.versions[place].isDeleteMarker { output.deleteMarker = true }
        let version = object.versions.remove(at: place)
        world.put(object)
        BucketNotifier.tell("ObjectRemoved:Delete", input.key, version, in: bucket, by: .init(call), &world)
        output.versionId = id
        return output
      }
      if bucket.versioning != nil {
        var marker = ObjectVersion()
        marker.isDeleteMarker = true
        marker.lastModified = call.moment.wholeSeconds
        if bucket.keepsVersions { marker.id = world.entropy.text(32, of: Entropy.base32) }
        world.write(marker, to: input.key, in: bucket)
        BucketNotifier.tell(
          "ObjectRemoved:DeleteMarkerCreated", input.key, marker, in: bucket, by: .init(call), &world)
        output.deleteMarker = true
        output.versionId = marker.id
      } else if let version = world.object(input.key, in: bucket.name)?.current {
        world.put(StoredObject(bucket: bucket.name, key: input.key))
        BucketNotifier.tell("ObjectRemoved:Delete", input.key, version, in: bucket, by: .init(call), &world)
      }
      return output
    })
}

extension World {
  /// Adds a version to an object; where versions are not kept it takes the place of the one without an id.
  mutating func write(_ version: ObjectVersion, to key: String, in bucket: Bucket) {
    var object = self.object(key, in: bucket.name) ?? StoredObject(bucket: bucket.name, key: key)
    if version.id == "null" { object.versions.removeAll { $0.id == "null" } }
    object.versions.append(version)
    put(object)
  }
}
