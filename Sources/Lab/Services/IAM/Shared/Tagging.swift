import AWSServices
import AWSWire

/// Tags as IAM keeps them: their keys keep their case but do not differ in it alone.
extension Dictionary where Key == String, Value == String {
  /// The tags of an entity that is being created.
  ///
  /// - Throws: What `addTags` throws.
  init(iam tags: [IAM.Tag]?) throws(AWSError) {
    self = [:]
    try addTags(tags ?? [])
  }

  /// In the order of their keys.
  var iamTags: [IAM.Tag] {
    sorted { $0.key < $1.key }.map { entry in
      .with {
        $0.key = entry.key
        $0.value = entry.value
      }
    }
  }

  /// The same, nil where there are none: IAM leaves an empty list away.
  var iamTagsIfAny: [IAM.Tag]? { isEmpty ? nil : iamTags }

  /// Adds tags or replaces their values; at most fifty.
  mutating func addTags(_ tags: [IAM.Tag]) throws(AWSError) {
    if tags.contains(where: { $0.key.lowercased().hasPrefix("aws:") }) {
      throw IAM.Errors.invalidInput("Tag keys beginning with aws: are reserved for system use.")
    }
    var seen: Set<String> = []
    for tag in tags where !seen.insert(tag.key.lowercased()).inserted {
      throw IAM.Errors.invalidInput(
        "Duplicate tag keys found. Please note that Tag keys are case insensitive.")
    }
    var merged = self
    merged.removeTags(tags.map(\.key))
    for tag in tags { merged[tag.key] = tag.value }
    guard merged.count <= 50 else { throw IAMFailure.quota("TagsPerResource", 50) }
    self = merged
  }

  /// Takes tags away; absent ones are no error.
  mutating func removeTags(_ keys: [String]) {
    let gone = Set(keys.map { $0.lowercased() })
    for key in self.keys where gone.contains(key.lowercased()) { self[key] = nil }
  }
}
