internal import AWSWire
internal import Identity

extension EndpointResolver {
  /// Services whose endpoints in GovCloud are FIPS endpoints under their plain names.
  private static let plainInGovCloud: Set<String> = [
    "sts", "organizations", "cloudtrail", "sqs", "sns", "events", "logs", "monitoring", "guardduty",
  ]

  /// The host of a service in the Region that signs for it.
  ///
  /// Source: the endpoint rules of each service's model in botocore.
  func host(of service: ServiceModel, in region: Region) -> String {
    if usesDualStack { return dualStackHost(of: service, in: region) }
    let partition = region.partition
    let suffix = partition.domainSuffix
    let fips = usesFIPS ? "-fips" : ""
    switch (service.name, partition) {
    case ("signin", .aws) where !usesFIPS: return "\(region).signin.aws.amazon.com"
    case ("signin", .china): return "\(region).signin.amazonaws.cn"
    case ("signin", .govCloud): return "\(region).signin\(fips).amazonaws-us-gov.com"
    case ("signin", .europeanSovereign): return "\(region).signin.amazonaws-eusc.eu"
    case ("iam", .aws): return "iam\(fips).amazonaws.com"
    case ("iam", .govCloud): return "iam.us-gov.amazonaws.com"
    case ("account", .aws) where usesFIPS: return "account-fips.aws-global.amazonaws.com"
    case (let name, .govCloud) where Self.plainInGovCloud.contains(name): return "\(name).\(region).\(suffix)"
    default: return "\(hostName(of: service))\(fips).\(region).\(suffix)"
    }
  }

  private func dualStackHost(of service: ServiceModel, in region: Region) -> String {
    let partition = region.partition
    let fips = usesFIPS ? "-fips" : ""
    if service.name == "s3" { return "s3\(fips).dualstack.\(region).\(partition.domainSuffix)" }
    let place =
      switch (service.name, partition) {
      case ("iam", .aws) where !usesFIPS: "global"
      case ("account", .govCloud): region.rawValue
      case (_, let partition) where service.isGlobal: "\(partition)-global"
      default: region.rawValue
      }
    return "\(hostName(of: service))\(fips).\(place).\(partition.dualStackSuffix)"
  }

  private func hostName(of service: ServiceModel) -> String {
    service.name == "sso" ? "portal.sso" : service.name == "sso-oidc" ? "oidc" : service.name
  }
}
