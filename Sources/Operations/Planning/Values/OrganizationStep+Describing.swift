extension OrganizationStep {
  /// The name for programs.
  public var name: String {
    switch self {
    case .enableTrustedAccess: "enable-trusted-access"
    case .enableFeature: "enable-feature"
    case .registerDelegate: "register-delegated-administrator"
    case .enablePolicyType: "enable-policy-type"
    case .repairPolicy: "repair-policy"
    case .createPolicy: "create-policy"
    case .attachPolicy: "attach-policy"
    case .detachPolicy: "detach-policy"
    case .deletePolicy: "delete-policy"
    case .disableFeature: "disable-feature"
    case .deregisterDelegate: "deregister-delegated-administrator"
    case .disableTrustedAccess: "disable-trusted-access"
    }
  }

  /// What is done, in one line.
  public var title: String {
    switch self {
    case .enableTrustedAccess: "give IAM trusted access to the organization"
    case .enableFeature(.credentialsManagement): "enable central management of root credentials"
    case .enableFeature(.sessions): "enable root sessions for bucket and queue policies"
    case .registerDelegate(let account):
      "register \(account.name) (\(account.id)) as delegated administrator for IAM"
    case .enablePolicyType(let root): "enable service control policies in \(root)"
    case .repairPolicy(let policy, _, _): "let root sessions through `\(policy.name)`"
    case .createPolicy(let name, _, _): "create service control policy `\(name)`"
    case .attachPolicy(let policy, let target):
      "attach `\(policy.name)` to \(target.name) (\(target.id))"
    case .detachPolicy(let policy, let target):
      "detach `\(policy.name)` from \(target.name) (\(target.id))"
    case .deletePolicy(let policy): "delete service control policy `\(policy.name)`"
    case .disableFeature(.credentialsManagement): "disable central management of root credentials"
    case .disableFeature(.sessions): "disable root sessions for bucket and queue policies"
    case .deregisterDelegate(let account):
      "end \(account.name) (\(account.id)) as delegated administrator for IAM"
    case .disableTrustedAccess: "end IAM's trusted access to the organization"
    }
  }

  /// The AWS operation that makes the change.
  public var operation: String {
    switch self {
    case .enableTrustedAccess: "organizations:EnableAWSServiceAccess"
    case .enableFeature(.credentialsManagement): "iam:EnableOrganizationsRootCredentialsManagement"
    case .enableFeature(.sessions): "iam:EnableOrganizationsRootSessions"
    case .registerDelegate: "organizations:RegisterDelegatedAdministrator"
    case .enablePolicyType: "organizations:EnablePolicyType"
    case .repairPolicy: "organizations:UpdatePolicy"
    case .createPolicy: "organizations:CreatePolicy"
    case .attachPolicy: "organizations:AttachPolicy"
    case .detachPolicy: "organizations:DetachPolicy"
    case .deletePolicy: "organizations:DeletePolicy"
    case .disableFeature(.credentialsManagement): "iam:DisableOrganizationsRootCredentialsManagement"
    case .disableFeature(.sessions): "iam:DisableOrganizationsRootSessions"
    case .deregisterDelegate: "organizations:DeregisterDelegatedAdministrator"
    case .disableTrustedAccess: "organizations:DisableAWSServiceAccess"
    }
  }
}
