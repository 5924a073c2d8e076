import AWSServices
import AWSWire
import Identity

/// What policies must allow for the kinds of IAM calls.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS IAM".
extension IAMHandlers {
  typealias Needs<Input> = @Sendable (Input, Call, World) throws(AWSError) -> [AuthorizationNeed]
  typealias Context = [String: AuthorizationNeed.ConditionValue]

  /// An operation that names no resource.
  static func onAnything<Input>() -> Needs<Input> {
    { _, _, _ throws(AWSError) in [.anything] }
  }

  /// An operation on a user, group or role that exists, or should.
  static func on<Input>(
    _ kind: EntityKind, _ name: @escaping @Sendable (Input) -> String,
    context: (@Sendable (Input) -> Context)? = nil
  ) -> Needs<Input> {
    { input, call, world throws(AWSError) in
      let name = name(input)
      var keys = context?(input) ?? [:]
      for (key, value) in world.tags(of: kind, name, in: call.account) { addTag(key, value, to: &keys) }
      return [.on(world.arn(of: kind, name, in: call.account), keys)]
    }
  }

  /// An operation that creates something with an ARN of its own.
  static func creating<Input>(
    _ resource: @escaping @Sendable (Input) -> String, context: (@Sendable (Input) -> Context)? = nil
  ) -> Needs<Input> {
    { input, call, _ throws(AWSError) in
      [.on("arn:aws:iam::\(call.account):\(resource(input))", context?(input) ?? [:])]
    }
  }

  /// An operation on a resource named by its ARN.
  static func onARN<Input>(
    _ arn: @escaping @Sendable (Input) -> String, context: (@Sendable (Input) -> Context)? = nil
  ) -> Needs<Input> {
    { input, call, world throws(AWSError) in
      let arn = arn(input)
      var keys = context?(input) ?? [:]
      let tags = world.managedPolicy(arn)?.tags ?? world[call.account]?.virtualMFADevices[arn]?.tags ?? [:]
      for (key, value) in tags { addTag(key, value, to: &keys) }
      return [.on(arn, keys)]
    }
  }

  /// An operation on the credentials of a user, or of the caller where no user is named.
  static func onOwner<Input>(_ name: @escaping @Sendable (Input) -> String?) -> Needs<Input> {
    { input, call, world throws(AWSError) in
      if let name = name(input) {
        var keys: Context = [:]
        for (key, value) in world.tags(of: .user, name, in: call.account) { addTag(key, value, to: &keys) }
        return [.on(world.arn(of: .user, name, in: call.account), keys)]
      }
      return [.on(try world.owner(named: nil, call).arn(in: call.account, world))]
    }
  }

  /// The condition keys of a request that attaches or detaches a policy.
  static func policyKey(_ arn: String) -> Context { ["iam:PolicyARN": .one(arn)] }

  /// The condition keys of a request that sets tags and a boundary.
  static func creationKeys(_ tags: [IAM.Tag]?, boundary: String? = nil) -> Context {
    var context: Context = [:]
    if let tags, !tags.isEmpty {
      context["aws:TagKeys"] = .many(tags.map(\.key))
      for tag in tags { context["aws:RequestTag/\(tag.key)"] = .one(tag.value) }
    }
    if let boundary { context["iam:PermissionsBoundary"] = .one(boundary) }
    return context
  }

  private static func addTag(_ key: String, _ value: String, to context: inout Context) {
    context["aws:ResourceTag/\(key)"] = .one(value)
    context["iam:ResourceTag/\(key)"] = .one(value)
  }
}
