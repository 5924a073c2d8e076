public import AWSWire

extension S3 {
  /// Whether a bucket keeps versions.
  public struct VersioningConfiguration: Structure {
    /// Whether deleting versions takes MFA.
    public var mfaDelete: MFADelete?
    /// Whether versions are kept; nothing where they never were.
    public var status: BucketVersioningStatus?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("MfaDelete", &mfaDelete)
      members.optional("Status", &status)
    }
  }
}
