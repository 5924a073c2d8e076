import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// Groups and who is in them.
  static let groups: [Handler] = [
    createGroup, getGroup, updateGroup, deleteGroup, listGroups, addUserToGroup, removeUserFromGroup,
  ]

  private static let createGroup = Handler(
    IAM.CreateGroup.self, needs: creating { "group\($0.path ?? "/")\($0.groupName)" },
    perform: { input, call, world throws(AWSError) in
      var group = Group()
      group.name = input.groupName
      group.path = input.path ?? "/"
      group.id = world.entropy.uniqueID(EntityKind.group.idPrefix)
      group.createdAt = call.moment.wholeSeconds
      let created = group
      try world.changeAccount(call) { account throws(AWSError) in
        let key = created.name.lowercased()
        guard account.groups[key] == nil else { throw IAMFailure.exists(.group, created.name) }
        guard account.groups.count < 300 else { throw IAMFailure.quota("GroupsPerAccount", 300) }
        account.groups[key] = created
      }
      var output = IAM.CreateGroup.Output()
      output.group = created.answer(in: call.account)
      return output
    })

  private static let getGroup = Handler(
    IAM.GetGroup.self, needs: on(.group) { $0.groupName },
    perform: { input, call, world throws(AWSError) in
      let key = input.groupName.lowercased()
      var output = IAM.GetGroup.Output()
      output.group = try world.group(input.groupName, call).answer(in: call.account)
      let members = try world.account(of: call).users.filter { $0.value.groups.contains(key) }
      let page = try IAMPage(Array(members), marker: input.marker, size: input.maxItems, key: \.key)
      output.users = page.items.map { $0.value.summary(in: call.account) }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })

  private static let updateGroup = Handler(
    IAM.UpdateGroup.self, needs: on(.group) { $0.groupName },
    perform: { input, call, world throws(AWSError) in
      let oldKey = input.groupName.lowercased()
      let newKey = (input.newGroupName ?? input.groupName).lowercased()
      try world.changeAccount(call) { account throws(AWSError) in
        guard var group = account.groups[oldKey] else { throw IAMFailure.noSuch(.group, input.groupName) }
        if newKey != oldKey, account.groups[newKey] != nil {
          throw IAMFailure.exists(.group, input.newGroupName ?? "")
        }
        group.name = input.newGroupName ?? group.name
        group.path = input.newPath ?? group.path
        account.groups[oldKey] = nil
        account.groups[newKey] = group
        guard newKey != oldKey else { return }
        for index in account.users.values.indices {
          for place in account.users.values[index].groups.indices
          where account.users.values[index].groups[place] == oldKey {
            account.users.values[index].groups[place] = newKey
          }
        }
      }
      return Empty()
    })

  private static let deleteGroup = Handler(
    IAM.DeleteGroup.self, needs: on(.group) { $0.groupName },
    perform: { input, call, world throws(AWSError) in
      let key = input.groupName.lowercased()
      try world.changeAccount(call) { account throws(AWSError) in
        guard let group = account.groups[key] else { throw IAMFailure.noSuch(.group, input.groupName) }
        if account.users.values.contains(where: { $0.groups.contains(key) }) {
          throw IAMFailure.conflict("remove users from group")
        }
        if !group.permissions.attached.isEmpty { throw IAMFailure.conflict("detach all policies") }
        if !group.permissions.inline.isEmpty { throw IAMFailure.conflict("delete policies") }
        account.groups[key] = nil
      }
      return Empty()
    })

  private static let listGroups = Handler(
    IAM.ListGroups.self, needs: creating { "group\($0.pathPrefix ?? "/")" },
    perform: { input, call, world throws(AWSError) in
      let groups = try world.account(of: call).groups.filter {
        $0.value.path.hasPrefix(input.pathPrefix ?? "/")
      }
      let page = try IAMPage(Array(groups), marker: input.marker, size: input.maxItems, key: \.key)
      var output = IAM.ListGroups.Output()
      output.groups = page.items.map { $0.value.answer(in: call.account) }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })

  /// Adding twice is no error; a user is in ten groups at the most.
  private static let addUserToGroup = Handler(
    IAM.AddUserToGroup.self, needs: on(.group) { $0.groupName },
    perform: { input, call, world throws(AWSError) in
      _ = try world.group(input.groupName, call)
      let key = input.groupName.lowercased()
      try world.changeUser(input.userName, call) { user throws(AWSError) in
        guard !user.groups.contains(key) else { return }
        guard user.groups.count < 10 else { throw IAMFailure.quota("GroupsPerUser", 10) }
        user.groups.append(key)
      }
      return Empty()
    })

  private static let removeUserFromGroup = Handler(
    IAM.RemoveUserFromGroup.self, needs: on(.group) { $0.groupName },
    perform: { input, call, world throws(AWSError) in
      _ = try world.group(input.groupName, call)
      let key = input.groupName.lowercased()
      try world.changeUser(input.userName, call) { user throws(AWSError) in
        guard let index = user.groups.firstIndex(of: key) else {
          throw IAM.Errors.noSuchEntity("User \(user.name) not in group \(input.groupName).")
        }
        user.groups.remove(at: index)
      }
      return Empty()
    })
}
