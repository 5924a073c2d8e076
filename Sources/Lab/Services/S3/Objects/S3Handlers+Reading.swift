import AWSServices
import AWSWire
import HTTPMessage
import Identity

extension S3Handlers {
  static let reading = [getObject, headObject]

  private static let getObject = handler(
    S3.GetObject.self, isData: true,
    needs: { input, bucket, world in
      ObjectReading(bucket: bucket, key: input.key, versionID: input.versionId).needs(world)
    },
    finish: { output, response in
      if output.contentRange != nil { response.status = 206 }
    },
    perform: { input, _, bucket, world throws(AWSError) in
      let version = try ObjectReading(bucket: bucket, key: input.key, versionID: input.versionId)
        .version(in: world)
      try ReadConditions(
        ifMatch: input.ifMatch, ifNoneMatch: input.ifNoneMatch, ifModifiedSince: input.ifModifiedSince,
        ifUnmodifiedSince: input.ifUnmodifiedSince
      ).check(version)
      var output = S3.GetObject.Output()
      let part = try part(input.range, of: version)
      output.contentRange = part.field
      output.body = Blob(part.bytes)
      output.contentLength = part.bytes.count
      output.acceptRanges = "bytes"
      output.lastModified = version.lastModified
      output.eTag = version.entityTag
      output.metadata = version.metadata.isEmpty ? nil : version.metadata
      output.versionId = version.id == "null" && bucket.versioning == nil ? nil : version.id
      output.contentType = input.responseContentType ?? version.fields["content-type"]
      output.contentEncoding = input.responseContentEncoding ?? version.fields["content-encoding"]
      output.contentLanguage = input.responseContentLanguage ?? version.fields["content-language"]
      output.contentDisposition = input.responseContentDisposition ?? version.fields["content-disposition"]
      output.cacheControl = input.responseCacheControl ?? version.fields["cache-control"]
      output.expires =
        input.responseExpires ?? version.fields["expires"].flatMap { Timestamp(imfFixdate: $0) }
      output.websiteRedirectLocation = version.fields["x-amz-website-redirect-location"]
      output.serverSideEncryption = .aes256
      if version.storageClass != "STANDARD" { output.storageClass = .init(rawValue: version.storageClass) }
      output.objectLockMode = version.lockMode.map { .init(rawValue: $0) }
      output.objectLockRetainUntilDate = version.lockedUntil
      if version.isHeld { output.objectLockLegalHoldStatus = .on }
      if input.checksumMode == .enabled, part.field == nil {
        output.checksumCRC32 = version.checksums["CRC32"]
        output.checksumCRC32C = version.checksums["CRC32C"]
        output.checksumCRC64NVME = version.checksums["CRC64NVME"]
        output.checksumSHA1 = version.checksums["SHA1"]
        output.checksumSHA256 = version.checksums["SHA256"]
        output.checksumType = .fullObject
      }
      return output
    })

  /// Like GetObject; the server leaves the content out, and the length stays.
  private static let headObject = handler(
    S3.HeadObject.self, isData: true,
    needs: { input, bucket, world in
      ObjectReading(bucket: bucket, key: input.key, versionID: input.versionId).needs(world)
    },
    finish: { output, response in
      if output.contentRange != nil { response.status = 206 }
      response.body = [UInt8](repeating: 0, count: output.contentLength ?? 0)
    },
    perform: { input, _, bucket, world throws(AWSError) in
      let version = try ObjectReading(bucket: bucket, key: input.key, versionID: input.versionId)
        .version(in: world)
      try ReadConditions(
        ifMatch: input.ifMatch, ifNoneMatch: input.ifNoneMatch, ifModifiedSince: input.ifModifiedSince,
        ifUnmodifiedSince: input.ifUnmodifiedSince
      ).check(version)
      var output = S3.HeadObject.Output()
      let part = try part(input.range, of: version)
      output.contentRange = part.field
      output.contentLength = part.bytes.count
      output.acceptRanges = "bytes"
      output.lastModified = version.lastModified
      output.eTag = version.entityTag
      output.metadata = version.metadata.isEmpty ? nil : version.metadata
      output.versionId = version.id == "null" && bucket.versioning == nil ? nil : version.id
      output.contentType = version.fields["content-type"]
      output.contentEncoding = version.fields["content-encoding"]
      output.contentLanguage = version.fields["content-language"]
      output.contentDisposition = version.fields["content-disposition"]
      output.cacheControl = version.fields["cache-control"]
      output.expires = version.fields["expires"].flatMap { Timestamp(imfFixdate: $0) }
      output.websiteRedirectLocation = version.fields["x-amz-website-redirect-location"]
      output.serverSideEncryption = .aes256
      if version.storageClass != "STANDARD" { output.storageClass = .init(rawValue: version.storageClass) }
      output.objectLockMode = version.lockMode.map { .init(rawValue: $0) }
      output.objectLockRetainUntilDate = version.lockedUntil
      if version.isHeld { output.objectLockLegalHoldStatus = .on }
      if input.checksumMode == .enabled, part.field == nil {
        output.checksumCRC32 = version.checksums["CRC32"]
        output.checksumCRC32C = version.checksums["CRC32C"]
        output.checksumCRC64NVME = version.checksums["CRC64NVME"]
        output.checksumSHA1 = version.checksums["SHA1"]
        output.checksumSHA256 = version.checksums["SHA256"]
        output.checksumType = .fullObject
      }
      return output
    })

  /// The bytes that a range asks for, and what `Content-Range` says of them.
  private static func part(
    _ range: String?, of version: ObjectVersion
  ) throws(AWSError) -> (bytes: [UInt8], field: String?) {
    let content = version.content.bytes
    switch ByteRange.part(of: range, size: content.count) {
    case .whole: return (content, nil)
    case .part(let part):
      return (Array(content[part]), "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(content.count)")
    case .outside:
      throw AWSError(
        code: "InvalidRange", message: "The requested range is not satisfiable", status: 416,
        members: ["ActualObjectSize": String(content.count), "RangeRequested": range ?? ""])
    }
  }
}
