extension ServiceAction {
  /// A kind of resource an action is about.
  public struct ResourceType: Sendable, Hashable {
    /// The name in AWS's spelling, such as `bucket`.
    public let name: String
    /// The ARN with placeholders, such as `arn:${Partition}:s3:::${BucketName}`.
    public let arn: String
    /// Whether a statement that grants the action must name such a resource.
    public internal(set) var isRequired: Bool
    /// The condition keys that a resource of this kind brings along.
    public let conditionKeys: [String]

    /// Whether an ARN names this kind of resource, or, where it has wildcards, could.
    ///
    /// Service and kind count; partition, Region and account do not, nor does what a service's names look like where
    /// the ARN has no word for the kind: AWS's simulator takes `arn:aws:s3:region:account:name` for an object
    /// (recorded 2026-09).
    public func fits(_ text: String) -> Bool {
      let pattern = Self.parts(arn)
      let parts = Self.parts(text)
      guard pattern.count == 6, parts.count == 6 else { return false }
      guard WildcardOverlap.exists(Self.wildcards(pattern[2]), parts[2].lowercased()) else { return false }
      let name = Self.wildcards(pattern[5])
      return name.hasPrefix("*") || WildcardOverlap.exists(name, parts[5])
    }

    private static func parts(_ arn: String) -> [String] {
      arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    }

    /// The text with `*` in the place of each `${placeholder}`.
    private static func wildcards(_ text: String) -> String {
      var result = ""
      var rest = Substring(text)
      while let dollar = rest.firstIndex(of: "$"), let end = rest[dollar...].firstIndex(of: "}") {
        result += rest[..<dollar] + "*"
        rest = rest[rest.index(after: end)...]
      }
      return result + rest
    }
  }
}
