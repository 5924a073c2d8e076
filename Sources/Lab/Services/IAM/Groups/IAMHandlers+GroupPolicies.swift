import AWSServices

extension IAMHandlers {
  /// The policies of groups: inline ones and attached ones.
  static let groupPolicies: [Handler] = [
    ofGroups.putting(IAM.PutGroupPolicy.self, \.groupName) { ($0.policyName, $0.policyDocument) },
    ofGroups.getting(IAM.GetGroupPolicy.self, \.groupName, \.policyName) { output, name, policy, document in
      output.groupName = name
      output.policyName = policy
      output.policyDocument = document
    },
    ofGroups.deleting(IAM.DeleteGroupPolicy.self, \.groupName, \.policyName),
    ofGroups.listing(IAM.ListGroupPolicies.self, \.groupName, { ($0.marker, $0.maxItems) }) { output, page in
      output.policyNames = page.items
      output.isTruncated = page.isTruncated
      output.marker = page.marker
    },
    ofGroups.attaching(IAM.AttachGroupPolicy.self, \.groupName, \.policyArn),
    ofGroups.detaching(IAM.DetachGroupPolicy.self, \.groupName, \.policyArn),
    ofGroups.listingAttached(
      IAM.ListAttachedGroupPolicies.self, \.groupName, { ($0.pathPrefix, $0.marker, $0.maxItems) }
    ) { output, page in
      output.attachedPolicies = page.items
      output.isTruncated = page.isTruncated
      output.marker = page.marker
    },
  ]

  private static let ofGroups = EntityPolicyHandlers(kind: .group)
}
