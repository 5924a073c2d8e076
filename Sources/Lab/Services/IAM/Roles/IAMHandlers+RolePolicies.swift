import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// The policies of roles: inline ones and attached ones.
  static let rolePolicies: [Handler] = [
    Handler(
      IAM.PutRolePolicy.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        try world.putInlinePolicy(input.policyName, input.policyDocument, on: .role, input.roleName, call)
        return Empty()
      }),
    Handler(
      IAM.GetRolePolicy.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        var output = IAM.GetRolePolicy.Output()
        output.roleName = try world.role(input.roleName, call).name
        output.policyName = input.policyName
        output.policyDocument = try world.inlinePolicy(input.policyName, of: .role, input.roleName, call)
        return output
      }),
    Handler(
      IAM.DeleteRolePolicy.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        try world.deleteInlinePolicy(input.policyName, of: .role, input.roleName, call)
        return Empty()
      }),
    Handler(
      IAM.ListRolePolicies.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        let names = try world.permissions(of: .role, input.roleName, call).inline.keys
        let page = try IAMPage(Array(names), marker: input.marker, size: input.maxItems)
        var output = IAM.ListRolePolicies.Output()
        output.policyNames = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
    Handler(
      IAM.AttachRolePolicy.self,
      needs: on(.role, { $0.roleName }, context: { policyKey($0.policyArn) }),
      perform: { input, call, world throws(AWSError) in
        try world.attach(input.policyArn, to: .role, input.roleName, call)
        return Empty()
      }),
    Handler(
      IAM.DetachRolePolicy.self,
      needs: on(.role, { $0.roleName }, context: { policyKey($0.policyArn) }),
      perform: { input, call, world throws(AWSError) in
        try world.detach(input.policyArn, from: .role, input.roleName, call)
        return Empty()
      }),
    Handler(
      IAM.ListAttachedRolePolicies.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        let page = try world.attachedPolicies(
          of: .role, input.roleName, under: input.pathPrefix, marker: input.marker, size: input.maxItems,
          call)
        var output = IAM.ListAttachedRolePolicies.Output()
        output.attachedPolicies = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
  ]
}
