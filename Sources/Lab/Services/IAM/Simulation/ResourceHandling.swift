import AWSWire
import Identity

/// The scenarios of `ResourceHandlingOption`, each with the resources it takes.
///
/// Source: AWS Identity and Access Management API Reference, "SimulateCustomPolicy". AWS looks at the option only where
/// resources are named (recorded 2026-09). It also takes options of other services that it does not document; the lab
/// refuses those.
enum ResourceHandling {
  private static let needed: [String: [String]] = [
    "EC2-VPC-InstanceStore": ["instance", "image", "security-group", "network-interface"],
    "EC2-VPC-InstanceStore-Subnet": ["instance", "image", "security-group", "network-interface", "subnet"],
    "EC2-VPC-EBS": ["instance", "image", "security-group", "network-interface", "volume"],
    "EC2-VPC-EBS-Subnet": ["instance", "image", "security-group", "network-interface", "subnet", "volume"],
  ]

  /// Checks that a scenario's resources are there.
  ///
  /// - Throws: `InvalidInput` for a scenario that is not known, and for resources that are missing.
  static func check(_ option: String?, _ resources: [String]) throws(AWSError) {
    guard let option, !resources.isEmpty else { return }
    guard let needed = needed[option] else {
      throw SimulationFailure.input("ResourceHandlingOption", "\(option) is not a supported option.")
    }
    let named = Set(
      resources.compactMap { try? ARN($0) }.filter { $0.service == "ec2" }.map { $0.resourceType })
    let missing = needed.filter { !named.contains(Substring($0)) }
    guard missing.isEmpty else {
      throw SimulationFailure.input(
        "ResourceHandlingOption", "\(option) needs resources of the types \(missing.joined(separator: ", "))."
      )
    }
  }
}
