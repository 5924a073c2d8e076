import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// Who uses a managed policy.
  static let policyUses: [Handler] = [
    Handler(
      IAM.ListEntitiesForPolicy.self, needs: onARN { $0.policyArn },
      perform: { input, call, world throws(AWSError) in
        _ = try world.existingPolicy(input.policyArn, call)
        let users = PolicyUsers(try world.account(of: call), of: input)
        let page = try IAMPage(users.all, marker: input.marker, size: input.maxItems, key: \.key)
        var output = IAM.ListEntitiesForPolicy.Output()
        output.policyUsers = page.items.filter { $0.kind == .user }.map { user in
          .with {
            $0.userName = user.name
            $0.userId = user.id
          }
        }
        output.policyGroups = page.items.filter { $0.kind == .group }.map { group in
          .with {
            $0.groupName = group.name
            $0.groupId = group.id
          }
        }
        output.policyRoles = page.items.filter { $0.kind == .role }.map { role in
          .with {
            $0.roleName = role.name
            $0.roleId = role.id
          }
        }
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      })
  ]
}

/// The entities that use a managed policy.
struct PolicyUsers {
  /// One of them.
  struct Entity {
    let kind: EntityKind
    let name: String
    let id: String
    /// Its place in the list.
    var key: String { "\(kind.rawValue)/\(name.lowercased())" }
  }

  /// Users, groups and roles that the filters let through.
  let all: [Entity]

  init(_ account: Account, of input: IAM.ListEntitiesForPolicy.Input) {
    let prefix = input.pathPrefix ?? "/"
    func uses(_ permissions: Permissions, _ path: String) -> Bool {
      guard path.hasPrefix(prefix) else { return false }
      let isAttached = permissions.attached.contains(input.policyArn)
      let isBoundary = permissions.boundary == input.policyArn
      switch input.policyUsageFilter {
      case "PermissionsPolicy": return isAttached
      case "PermissionsBoundary": return isBoundary
      default: return isAttached || isBoundary
      }
    }
    var entities: [Entity] = []
    if input.entityFilter == nil || input.entityFilter == "User" {
      for user in account.users.values where uses(user.permissions, user.path) {
        entities.append(Entity(kind: .user, name: user.name, id: user.id))
      }
    }
    if input.entityFilter == nil || input.entityFilter == "Group" {
      for group in account.groups.values where uses(group.permissions, group.path) {
        entities.append(Entity(kind: .group, name: group.name, id: group.id))
      }
    }
    if input.entityFilter == nil || input.entityFilter == "Role" {
      for role in account.roles.values where uses(role.permissions, role.path) {
        entities.append(Entity(kind: .role, name: role.name, id: role.id))
      }
    }
    all = entities
  }
}
