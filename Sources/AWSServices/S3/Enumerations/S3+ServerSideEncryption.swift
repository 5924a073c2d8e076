public import AWSWire

extension S3 {
  /// How an object is encrypted.
  public struct ServerSideEncryption: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `AES256`.
    public static let aes256: ServerSideEncryption = "AES256"
    /// `aws:fsx`.
    public static let awsFsx: ServerSideEncryption = "aws:fsx"
    /// `aws:backup`.
    public static let awsBackup: ServerSideEncryption = "aws:backup"
    /// `aws:kms`.
    public static let awsKms: ServerSideEncryption = "aws:kms"
    /// `aws:kms:dsse`.
    public static let awsKmsDsse: ServerSideEncryption = "aws:kms:dsse"

    /// The values in the service's model.
    public static let known: [String] = [
      "AES256",
      "aws:fsx",
      "aws:backup",
      "aws:kms",
      "aws:kms:dsse",
    ]
  }
}
