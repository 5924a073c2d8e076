import Testing

@testable import IAMPolicy

struct ResourceControlServicesTests {
  /// AWS Organizations user guide, "List of AWS services that support RCPs", 2026-09-26.
  @Test func `the list has the 62 services of its date`() {
    #expect(ResourceControlServices.date == "2026-09-26")
    #expect(ResourceControlServices.prefixes.count == 62)
    for service in ["s3", "sts", "kms", "sqs", "secretsmanager", "signin", "logs", "events", "ecr", "xray"] {
      #expect(ResourceControlServices.prefixes.contains(service), "\(service)")
    }
    for service in ["iam", "ec2", "organizations"] {
      #expect(!ResourceControlServices.prefixes.contains(service), "\(service)")
    }
  }
}
