import AWSServices
import AWSWire
import Identity

extension CloudTrailHandlers {
  static let trails = [createTrail, updateTrail, deleteTrail, getTrail, listTrails, describeTrails]

  private static func need(_ name: String, _ call: Call) throws(AWSError) -> [AuthorizationNeed] {
    // A member's own policies suffice for the trail of its organization.
    [
      AuthorizationNeed(
        resource: try TrailPlace(name, call).arn, owner: call.account.rawValue, type: "AWS::CloudTrail::Trail"
      )
    ]
  }

  /// Serves an operation on one trail.
  static func handler<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    perform: @escaping @Sendable (O.Input, Call, Trail, inout World) throws(AWSError) -> O.Output
  ) -> Handler {
    Handler(
      operation, needs: { input, call, _ throws(AWSError) in try need(name(input), call) },
      perform: { input, call, world throws(AWSError) in
        let place = try TrailPlace(name(input), call)
        let trail =
          O.model.isReadOnly ? try place.trail(call, in: world) : try place.own(call, in: world)
        return try perform(input, call, trail, &world)
      })
  }

  private static let createTrail = Handler(
    CloudTrail.CreateTrail.self,
    needs: { input, call, _ throws(AWSError) in try need(input.name, call) },
    perform: { input, call, world throws(AWSError) in
      let arn = try TrailPlace(input.name, call).arn
      guard world.stores.trails[arn] == nil else {
        throw CloudTrail.Errors.trailAlreadyExists(
          "Trail \(input.name) already exists for customer: \(call.account)")
      }
      let here = world.stores.trails.values.count { $0.owner == call.account && $0.homeRegion == call.region }
      guard here < 5 else {
        throw CloudTrail.Errors.maximumNumberOfTrailsExceeded(
          "User: \(call.account) already has 5 trails in \(call.region).")
      }
      try TrailSettings.refuseUnserved(
        topic: input.snsTopicName, logGroup: input.cloudWatchLogsLogGroupArn, key: input.kmsKeyId)
      if input.isOrganizationTrail == true { try TrailSettings.checkOrganization(call, world) }
      var trail = Trail()
      trail.name = input.name
      trail.owner = call.account
      trail.homeRegion = call.region
      trail.bucket = input.s3BucketName
      trail.prefix = input.s3KeyPrefix?.isEmpty == true ? nil : input.s3KeyPrefix
      trail.includesGlobalServices = input.includeGlobalServiceEvents ?? true
      trail.isMultiRegion = input.isMultiRegionTrail ?? false
      trail.isOrganization = input.isOrganizationTrail ?? false
      trail.validates = input.enableLogFileValidation ?? false
      for tag in input.tagsList ?? [] { trail.tags[tag.key] = tag.value ?? "" }
      try trail.check()
      try TrailSettings.prepareBucket(trail, call, &world)
      world.put(trail)
      return CloudTrail.CreateTrail.Output(trail)
    })

  private static let updateTrail = handler(
    CloudTrail.UpdateTrail.self, { $0.name },
    perform: { input, call, old, world throws(AWSError) in
      try TrailSettings.refuseUnserved(
        topic: input.snsTopicName, logGroup: input.cloudWatchLogsLogGroupArn, key: input.kmsKeyId)
      var trail = old
      trail.bucket = input.s3BucketName ?? trail.bucket
      if let prefix = input.s3KeyPrefix { trail.prefix = prefix.isEmpty ? nil : prefix }
      trail.includesGlobalServices = input.includeGlobalServiceEvents ?? trail.includesGlobalServices
      trail.isMultiRegion = input.isMultiRegionTrail ?? trail.isMultiRegion
      trail.isOrganization = input.isOrganizationTrail ?? trail.isOrganization
      if trail.isOrganization, !old.isOrganization { try TrailSettings.checkOrganization(call, world) }
      try trail.check()
      if let validates = input.enableLogFileValidation, validates != trail.validates {
        // Without digests the chain ends; with them again another one begins.
        trail.validates = validates
        trail.chains = [:]
      }
      if trail.bucket != old.bucket || trail.prefix != old.prefix
        || trail.isOrganization != old.isOrganization
      {
        try TrailSettings.prepareBucket(trail, call, &world)
      }
      world.put(trail)
      return CloudTrail.UpdateTrail.Output(trail)
    })

  private static let deleteTrail = handler(
    CloudTrail.DeleteTrail.self, { $0.name },
    perform: { _, _, trail, world throws(AWSError) in
      world.remove(trail: trail.arn)
      return CloudTrail.DeleteTrail.Output()
    })

  private static let getTrail = handler(
    CloudTrail.GetTrail.self, { $0.name },
    perform: { _, _, trail, _ throws(AWSError) in
      var output = CloudTrail.GetTrail.Output()
      output.trail = trail.answer
      return output
    })

  private static let listTrails = Handler(
    CloudTrail.ListTrails.self,
    needs: { _, _, _ throws(AWSError) in [.anything] },
    perform: { _, call, world throws(AWSError) in
      var output = CloudTrail.ListTrails.Output()
      output.trails = visible(call, world).map { trail in
        var summary = CloudTrail.TrailSummary()
        summary.trailARN = trail.arn
        summary.name = trail.name
        summary.homeRegion = trail.homeRegion
        return summary
      }
      return output
    })

  /// Trails of this Region, and those of others that record this one too, unless they are not wanted.
  private static let describeTrails = Handler(
    CloudTrail.DescribeTrails.self,
    needs: { _, _, _ throws(AWSError) in [.anything] },
    perform: { input, call, world throws(AWSError) in
      var output = CloudTrail.DescribeTrails.Output()
      let names = input.trailNameList ?? []
      guard names.isEmpty else {
        var found: [CloudTrail.Trail] = []
        for name in names {
          // A name that no trail has is passed over.
          let place = try TrailPlace(name, call)
          do throws(AWSError) { found.append(try place.trail(call, in: world).answer) } catch { continue }
        }
        output.trailList = found
        return output
      }
      output.trailList = visible(call, world).filter { trail in
        trail.homeRegion == call.region && trail.owner == call.account
          || trail.isMultiRegion && input.includeShadowTrails != false
      }.map(\.answer)
      return output
    })

  private static func visible(_ call: Call, _ world: World) -> [Trail] {
    world.stores.trails.values.filter { TrailPlace.sees(call, $0, in: world) }.sorted { $0.arn < $1.arn }
  }
}

