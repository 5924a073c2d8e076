import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// The policies of groups: inline ones and attached ones.
  static let groupPolicies: [Handler] = [
    Handler(
      IAM.PutGroupPolicy.self, needs: on(.group) { $0.groupName },
      perform: { input, call, world throws(AWSError) in
        try world.putInlinePolicy(input.policyName, input.policyDocument, on: .group, input.groupName, call)
        return Empty()
      }),
    Handler(
      IAM.GetGroupPolicy.self, needs: on(.group) { $0.groupName },
      perform: { input, call, world throws(AWSError) in
        var output = IAM.GetGroupPolicy.Output()
        output.groupName = try world.group(input.groupName, call).name
        output.policyName = input.policyName
        output.policyDocument = try world.inlinePolicy(input.policyName, of: .group, input.groupName, call)
        return output
      }),
    Handler(
      IAM.DeleteGroupPolicy.self, needs: on(.group) { $0.groupName },
      perform: { input, call, world throws(AWSError) in
        try world.deleteInlinePolicy(input.policyName, of: .group, input.groupName, call)
        return Empty()
      }),
    Handler(
      IAM.ListGroupPolicies.self, needs: on(.group) { $0.groupName },
      perform: { input, call, world throws(AWSError) in
        let names = try world.permissions(of: .group, input.groupName, call).inline.keys
        let page = try IAMPage(Array(names), marker: input.marker, size: input.maxItems)
        var output = IAM.ListGroupPolicies.Output()
        output.policyNames = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
    Handler(
      IAM.AttachGroupPolicy.self,
      needs: on(.group, { $0.groupName }, context: { policyKey($0.policyArn) }),
      perform: { input, call, world throws(AWSError) in
        try world.attach(input.policyArn, to: .group, input.groupName, call)
        return Empty()
      }),
    Handler(
      IAM.DetachGroupPolicy.self,
      needs: on(.group, { $0.groupName }, context: { policyKey($0.policyArn) }),
      perform: { input, call, world throws(AWSError) in
        try world.detach(input.policyArn, from: .group, input.groupName, call)
        return Empty()
      }),
    Handler(
      IAM.ListAttachedGroupPolicies.self, needs: on(.group) { $0.groupName },
      perform: { input, call, world throws(AWSError) in
        let page = try world.attachedPolicies(
          of: .group, input.groupName, under: input.pathPrefix, marker: input.marker, size: input.maxItems,
          call)
        var output = IAM.ListAttachedGroupPolicies.Output()
        output.attachedPolicies = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
  ]
}
