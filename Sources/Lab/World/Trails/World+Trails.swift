extension World {
  /// Puts a trail in place.
  mutating func put(_ trail: Trail) {
    stores.trails[trail.arn] = trail
    touched.trails.insert(trail.arn)
  }

  /// Takes a trail away.
  mutating func remove(trail arn: String) {
    stores.trails[arn] = nil
    touched.trails.insert(arn)
  }

  /// Puts a key for digest files in place.
  mutating func put(_ key: DigestKey) {
    stores.digestKeys[key.region] = key
    touched.digestKeys.insert(key.region)
  }
}