extension Trail {
  /// The trail as AWS describes it.
  fileprivate var answer: CloudTrail.Trail {
    var answer = CloudTrail.Trail()
    answer.name = name
    answer.s3BucketName = bucket
    answer.s3KeyPrefix = prefix
    answer.includeGlobalServiceEvents = includesGlobalServices
    answer.isMultiRegionTrail = isMultiRegion
    answer.homeRegion = homeRegion
    answer.trailARN = arn
    answer.logFileValidationEnabled = validates
    answer.hasCustomEventSelectors =
      selection.advanced != nil || selection.readWriteType != "All" || !selection.excludedSources.isEmpty
      || !selection.includesManagement
    answer.hasInsightSelectors = false
    answer.isOrganizationTrail = isOrganization
    return answer
  }
}

extension Trail {
  /// Refuses settings that do not go together.
  fileprivate func check() throws(AWSError) {
    guard includesGlobalServices || !isMultiRegion else {
      throw CloudTrail.Errors.invalidParameterCombination(
        "Multi-Region trail must include global service events.")
    }
  }
}

/// What CreateTrail and UpdateTrail both answer with.
private protocol TrailSettingsAnswer: Structure {
  var name: String? { get set }
  var s3BucketName: String? { get set }
  var s3KeyPrefix: String? { get set }
  var includeGlobalServiceEvents: Bool? { get set }
  var isMultiRegionTrail: Bool? { get set }
  var trailARN: String? { get set }
  var logFileValidationEnabled: Bool? { get set }
  var isOrganizationTrail: Bool? { get set }
}

extension CloudTrail.CreateTrail.Output: TrailSettingsAnswer {}
extension CloudTrail.UpdateTrail.Output: TrailSettingsAnswer {}

extension TrailSettingsAnswer {
  /// The settings of a trail.
  fileprivate init(_ trail: Trail) {
    self.init()
    name = trail.name
    s3BucketName = trail.bucket
    s3KeyPrefix = trail.prefix
    includeGlobalServiceEvents = trail.includesGlobalServices
    isMultiRegionTrail = trail.isMultiRegion
    trailARN = trail.arn
    logFileValidationEnabled = trail.validates
    isOrganizationTrail = trail.isOrganization
  }
}
