import Identity

extension Role {
  /// The name AWS gives where the caller asks for no other.
  static let organizationAccessName = "OrganizationAccountAccessRole"

  /// The administrator's role that Organizations makes in every account it creates, for the management account.
  static func organizationAccess(
    _ name: String, id: String, trusting management: AccountID, at moment: Timestamp
  ) -> Role {
    var role = Role()
    role.name = name
    role.id = id
    role.createdAt = moment
    role.trustPolicy = """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\(management):root"},\
      "Action":"sts:AssumeRole"}]}
      """
    role.permissions.attached = ["arn:aws:iam::aws:policy/AdministratorAccess"]
    return role
  }
}
