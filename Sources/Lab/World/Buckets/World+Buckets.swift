extension World {
  /// Puts a bucket in place.
  mutating func put(_ bucket: Bucket) {
    stores.buckets[bucket.name] = bucket
    touched.buckets.insert(bucket.name)
  }

  /// Takes a bucket away with all its objects.
  mutating func remove(bucket name: String) {
    for key in stores.objects[name]?.keys ?? [] { touched.objects.insert(ObjectName(bucket: name, key: key)) }
    stores.objects[name] = nil
    stores.buckets[name] = nil
    touched.buckets.insert(name)
  }

  /// Changes a bucket in place; nothing where there is none.
  mutating func change(bucket name: String, _ body: (inout Bucket) -> Void) {
    guard var bucket = stores.buckets[name] else { return }
    body(&bucket)
    put(bucket)
  }

  /// Puts an object in place; one without versions goes.
  mutating func put(_ object: StoredObject) {
    stores.objects[object.bucket, default: ObjectShelf()].put(object)
    touched.objects.insert(ObjectName(bucket: object.bucket, key: object.key))
  }

  /// The object with this key.
  func object(_ key: String, in bucket: String) -> StoredObject? { stores.objects[bucket]?[key] }
}

/// The bucket and key of an object.
struct ObjectName: Hashable, Sendable {
  let bucket: String
  let key: String
}

/// What accounts own beside their IAM entities; changed through the methods of `World` beside each type.
struct ResourceStores: Sendable {
  /// Buckets by name.
  var buckets: [String: Bucket] = [:]
  /// Their objects by the bucket's name.
  var objects: [String: ObjectShelf] = [:]
  /// Queues by ARN.
  var queues: [String: Queue] = [:]
  /// Trails by ARN.
  var trails: [String: Trail] = [:]
  /// The keys that sign digest files, by Region.
  var digestKeys: [String: DigestKey] = [:]
}
