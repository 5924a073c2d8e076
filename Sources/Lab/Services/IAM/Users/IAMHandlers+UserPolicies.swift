import AWSServices

extension IAMHandlers {
  /// The policies of users: inline ones and attached ones.
  static let userPolicies: [Handler] = [
    ofUsers.putting(IAM.PutUserPolicy.self, \.userName) { ($0.policyName, $0.policyDocument) },
    ofUsers.getting(IAM.GetUserPolicy.self, \.userName, \.policyName) { output, name, policy, document in
      output.userName = name
      output.policyName = policy
      output.policyDocument = document
    },
    ofUsers.deleting(IAM.DeleteUserPolicy.self, \.userName, \.policyName),
    ofUsers.listing(IAM.ListUserPolicies.self, \.userName, { ($0.marker, $0.maxItems) }) { output, page in
      output.policyNames = page.items
      output.isTruncated = page.isTruncated
      output.marker = page.marker
    },
    ofUsers.attaching(IAM.AttachUserPolicy.self, \.userName, \.policyArn),
    ofUsers.detaching(IAM.DetachUserPolicy.self, \.userName, \.policyArn),
    ofUsers.listingAttached(
      IAM.ListAttachedUserPolicies.self, \.userName, { ($0.pathPrefix, $0.marker, $0.maxItems) }
    ) { output, page in
      output.attachedPolicies = page.items
      output.isTruncated = page.isTruncated
      output.marker = page.marker
    },
  ]

  private static let ofUsers = EntityPolicyHandlers(kind: .user)
}
