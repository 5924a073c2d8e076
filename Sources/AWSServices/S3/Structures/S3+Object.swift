public import AWSWire
public import Identity

extension S3 {
  /// An object in a list.
  public struct Object: Structure {
    /// The object's key.
    public var key: String?
    /// When the object was written.
    public var lastModified: Timestamp?
    /// The entity tag, in quotes; the MD5 of the content of simple objects.
    public var eTag: String?
    /// The checksum that is sent along, or the checksums that an object has.
    public var checksumAlgorithm: [ChecksumAlgorithm]?
    /// What the checksum covers.
    public var checksumType: ChecksumType?
    /// The size in bytes.
    public var size: Int?
    /// The storage class.
    public var storageClass: ObjectStorageClass?
    /// The owner.
    public var owner: Owner?
    /// How the restoring goes.
    public var restoreStatus: RestoreStatus?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Key", &key)
      members.optional("LastModified", &lastModified)
      members.optional("ETag", &eTag)
      members.optional("ChecksumAlgorithm", &checksumAlgorithm, list: .flattened)
      members.optional("ChecksumType", &checksumType)
      members.optional("Size", &size)
      members.optional("StorageClass", &storageClass)
      members.optional("Owner", &owner)
      members.optional("RestoreStatus", &restoreStatus)
    }
  }
}
