public import AWSWire

/// The names under which a service's endpoint is configured.
///
/// Source: AWS SDKs and Tools Reference Guide, "Identifiers for service-specific endpoints".
public enum ServiceIdentifier {
  private static let exceptions = [
    "logs": "cloudwatch_logs", "events": "eventbridge", "monitoring": "cloudwatch",
  ]

  /// The key in a `services` section, such as `cloudwatch_logs`.
  public static func of(_ service: ServiceModel) -> String { of(name: service.name) }

  /// The variable, such as `AWS_ENDPOINT_URL_CLOUDWATCH_LOGS`.
  public static func variable(of service: ServiceModel) -> String {
    "\(variablePrefix)\(of(service).uppercased())"
  }

  static let variablePrefix = "AWS_ENDPOINT_URL_"

  static func of(name: String) -> String {
    exceptions[name] ?? name.replacing("-", with: "_")
  }
}
