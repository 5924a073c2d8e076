import AWSServices
import AWSWire

extension OrganizationsHandlers {
  static let tags = [tagResource, untagResource, listTags]

  private static let tagResource = handler(
    Organizations.TagResource.self, for: .management,
    needs: { input, organization in
      [.on(organization.arn(of: input.resourceId), TagRules.context(input.tags))]
    },
    perform: { input, _, _, world throws(AWSError) in
      let present = try world.organizationTags(of: input.resourceId, changing: true)
      world.setOrganizationTags(try TagRules.merged(input.tags, into: present), of: input.resourceId)
      return Empty()
    })

  private static let untagResource = handler(
    Organizations.UntagResource.self, for: .management,
    needs: { input, organization in
      [.on(organization.arn(of: input.resourceId), ["aws:TagKeys": .many(input.tagKeys)])]
    },
    perform: { input, _, _, world throws(AWSError) in
      var tags = try world.organizationTags(of: input.resourceId, changing: true)
      try TagRules.refuseSystemKeys(input.tagKeys)
      for key in input.tagKeys { tags[key] = nil }
      world.setOrganizationTags(tags, of: input.resourceId)
      return Empty()
    })

  /// All tags at once: there are never more than fifty, and no `MaxResults`.
  private static let listTags = handler(
    Organizations.ListTagsForResource.self, for: .managementAndDelegates,
    needs: { input, organization in [.on(organization.arn(of: input.resourceId))] },
    perform: { input, _, _, world throws(AWSError) in
      let tags = try world.organizationTags(of: input.resourceId, changing: false)
      let page = try OrganizationsPage(
        "ListTagsForResource", input.resourceId, token: input.nextToken, limit: tags.count)
      var output = Organizations.ListTagsForResource.Output()
      (output.tags, output.nextToken) = page.cut(tags.keys.sorted()) { key in
        var tag = Organizations.Tag()
        tag.key = key
        tag.value = tags[key] ?? ""
        return tag
      }
      return output
    })
}

extension World {
  fileprivate func organizationTags(
    of id: String, changing: Bool
  ) throws(AWSError) -> [String: String] {
    if let account = member(id) { return account.tags }
    if target(id) != nil { return organization?.tags[id] ?? [:] }
    guard let policy = organization?.policy(id) else { throw OrganizationsRefusal.noTarget }
    guard !changing || !policy.isAWSManaged else {
      throw OrganizationsRefusal.input(
        "TARGET_NOT_SUPPORTED", "You can't perform the specified operation on that target entity.")
    }
    return organization?.tags[id] ?? [:]
  }

  fileprivate mutating func setOrganizationTags(_ tags: [String: String], of id: String) {
    if let account = member(id) {
      change(account.id) { $0.tags = tags }
    } else {
      changeOrganization { $0.tags[id] = tags.isEmpty ? nil : tags }
    }
  }
}
