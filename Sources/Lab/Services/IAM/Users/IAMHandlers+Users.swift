import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// Users, their tags and boundaries, and the groups they are in.
  static let users: [Handler] = [
    createUser, getUser, updateUser, deleteUser, listUsers, listGroupsForUser,
    Handler(
      IAM.TagUser.self, needs: on(.user, { $0.userName }, context: { creationKeys($0.tags) }),
      perform: { input, call, world throws(AWSError) in
        try world.changeUser(input.userName, call) { user throws(AWSError) in
          try user.tags.addTags(input.tags)
        }
        return Empty()
      }),
    Handler(
      IAM.UntagUser.self,
      needs: on(.user, { $0.userName }, context: { ["aws:TagKeys": .many($0.tagKeys)] }),
      perform: { input, call, world throws(AWSError) in
        try world.changeUser(input.userName, call) { user throws(AWSError) in
          user.tags.removeTags(input.tagKeys)
        }
        return Empty()
      }),
    Handler(
      IAM.ListUserTags.self, needs: on(.user) { $0.userName },
      perform: { input, call, world throws(AWSError) in
        let page = try IAMPage(
          world.user(input.userName, call).tags, marker: input.marker, size: input.maxItems)
        var output = IAM.ListUserTags.Output()
        output.tags = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
    Handler(
      IAM.PutUserPermissionsBoundary.self,
      needs: on(
        .user, { $0.userName }, context: { ["iam:PermissionsBoundary": .one($0.permissionsBoundary)] }),
      perform: { input, call, world throws(AWSError) in
        try world.setBoundary(input.permissionsBoundary, of: .user, input.userName, call)
        return Empty()
      }),
    Handler(
      IAM.DeleteUserPermissionsBoundary.self, needs: on(.user) { $0.userName },
      perform: { input, call, world throws(AWSError) in
        try world.setBoundary(nil, of: .user, input.userName, call)
        return Empty()
      }),
  ]

  private static let createUser = Handler(
    IAM.CreateUser.self,
    needs: creating(
      { "user\($0.path ?? "/")\($0.userName)" },
      context: { creationKeys($0.tags, boundary: $0.permissionsBoundary) }),
    perform: { input, call, world throws(AWSError) in
      if let boundary = input.permissionsBoundary { try world.checkBoundary(boundary, call) }
      var user = User()
      user.name = input.userName
      user.path = input.path ?? "/"
      user.id = world.entropy.uniqueID(EntityKind.user.idPrefix)
      user.createdAt = call.moment.wholeSeconds
      user.tags = try [String: String](iam: input.tags)
      user.permissions.boundary = input.permissionsBoundary
      let created = user
      try world.changeAccount(call) { account throws(AWSError) in
        let key = created.name.lowercased()
        guard account.users[key] == nil else { throw IAMFailure.exists(.user, created.name) }
        guard account.users.count < 5000 else { throw IAMFailure.quota("UsersPerAccount", 5000) }
        account.users[key] = created
      }
      var output = IAM.CreateUser.Output()
      output.user = created.answer(in: call.account)
      return output
    })

  /// Without a name it describes the caller; root has no name and no path.
  private static let getUser = Handler(
    IAM.GetUser.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      var output = IAM.GetUser.Output()
      switch try world.owner(named: input.userName, call) {
      case .root: output.user = try world.account(of: call).rootAnswer
      case .user(let key): output.user = try world.user(key, call).answer(in: call.account)
      }
      return output
    })

  private static let updateUser = Handler(
    IAM.UpdateUser.self,
    needs: { input, call, world throws(AWSError) in
      let old = AuthorizationNeed.on(world.arn(of: .user, input.userName, in: call.account))
      guard input.newPath != nil || input.newUserName != nil,
        let user = world[call.account]?.users[input.userName.lowercased()]
      else { return [old] }
      let name = input.newUserName ?? user.name
      return [old, .on("arn:aws:iam::\(call.account):user\(input.newPath ?? user.path)\(name)")]
    },
    perform: { input, call, world throws(AWSError) in
      let oldKey = input.userName.lowercased()
      let newKey = (input.newUserName ?? input.userName).lowercased()
      try world.changeAccount(call) { account throws(AWSError) in
        guard var user = account.users[oldKey] else { throw IAMFailure.noSuch(.user, input.userName) }
        if newKey != oldKey, account.users[newKey] != nil {
          throw IAMFailure.exists(.user, input.newUserName ?? "")
        }
        user.name = input.newUserName ?? user.name
        user.path = input.newPath ?? user.path
        account.users[oldKey] = nil
        account.users[newKey] = user
        for serial in user.mfaDevices.map(\.serialNumber) {
          account.virtualMFADevices[serial]?.user = newKey
        }
      }
      if newKey != oldKey { world.renameSessions(ofUser: oldKey, to: newKey, call) }
      return Empty()
    })

  /// Everything that belongs to a user must go first.
  private static let deleteUser = Handler(
    IAM.DeleteUser.self, needs: on(.user) { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let key = input.userName.lowercased()
      try world.changeAccount(call) { account throws(AWSError) in
        guard let user = account.users[key] else { throw IAMFailure.noSuch(.user, input.userName) }
        if !user.permissions.attached.isEmpty { throw IAMFailure.conflict("detach all policies") }
        if !user.permissions.inline.isEmpty { throw IAMFailure.conflict("delete policies") }
        if !user.groups.isEmpty { throw IAMFailure.conflict("remove users from group") }
        if !user.accessKeys.isEmpty { throw IAMFailure.conflict("delete access keys") }
        if user.loginProfile != nil { throw IAMFailure.conflict("delete login profile") }
        if !user.certificates.isEmpty { throw IAMFailure.conflict("delete certificates") }
        if !user.mfaDevices.isEmpty { throw IAMFailure.conflict("delete MFA device") }
        account.users[key] = nil
      }
      world.endSessions(of: .user, key, call)
      return Empty()
    })

  private static let listUsers = Handler(
    IAM.ListUsers.self,
    needs: creating { "user\($0.pathPrefix ?? "/")" },
    perform: { input, call, world throws(AWSError) in
      let users = try world.account(of: call).users.filter {
        $0.value.path.hasPrefix(input.pathPrefix ?? "/")
      }
      let page = try IAMPage(Array(users), marker: input.marker, size: input.maxItems, key: \.key)
      var output = IAM.ListUsers.Output()
      output.users = page.items.map { $0.value.summary(in: call.account) }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })

  private static let listGroupsForUser = Handler(
    IAM.ListGroupsForUser.self, needs: on(.user) { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let keys = try world.user(input.userName, call).groups
      let page = try IAMPage(keys, marker: input.marker, size: input.maxItems)
      let groups = try world.account(of: call).groups
      var output = IAM.ListGroupsForUser.Output()
      output.groups = page.items.compactMap { groups[$0]?.answer(in: call.account) }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })
}
