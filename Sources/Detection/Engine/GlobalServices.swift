/// Services whose records lie in one Region whatever the caller does, so that the Region says nothing of the caller.
///
/// Source: CloudTrail User Guide, "Global service events"; sign-ins of root come from us-east-1, us-east-2 or
/// us-west-2 as AWS likes.
enum GlobalServices {
  static let sources: Set<String> = [
    "account.amazonaws.com", "artifact.amazonaws.com", "billing.amazonaws.com",
    "billingconsole.amazonaws.com",
    "budgets.amazonaws.com", "ce.amazonaws.com", "cloudfront.amazonaws.com",
    "globalaccelerator.amazonaws.com",
    "iam.amazonaws.com", "networkmanager.amazonaws.com", "organizations.amazonaws.com",
    "route53.amazonaws.com", "route53domains.amazonaws.com", "shield.amazonaws.com", "signin.amazonaws.com",
    "support.amazonaws.com", "trustedadvisor.amazonaws.com", "waf.amazonaws.com",
  ]
}
