import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// Roles that belong to a service: made for it, and deleted by a task that says when it is done.
  static let serviceLinkedRoles: [Handler] = [
    createServiceLinkedRole, deleteServiceLinkedRole, getServiceLinkedRoleDeletionStatus,
  ]

  private static let createServiceLinkedRole = Handler(
    IAM.CreateServiceLinkedRole.self,
    needs: creating(
      { input in
        let name = ServiceLinkedRoles.name(of: input.awsServiceName) ?? "*"
        return "role/aws-service-role/\(input.awsServiceName)/\(name)"
      }, context: { ["iam:AWSServiceName": .one($0.awsServiceName)] }),
    perform: { input, call, world throws(AWSError) in
      let service = input.awsServiceName
      guard var name = ServiceLinkedRoles.name(of: service) else {
        throw IAM.Errors.invalidInput("Service-linked roles cannot be created for the service \(service).")
      }
      if let suffix = input.customSuffix, !suffix.isEmpty {
        guard ServiceLinkedRoles.allowsSuffix(service) else {
          throw IAM.Errors.invalidInput("Custom suffix is not allowed for \(service)")
        }
        name += "_\(suffix)"
      }
      guard try world.account(of: call).roles[name.lowercased()] == nil else {
        throw IAM.Errors.invalidInput(
          "Service role name \(name) has been taken in this account, please try a different suffix.")
      }
      var role = Role()
      role.name = name
      role.path = "/aws-service-role/\(service)/"
      role.id = world.entropy.uniqueID(EntityKind.role.idPrefix)
      role.createdAt = call.moment.wholeSeconds
      role.summary = input.description
      role.trustPolicy = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole"],\
        "Principal":{"Service":["\(service)"]}}]}
        """
      try add(role, call, &world)
      var output = IAM.CreateServiceLinkedRole.Output()
      output.role = role.answer(in: call.account, withLastUse: false)
      return output
    })

  private static let deleteServiceLinkedRole = Handler(
    IAM.DeleteServiceLinkedRole.self, needs: on(.role) { $0.roleName },
    perform: { input, call, world throws(AWSError) in
      let role = try world.role(input.roleName, call)
      guard role.isServiceLinked else {
        throw IAM.Errors.invalidInput("Role \(role.name) is not a service-linked role.")
      }
      let task = "task\(role.path)\(role.name)/\(world.entropy.uuid())"
      try world.changeAccount(call) { account throws(AWSError) in
        account.roles[input.roleName.lowercased()] = nil
        account.roleDeletions = account.roleDeletions.suffix(99) + [task]
      }
      var output = IAM.DeleteServiceLinkedRole.Output()
      output.deletionTaskId = task
      return output
    })

  private static let getServiceLinkedRoleDeletionStatus = Handler(
    IAM.GetServiceLinkedRoleDeletionStatus.self,
    needs: { input, call, _ throws(AWSError) in
      let role = input.deletionTaskId.split(separator: "/").dropFirst().dropLast().joined(separator: "/")
      return [.on("arn:aws:iam::\(call.account):role/\(role)")]
    },
    perform: { input, call, world throws(AWSError) in
      guard try world.account(of: call).roleDeletions.contains(input.deletionTaskId) else {
        throw IAM.Errors.noSuchEntity("Deletion task \(input.deletionTaskId) cannot be found.")
      }
      var output = IAM.GetServiceLinkedRoleDeletionStatus.Output()
      output.status = "SUCCEEDED"
      return output
    })
}
