import AWSServices
import AWSWire
import HTTPMessage
import Identity

/// Finds the version of an object that a reader means.
struct ObjectReading {
  let bucket: Bucket
  let key: String
  let versionID: String?

  /// What a reader needs: whoever may not list the bucket is not told that the object is missing.
  func needs(_ world: World) -> [AuthorizationNeed] {
    let own = AuthorizationNeed.on(key, in: bucket, versionID == nil ? nil : "s3:GetObjectVersion")
    return world.object(key, in: bucket.name) == nil ? [own, .on(bucket, "s3:ListBucket")] : [own]
  }

  /// The version.
  ///
  /// - Throws: What S3 answers where there is none, or a marker in its place.
  func version(in world: World) throws(AWSError) -> ObjectVersion {
    let object = world.object(key, in: bucket.name)
    if let versionID {
      guard let version = object?.versions.first(where: { $0.id == versionID }) else {
        throw S3Refusal.noVersion(versionID, of: key)
      }
      guard !version.isDeleteMarker else {
        var error = AWSError(
          code: "MethodNotAllowed", message: S3Refusal.notFromHere.message, status: 405,
          members: ["Method": "GET", "ResourceType": "DeleteMarker"])
        error.fields["x-amz-delete-marker"] = "true"
        throw error
      }
      return version
    }
    if let version = object?.current { return version }
    var error = S3Refusal.noKey(key)
    if let marker = object?.versions.last {
      error.fields["x-amz-delete-marker"] = "true"
      error.fields["x-amz-version-id"] = marker.id
    }
    throw error
  }
}
