public import AWSWire

extension S3 {
  /// A storage class.
  public struct StorageClass: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `STANDARD`.
    public static let standard: StorageClass = "STANDARD"
    /// `REDUCED_REDUNDANCY`.
    public static let reducedRedundancy: StorageClass = "REDUCED_REDUNDANCY"
    /// `STANDARD_IA`.
    public static let standardIa: StorageClass = "STANDARD_IA"
    /// `ONEZONE_IA`.
    public static let onezoneIa: StorageClass = "ONEZONE_IA"
    /// `INTELLIGENT_TIERING`.
    public static let intelligentTiering: StorageClass = "INTELLIGENT_TIERING"
    /// `GLACIER`.
    public static let glacier: StorageClass = "GLACIER"
    /// `DEEP_ARCHIVE`.
    public static let deepArchive: StorageClass = "DEEP_ARCHIVE"
    /// `OUTPOSTS`.
    public static let outposts: StorageClass = "OUTPOSTS"
    /// `GLACIER_IR`.
    public static let glacierIr: StorageClass = "GLACIER_IR"
    /// `SNOW`.
    public static let snow: StorageClass = "SNOW"
    /// `EXPRESS_ONEZONE`.
    public static let expressOnezone: StorageClass = "EXPRESS_ONEZONE"
    /// `FSX_OPENZFS`.
    public static let fsxOpenzfs: StorageClass = "FSX_OPENZFS"
    /// `FSX_ONTAP`.
    public static let fsxOntap: StorageClass = "FSX_ONTAP"
    /// `AWS_BACKUP_WARM`.
    public static let awsBackupWarm: StorageClass = "AWS_BACKUP_WARM"
    /// `AWS_BACKUP_LOW_COST_WARM`.
    public static let awsBackupLowCostWarm: StorageClass = "AWS_BACKUP_LOW_COST_WARM"

    /// The values in the service's model.
    public static let known: [String] = [
      "STANDARD",
      "REDUCED_REDUNDANCY",
      "STANDARD_IA",
      "ONEZONE_IA",
      "INTELLIGENT_TIERING",
      "GLACIER",
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
