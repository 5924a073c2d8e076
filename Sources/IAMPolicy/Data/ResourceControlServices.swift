/// The services whose resources resource control policies govern.
///
/// Source: AWS Organizations user guide, "List of AWS services that support RCPs", as of 2026-09-26.
enum ResourceControlServices {
  static let prefixes: Set<String> = ["s3", "sts", "kms", "sqs", "secretsmanager"]
}
