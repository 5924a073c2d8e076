import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// What can be changed about a role: description, trust, tags, boundary.
  static let roleSettings: [Handler] = [
    Handler(
      IAM.UpdateRole.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        let sessions = try SignInSessionChange(
          to: input.maxSigninSessionDuration, resets: input.resetMaxSigninSessionDuration)
        try world.changeRole(input.roleName, call) { role throws(AWSError) in
          sessions.apply(to: &role.maximumSignInSession)
          if let description = input.description { role.summary = description }
          if let seconds = input.maxSessionDuration { role.maximumSession = seconds }
        }
        return IAM.UpdateRole.Output()
      }),
    Handler(
      IAM.UpdateRoleDescription.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        try world.changeRole(input.roleName, call) { role throws(AWSError) in
          role.summary = input.description
        }
        var output = IAM.UpdateRoleDescription.Output()
        output.role = try world.role(input.roleName, call).answer(in: call.account)
        return output
      }),
    Handler(
      IAM.UpdateAssumeRolePolicy.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        _ = try world.role(input.roleName, call)
        try TrustPolicies.check(input.policyDocument)
        try world.changeRole(input.roleName, call) { role throws(AWSError) in
          role.trustPolicy = input.policyDocument
        }
        return Empty()
      }),
    Handler(
      IAM.TagRole.self, needs: on(.role, { $0.roleName }, context: { creationKeys($0.tags) }),
      perform: { input, call, world throws(AWSError) in
        try world.changeRole(input.roleName, call) { role throws(AWSError) in
          try role.tags.addTags(input.tags)
        }
        return Empty()
      }),
    Handler(
      IAM.UntagRole.self,
      needs: on(.role, { $0.roleName }, context: { ["aws:TagKeys": .many($0.tagKeys)] }),
      perform: { input, call, world throws(AWSError) in
        try world.changeRole(input.roleName, call) { role throws(AWSError) in
          role.tags.removeTags(input.tagKeys)
        }
        return Empty()
      }),
    Handler(
      IAM.ListRoleTags.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        let page = try IAMPage(
          world.role(input.roleName, call).tags, marker: input.marker, size: input.maxItems)
        var output = IAM.ListRoleTags.Output()
        output.tags = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
    Handler(
      IAM.PutRolePermissionsBoundary.self,
      needs: on(
        .role, { $0.roleName }, context: { ["iam:PermissionsBoundary": .one($0.permissionsBoundary)] }),
      perform: { input, call, world throws(AWSError) in
        try world.setBoundary(input.permissionsBoundary, of: .role, input.roleName, call)
        return Empty()
      }),
    Handler(
      IAM.DeleteRolePermissionsBoundary.self, needs: on(.role) { $0.roleName },
      perform: { input, call, world throws(AWSError) in
        try world.setBoundary(nil, of: .role, input.roleName, call)
        return Empty()
      }),
  ]
}
