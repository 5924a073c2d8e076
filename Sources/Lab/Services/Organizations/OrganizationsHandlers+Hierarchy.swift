import AWSServices
import AWSWire
import Identity

extension OrganizationsHandlers {
  static let hierarchy = [listRoots, listParents, listChildren]

  private static let listRoots = handler(
    Organizations.ListRoots.self, for: .managementAndDelegates,
    perform: { input, _, organization, _ throws(AWSError) in
      let page = try OrganizationsPage("ListRoots", token: input.nextToken, limit: input.maxResults)
      var output = Organizations.ListRoots.Output()
      (output.roots, output.nextToken) = page.cut([organization.rootID]) { _ in organization.rootAnswer }
      return output
    })

  private static let listParents = handler(
    Organizations.ListParents.self, for: .managementAndDelegates,
    needs: { input, organization in [.on(organization.arn(of: input.childId))] },
    perform: { input, _, organization, world throws(AWSError) in
      guard let id = organization.units[input.childId]?.parent ?? world.member(input.childId)?.parent else {
        throw Organizations.Errors.childNotFound("You specified a child that doesn't exist.")
      }
      let page = try OrganizationsPage(
        "ListParents", input.childId, token: input.nextToken, limit: input.maxResults)
      var parent = Organizations.Parent()
      parent.id = id
      parent.type = id == organization.rootID ? .root : .organizationalUnit
      var output = Organizations.ListParents.Output()
      (output.parents, output.nextToken) = page.cut([id]) { _ in parent }
      return output
    })

  private static let listChildren = handler(
    Organizations.ListChildren.self, for: .managementAndDelegates,
    needs: { input, organization in [.on(organization.arn(of: input.parentId))] },
    perform: { input, _, organization, world throws(AWSError) in
      guard organization.hasParent(input.parentId) else { throw OrganizationsRefusal.noParent }
      let page = try OrganizationsPage(
        "ListChildren", input.parentId, input.childType.rawValue, token: input.nextToken,
        limit: input.maxResults)
      func child(_ id: String) -> Organizations.Child {
        var child = Organizations.Child()
        child.id = id
        child.type = input.childType
        return child
      }
      var output = Organizations.ListChildren.Output()
      if input.childType == .account {
        (output.children, output.nextToken) = page.cut(world.accountIDs.lazy.map(\.rawValue)) { id in
          world.member(id)?.parent == input.parentId ? child(id) : nil
        }
      } else {
        (output.children, output.nextToken) = page.cut(
          organization.units(in: input.parentId).map(\.id), child)
      }
      return output
    })
}

extension Organization {
  /// The root as AWS describes it, with the policy types that are on.
  var rootAnswer: Organizations.Root {
    var root = Organizations.Root()
    root.id = rootID
    root.arn = arn(of: rootID)
    root.name = "Root"
    root.policyTypes = enabledPolicyTypes.map { type in
      var summary = Organizations.PolicyTypeSummary()
      summary.type = .init(rawValue: type)
      summary.status = .enabled
      return summary
    }
    return root
  }
}
