extension OrganizationPolicy {
  /// The type of service control policies.
  static let serviceControl = "SERVICE_CONTROL_POLICY"
  /// The type of resource control policies.
  static let resourceControl = "RESOURCE_CONTROL_POLICY"

  /// The policies that AWS owns and attaches to everything while their type is enabled.
  static let awsManaged = [fullAWSAccess, rcpFullAWSAccess]

  /// The service control policy that takes nothing away.
  static let fullAWSAccess = OrganizationPolicy(
    id: "p-FullAWSAccess", name: "FullAWSAccess", summary: "Allows access to every operation",
    type: serviceControl,
    content: """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Allow",
            "Action": "*",
            "Resource": "*"
          }
        ]
      }
      """, isAWSManaged: true)

  /// The resource control policy that takes nothing away; it cannot be detached.
  static let rcpFullAWSAccess = OrganizationPolicy(
    id: "p-RCPFullAWSAccess", name: "RCPFullAWSAccess", summary: "Allows access to every resource",
    type: resourceControl,
    content: """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Allow",
            "Principal": "*",
            "Action": "*",
            "Resource": "*"
          }
        ]
      }
      """, isAWSManaged: true)
}
