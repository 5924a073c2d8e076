import AWSServices
import AWSWire

extension OrganizationsHandlers {
  static let units = [createUnit, describeUnit, updateUnit, deleteUnit, listUnitsForParent]

  private static let createUnit = handler(
    Organizations.CreateOrganizationalUnit.self, for: .management,
    needs: { input, organization in
      TagRules.needs(
        creating: organization.arn("ou/\(organization.id)/*"), on: organization.arn(of: input.parentId),
        tags: input.tags ?? [])
    },
    perform: { input, _, organization, world throws(AWSError) in
      guard organization.hasParent(input.parentId) else { throw OrganizationsRefusal.noParent }
      guard organization.depth(of: input.parentId) < Organization.maximumDepth else {
        throw OrganizationsRefusal.constraint(
          "OU_DEPTH_LIMIT_EXCEEDED", "You have exceeded the maximum depth of the organizational unit tree.")
      }
      try refuseTwins(of: input.name, in: input.parentId, organization)
      let tags = try TagRules.merged(input.tags ?? [], into: [:])
      let id = "ou-\(organization.rootID.dropFirst(2))-" + world.entropy.lowercase(8)
      let unit = OrganizationalUnit(id: id, name: input.name, parent: input.parentId)
      world.changeOrganization { organization in
        organization.units[id] = unit
        if !tags.isEmpty { organization.tags[id] = tags }
        organization.attachDefaults(to: id)
      }
      var output = Organizations.CreateOrganizationalUnit.Output()
      output.organizationalUnit = organization.answer(unit)
      return output
    })

  private static let describeUnit = handler(
    Organizations.DescribeOrganizationalUnit.self, for: .managementAndDelegates,
    needs: { input, organization in [.on(organization.arn(of: input.organizationalUnitId))] },
    perform: { input, _, organization, _ throws(AWSError) in
      guard let unit = organization.units[input.organizationalUnitId] else {
        throw OrganizationsRefusal.noUnit
      }
      var output = Organizations.DescribeOrganizationalUnit.Output()
      output.organizationalUnit = organization.answer(unit)
      return output
    })

  private static let updateUnit = handler(
    Organizations.UpdateOrganizationalUnit.self, for: .management,
    needs: { input, organization in [.on(organization.arn(of: input.organizationalUnitId))] },
    perform: { input, _, organization, world throws(AWSError) in
      guard var unit = organization.units[input.organizationalUnitId] else {
        throw OrganizationsRefusal.noUnit
      }
      if let name = input.name, name != unit.name {
        try refuseTwins(of: name, in: unit.parent, organization)
        unit.name = name
        let renamed = unit
        world.changeOrganization { $0.units[renamed.id] = renamed }
      }
      var output = Organizations.UpdateOrganizationalUnit.Output()
      output.organizationalUnit = organization.answer(unit)
      return output
    })

  private static let deleteUnit = handler(
    Organizations.DeleteOrganizationalUnit.self, for: .management,
    needs: { input, organization in [.on(organization.arn(of: input.organizationalUnitId))] },
    perform: { input, _, organization, world throws(AWSError) in
      let id = input.organizationalUnitId
      guard organization.units[id] != nil else { throw OrganizationsRefusal.noUnit }
      guard organization.units(in: id).isEmpty, !world.accounts.values.contains(where: { $0.parent == id })
      else {
        throw Organizations.Errors.organizationalUnitNotEmpty(
          "The specified organizational unit is not empty.")
      }
      world.changeOrganization { organization in
        organization.units[id] = nil
        organization.attachments[id] = nil
        organization.tags[id] = nil
      }
      return Empty()
    })

  private static let listUnitsForParent = handler(
    Organizations.ListOrganizationalUnitsForParent.self, for: .managementAndDelegates,
    needs: { input, organization in [.on(organization.arn(of: input.parentId))] },
    perform: { input, _, organization, _ throws(AWSError) in
      guard organization.hasParent(input.parentId) else { throw OrganizationsRefusal.noParent }
      let page = try OrganizationsPage(
        "ListOrganizationalUnitsForParent", input.parentId, token: input.nextToken, limit: input.maxResults)
      var output = Organizations.ListOrganizationalUnitsForParent.Output()
      (output.organizationalUnits, output.nextToken) = page.cut(
        organization.units(in: input.parentId).map(\.id)
      ) { id in organization.units[id].map { organization.answer($0) } }
      return output
    })

  private static func refuseTwins(
    of name: String, in parent: String, _ organization: Organization
  ) throws(AWSError) {
    guard !organization.units(in: parent).contains(where: { $0.name == name }) else {
      throw Organizations.Errors.duplicateOrganizationalUnit("An OU with the same name already exists.")
    }
  }
}

extension Organization {
  fileprivate func answer(_ unit: OrganizationalUnit) -> Organizations.OrganizationalUnit {
    var answer = Organizations.OrganizationalUnit()
    answer.id = unit.id
    answer.arn = arn(of: unit.id)
    answer.name = unit.name
    answer.path = path(to: unit.id, in: unit.parent)
    return answer
  }
}
