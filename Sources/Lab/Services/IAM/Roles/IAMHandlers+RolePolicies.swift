import AWSServices

extension IAMHandlers {
  /// The policies of roles: inline ones and attached ones.
  static let rolePolicies: [Handler] = [
    ofRoles.putting(IAM.PutRolePolicy.self, \.roleName) { ($0.policyName, $0.policyDocument) },
    ofRoles.getting(IAM.GetRolePolicy.self, \.roleName, \.policyName) { output, name, policy, document in
      output.roleName = name
      output.policyName = policy
      output.policyDocument = document
    },
    ofRoles.deleting(IAM.DeleteRolePolicy.self, \.roleName, \.policyName),
    ofRoles.listing(IAM.ListRolePolicies.self, \.roleName, { ($0.marker, $0.maxItems) }) { output, page in
      output.policyNames = page.items
      output.isTruncated = page.isTruncated
      output.marker = page.marker
    },
    ofRoles.attaching(IAM.AttachRolePolicy.self, \.roleName, \.policyArn),
    ofRoles.detaching(IAM.DetachRolePolicy.self, \.roleName, \.policyArn),
    ofRoles.listingAttached(
      IAM.ListAttachedRolePolicies.self, \.roleName, { ($0.pathPrefix, $0.marker, $0.maxItems) }
    ) { output, page in
      output.attachedPolicies = page.items
      output.isTruncated = page.isTruncated
      output.marker = page.marker
    },
  ]

  private static let ofRoles = EntityPolicyHandlers(kind: .role)
}
