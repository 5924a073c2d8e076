public import AWSWire

extension S3 {
  /// Where an object of intelligent tiering is archived.
  public struct ArchiveStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ARCHIVE_ACCESS`.
    public static let archiveAccess: ArchiveStatus = "ARCHIVE_ACCESS"
    /// `DEEP_ARCHIVE_ACCESS`.
    public static let deepArchiveAccess: ArchiveStatus = "DEEP_ARCHIVE_ACCESS"

    /// The values in the service's model.
    public static let known: [String] = [
      "ARCHIVE_ACCESS",
      "DEEP_ARCHIVE_ACCESS",
    ]
  }
}
