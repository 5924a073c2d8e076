import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// The policies of users: inline ones and attached ones.
  static let userPolicies: [Handler] = [
    Handler(
      IAM.PutUserPolicy.self, needs: on(.user) { $0.userName },
      perform: { input, call, world throws(AWSError) in
        try world.putInlinePolicy(input.policyName, input.policyDocument, on: .user, input.userName, call)
        return Empty()
      }),
    Handler(
      IAM.GetUserPolicy.self, needs: on(.user) { $0.userName },
      perform: { input, call, world throws(AWSError) in
        var output = IAM.GetUserPolicy.Output()
        output.userName = try world.user(input.userName, call).name
        output.policyName = input.policyName
        output.policyDocument = try world.inlinePolicy(input.policyName, of: .user, input.userName, call)
        return output
      }),
    Handler(
      IAM.DeleteUserPolicy.self, needs: on(.user) { $0.userName },
      perform: { input, call, world throws(AWSError) in
        try world.deleteInlinePolicy(input.policyName, of: .user, input.userName, call)
        return Empty()
      }),
    Handler(
      IAM.ListUserPolicies.self, needs: on(.user) { $0.userName },
      perform: { input, call, world throws(AWSError) in
        let names = try world.permissions(of: .user, input.userName, call).inline.keys
        let page = try IAMPage(Array(names), marker: input.marker, size: input.maxItems)
        var output = IAM.ListUserPolicies.Output()
        output.policyNames = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
    Handler(
      IAM.AttachUserPolicy.self,
      needs: on(.user, { $0.userName }, context: { policyKey($0.policyArn) }),
      perform: { input, call, world throws(AWSError) in
        try world.attach(input.policyArn, to: .user, input.userName, call)
        return Empty()
      }),
    Handler(
      IAM.DetachUserPolicy.self,
      needs: on(.user, { $0.userName }, context: { policyKey($0.policyArn) }),
      perform: { input, call, world throws(AWSError) in
        try world.detach(input.policyArn, from: .user, input.userName, call)
        return Empty()
      }),
    Handler(
      IAM.ListAttachedUserPolicies.self, needs: on(.user) { $0.userName },
      perform: { input, call, world throws(AWSError) in
        let page = try world.attachedPolicies(
          of: .user, input.userName, under: input.pathPrefix, marker: input.marker, size: input.maxItems,
          call)
        var output = IAM.ListAttachedUserPolicies.Output()
        output.attachedPolicies = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
  ]
}
