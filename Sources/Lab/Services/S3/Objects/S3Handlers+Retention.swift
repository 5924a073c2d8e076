import AWSServices
import AWSWire
import Identity

extension S3Handlers {
  static let retention = [
    handler(
      S3.PutObjectRetention.self, isData: true,
      needs: { input, bucket, _ in
        [.on(input.key, in: bucket)]
          + (input.bypassGovernanceRetention == true
            ? [.on(input.key, in: bucket, "s3:BypassGovernanceRetention")] : [])
      },
      perform: { input, call, bucket, world throws(AWSError) in
        guard let mode = input.retention?.mode, let until = input.retention?.retainUntilDate else {
          throw S3Refusal.badXML
        }
        try ObjectLocking.checkWish(bucket, until: until, at: call.moment)
        guard var object = world.object(input.key, in: bucket.name),
          let place = input.versionId.map({ id in object.versions.lastIndex { $0.id == id } })
            ?? object.versions.indices.last
        else { throw S3Refusal.noKey(input.key) }
        try ObjectLocking.checkChange(
          of: object.versions[place], to: mode.rawValue, until: until, at: call.moment,
          passes: input.bypassGovernanceRetention == true)
        object.versions[place].lockMode = mode.rawValue
        object.versions[place].lockedUntil = until
        world.put(object)
        return S3.PutObjectRetention.Output()
      })
  ]
}
