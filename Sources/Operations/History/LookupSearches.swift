internal import AWSServices
internal import CloudTrail

/// What event histories are asked for, one attribute a search.
enum LookupSearches {
  /// Everything, or what concerns root: the user name root, and each operation that does whoever calls it.
  ///
  /// A nil attribute asks for everything.
  static func all(takesAll: Bool) -> [AWSServices.CloudTrail.LookupAttribute?] {
    if takesAll { return [nil] }
    func attribute(_ key: AWSServices.CloudTrail.LookupAttributeKey, _ value: String)
      -> AWSServices.CloudTrail.LookupAttribute
    {
      var attribute = AWSServices.CloudTrail.LookupAttribute()
      attribute.attributeKey = key
      attribute.attributeValue = value
      return attribute
    }
    // A root session is what a watch should know of first.
    let names =
      RootActivity.callNames + RootActivity.eventNames.filter { !RootActivity.callNames.contains($0) }
    return [attribute(.username, "root")] + names.map { attribute(.eventName, $0) }
  }
}
