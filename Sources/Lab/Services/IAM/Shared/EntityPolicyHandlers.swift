import AWSServices
import AWSWire

/// The operations on the policies of users, groups and roles, which differ in nothing but names.
struct EntityPolicyHandlers: Sendable {
  let kind: EntityKind

  /// Sets an inline policy, of which `policy` gives name and document.
  func putting<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    _ policy: @escaping @Sendable (O.Input) -> (name: String, document: String)
  ) -> Handler where O.Output == Empty {
    handler(operation, name) { input, call, world throws(AWSError) in
      let policy = policy(input)
      try world.putInlinePolicy(policy.name, policy.document, on: kind, name(input), call)
    }
  }

  /// Shows an inline policy; `answer` takes the names of entity and policy, and the document.
  func getting<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    _ policy: @escaping @Sendable (O.Input) -> String,
    _ answer:
      @escaping @Sendable (inout O.Output, _ name: String, _ policy: String, _ document: String) -> Void
  ) -> Handler {
    Handler(
      operation, needs: IAMHandlers.on(kind, name),
      perform: { input, call, world throws(AWSError) in
        var output = O.Output()
        let (name, policy) = (try world.name(of: kind, name(input), call), policy(input))
        answer(&output, name, policy, try world.inlinePolicy(policy, of: kind, name, call))
        return output
      })
  }

  /// Takes an inline policy away.
  func deleting<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    _ policy: @escaping @Sendable (O.Input) -> String
  ) -> Handler where O.Output == Empty {
    handler(operation, name) { input, call, world throws(AWSError) in
      try world.deleteInlinePolicy(policy(input), of: kind, name(input), call)
    }
  }

  /// Lists the names of inline policies; `page` gives marker and size, and `answer` takes the page.
  func listing<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    _ page: @escaping @Sendable (O.Input) -> (marker: String?, size: Int?),
    _ answer: @escaping @Sendable (inout O.Output, IAMPage<String>) -> Void
  ) -> Handler {
    Handler(
      operation, needs: IAMHandlers.on(kind, name),
      perform: { input, call, world throws(AWSError) in
        let names = try world.permissions(of: kind, name(input), call).inline.keys
        var output = O.Output()
        answer(&output, try IAMPage(Array(names), marker: page(input).marker, size: page(input).size))
        return output
      })
  }

  /// Attaches a managed policy.
  func attaching<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    _ policy: @escaping @Sendable (O.Input) -> String
  ) -> Handler where O.Output == Empty {
    managing(operation, name, policy) { world, policy, name, call throws(AWSError) in
      try world.attach(policy, to: kind, name, call)
    }
  }

  /// Detaches a managed policy.
  func detaching<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    _ policy: @escaping @Sendable (O.Input) -> String
  ) -> Handler where O.Output == Empty {
    managing(operation, name, policy) { world, policy, name, call throws(AWSError) in
      try world.detach(policy, from: kind, name, call)
    }
  }

  /// Lists the managed policies that are attached; `page` also gives the path they must be under.
  func listingAttached<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    _ page: @escaping @Sendable (O.Input) -> (prefix: String?, marker: String?, size: Int?),
    _ answer: @escaping @Sendable (inout O.Output, IAMPage<IAM.AttachedPolicy>) -> Void
  ) -> Handler {
    Handler(
      operation, needs: IAMHandlers.on(kind, name),
      perform: { input, call, world throws(AWSError) in
        let (prefix, marker, size) = page(input)
        var output = O.Output()
        answer(
          &output,
          try world.attachedPolicies(
            of: kind, name(input), under: prefix, marker: marker, size: size, call))
        return output
      })
  }

  /// A change of which managed policies an entity has, which policies can bound by the policy's ARN.
  private func managing<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    _ policy: @escaping @Sendable (O.Input) -> String,
    change:
      @escaping @Sendable (inout World, _ policy: String, _ name: String, Call) throws(AWSError) -> Void
  ) -> Handler where O.Output == Empty {
    handler(operation, name, context: { IAMHandlers.policyKey(policy($0)) }) {
      input, call, world throws(AWSError) in
      try change(&world, policy(input), name(input), call)
    }
  }

  /// An operation that answers with nothing.
  private func handler<O: Operation>(
    _ operation: O.Type, _ name: @escaping @Sendable (O.Input) -> String,
    context: (@Sendable (O.Input) -> IAMHandlers.Context)? = nil,
    perform: @escaping @Sendable (O.Input, Call, inout World) throws(AWSError) -> Void
  ) -> Handler where O.Output == Empty {
    Handler(
      operation, needs: IAMHandlers.on(kind, name, context: context),
      perform: { input, call, world throws(AWSError) in
        try perform(input, call, &world)
        return Empty()
      })
  }
}

extension World {
  /// The name of an entity as it was created.
  fileprivate func name(of kind: EntityKind, _ name: String, _ call: Call) throws(AWSError) -> String {
    switch kind {
    case .user: try user(name, call).name
    case .group: try group(name, call).name
    case .role: try role(name, call).name
    }
  }
}
