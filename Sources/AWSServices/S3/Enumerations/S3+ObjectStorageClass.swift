public import AWSWire

extension S3 {
  /// The storage class of a listed object.
  public struct ObjectStorageClass: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `STANDARD`.
    public static let standard: ObjectStorageClass = "STANDARD"
    /// `REDUCED_REDUNDANCY`.
    public static let reducedRedundancy: ObjectStorageClass = "REDUCED_REDUNDANCY"
    /// `GLACIER`.
    public static let glacier: ObjectStorageClass = "GLACIER"
    /// `STANDARD_IA`.
    public static let standardIa: ObjectStorageClass = "STANDARD_IA"
    /// `ONEZONE_IA`.
    public static let onezoneIa: ObjectStorageClass = "ONEZONE_IA"
    /// `INTELLIGENT_TIERING`.
    public static let intelligentTiering: ObjectStorageClass = "INTELLIGENT_TIERING"
    /// `DEEP_ARCHIVE`.
    public static let deepArchive: ObjectStorageClass = "DEEP_ARCHIVE"
    /// `OUTPOSTS`.
    public static let outposts: ObjectStorageClass = "OUTPOSTS"
    /// `GLACIER_IR`.
    public static let glacierIr: ObjectStorageClass = "GLACIER_IR"
    /// `SNOW`.
    public static let snow: ObjectStorageClass = "SNOW"
    /// `EXPRESS_ONEZONE`.
    public static let expressOnezone: ObjectStorageClass = "EXPRESS_ONEZONE"
    /// `FSX_OPENZFS`.
    public static let fsxOpenzfs: ObjectStorageClass = "FSX_OPENZFS"
    /// `FSX_ONTAP`.
    public static let fsxOntap: ObjectStorageClass = "FSX_ONTAP"
    /// `AWS_BACKUP_WARM`.
    public static let awsBackupWarm: ObjectStorageClass = "AWS_BACKUP_WARM"
    /// `AWS_BACKUP_LOW_COST_WARM`.
    public static let awsBackupLowCostWarm: ObjectStorageClass = "AWS_BACKUP_LOW_COST_WARM"

    /// The values in the service's model.
    public static let known: [String] = [
      "STANDARD",
      "REDUCED_REDUNDANCY",
      "GLACIER",
      "STANDARD_IA",
      "ONEZONE_IA",
      "INTELLIGENT_TIERING",
      "DEEP_ARCHIVE",
      "OUTPOSTS",
      "GLACIER_IR",
      "SNOW",
      "EXPRESS_ONEZONE",
      "FSX_OPENZFS",
      "FSX_ONTAP",
      "AWS_BACKUP_WARM",
      "AWS_BACKUP_LOW_COST_WARM",
    ]
  }
}
