import AWSServices
import AWSWire
import IAMPolicy
import Identity

extension IAMHandlers {
  /// Roles.
  static let roles: [Handler] = [createRole, getRole, deleteRole, listRoles, listInstanceProfilesForRole]

  private static let createRole = Handler(
    IAM.CreateRole.self,
    needs: creating(
      { "role\($0.path ?? "/")\($0.roleName)" },
      context: { creationKeys($0.tags, boundary: $0.permissionsBoundary) }),
    perform: { input, call, world throws(AWSError) in
      let path = input.path ?? "/"
      if path.hasPrefix("/aws-service-role/") {
        throw IAM.Errors.invalidInput("The path /aws-service-role/ is reserved for service-linked roles.")
      }
      try TrustPolicies.check(input.assumeRolePolicyDocument)
      if let boundary = input.permissionsBoundary { try world.checkBoundary(boundary, call) }
      var role = Role()
      role.name = input.roleName
      role.path = path
      role.id = world.entropy.uniqueID(EntityKind.role.idPrefix)
      role.createdAt = call.moment.wholeSeconds
      role.trustPolicy = input.assumeRolePolicyDocument
      role.summary = input.description
      role.maximumSession = input.maxSessionDuration ?? 3600
      role.maximumSignInSession = input.maxSigninSessionDuration
      role.permissions.boundary = input.permissionsBoundary
      role.tags = try [String: String](iam: input.tags)
      try add(role, call, &world)
      var output = IAM.CreateRole.Output()
      output.role = role.answer(in: call.account, withLastUse: false)
      return output
    })

  /// Puts a new role in place.
  static func add(_ role: Role, _ call: Call, _ world: inout World) throws(AWSError) {
    try world.changeAccount(call) { account throws(AWSError) in
      let key = role.name.lowercased()
      guard account.roles[key] == nil else { throw IAMFailure.exists(.role, role.name) }
      guard account.roles.count < 1000 else { throw IAMFailure.quota("RolesPerAccount", 1000) }
      account.roles[key] = role
    }
  }

  private static let getRole = Handler(
    IAM.GetRole.self, needs: on(.role) { $0.roleName },
    perform: { input, call, world throws(AWSError) in
      var output = IAM.GetRole.Output()
      output.role = try world.role(input.roleName, call).answer(in: call.account)
      return output
    })

  private static let deleteRole = Handler(
    IAM.DeleteRole.self, needs: on(.role) { $0.roleName },
    perform: { input, call, world throws(AWSError) in
      let key = input.roleName.lowercased()
      try world.changeRole(input.roleName, call) { role throws(AWSError) in
        if !role.permissions.attached.isEmpty { throw IAMFailure.conflict("detach all policies") }
        if !role.permissions.inline.isEmpty { throw IAMFailure.conflict("delete policies") }
      }
      try world.changeAccount(call) { account throws(AWSError) in account.roles[key] = nil }
      world.endSessions(of: .role, key, call)
      return Empty()
    })

  private static let listRoles = Handler(
    IAM.ListRoles.self, needs: creating { "role\($0.pathPrefix ?? "/")" },
    perform: { input, call, world throws(AWSError) in
      let roles = try world.account(of: call).roles.filter {
        $0.value.path.hasPrefix(input.pathPrefix ?? "/")
      }
      let page = try IAMPage(Array(roles), marker: input.marker, size: input.maxItems, key: \.key)
      var output = IAM.ListRoles.Output()
      output.roles = page.items.map { $0.value.summary(in: call.account) }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })

  /// The lab has no instances, so that no role is in an instance profile.
  private static let listInstanceProfilesForRole = Handler(
    IAM.ListInstanceProfilesForRole.self, needs: on(.role) { $0.roleName },
    perform: { input, call, world throws(AWSError) in
      _ = try world.role(input.roleName, call)
      var output = IAM.ListInstanceProfilesForRole.Output()
      output.isTruncated = false
      return output
    })
}

/// Trust policies of roles.
enum TrustPolicies {
  /// The most characters a trust policy may have, white space not counted.
  static let limit = 2048

  /// Refuses a document that is no trust policy, or is too long.
  static func check(_ document: String) throws(AWSError) {
    try PolicyText.check(document, as: .trust)
    guard PolicyText.size(document) <= limit else { throw IAMFailure.quota("ACLSizePerRole", limit) }
  }
}
