import AWSServices
import AWSWire

/// What Organizations accepts as tags.
///
/// Source: AWS Organizations User Guide, "Tagging AWS Organizations resources".
enum TagRules {
  private static let limit = 50

  /// Adds tags to those that are there.
  ///
  /// - Throws: `InvalidInputException` for keys that stand twice or belong to AWS, `ConstraintViolationException`
  ///   above 50 tags.
  static func merged(
    _ tags: [Organizations.Tag], into present: [String: String]
  ) throws(AWSError) -> [String: String] {
    guard Set(tags.map(\.key)).count == tags.count else {
      throw OrganizationsRefusal.input("DUPLICATE_TAG_KEY", "Tag keys must be unique.")
    }
    try refuseSystemKeys(tags.map(\.key))
    let merged = present.merging(tags.map { ($0.key, $0.value) }) { _, new in new }
    guard merged.count <= limit else {
      throw OrganizationsRefusal.constraint(
        "MAX_TAG_LIMIT_EXCEEDED", "You have exceeded the number of tags allowed on this resource.")
    }
    return merged
  }

  /// Refuses keys that begin with `aws:` in any case.
  static func refuseSystemKeys(_ keys: [String]) throws(AWSError) {
    guard !keys.contains(where: { $0.lowercased().hasPrefix("aws:") }) else {
      throw OrganizationsRefusal.input(
        "INVALID_SYSTEM_TAGS_PARAMETER", "You can't add, edit, or delete system tag keys.")
    }
  }

  /// What policies must allow to create something with tags.
  static func needs(
    creating resource: String, on place: String = "*", tags: [Organizations.Tag],
    context: [String: AuthorizationNeed.ConditionValue] = [:]
  ) -> [AuthorizationNeed] {
    guard !tags.isEmpty else { return [.on(place, context)] }
    let tagged = context.merging(self.context(tags)) { old, _ in old }
    return [
      .on(place, tagged),
      AuthorizationNeed(action: "organizations:TagResource", resource: resource, context: tagged),
    ]
  }

  /// The condition keys of tags in a request.
  static func context(_ tags: [Organizations.Tag]) -> [String: AuthorizationNeed.ConditionValue] {
    var context: [String: AuthorizationNeed.ConditionValue] = ["aws:TagKeys": .many(tags.map(\.key))]
    for tag in tags { context["aws:RequestTag/\(tag.key)"] = .one(tag.value) }
    return context
  }
}
