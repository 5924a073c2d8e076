public import AWSWire

extension Organizations {
  /// A type of policies.
  public struct PolicyType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `SERVICE_CONTROL_POLICY`.
    public static let serviceControlPolicy: PolicyType = "SERVICE_CONTROL_POLICY"
    /// `RESOURCE_CONTROL_POLICY`.
    public static let resourceControlPolicy: PolicyType = "RESOURCE_CONTROL_POLICY"
    /// `TAG_POLICY`.
    public static let tagPolicy: PolicyType = "TAG_POLICY"
    /// `BACKUP_POLICY`.
    public static let backupPolicy: PolicyType = "BACKUP_POLICY"
    /// `AISERVICES_OPT_OUT_POLICY`.
    public static let aiServicesOptOutPolicy: PolicyType = "AISERVICES_OPT_OUT_POLICY"
    /// `CHATBOT_POLICY`.
    public static let chatbotPolicy: PolicyType = "CHATBOT_POLICY"
    /// `DECLARATIVE_POLICY_EC2`.
    public static let declarativePolicyEC2: PolicyType = "DECLARATIVE_POLICY_EC2"
    /// `SECURITYHUB_POLICY`.
    public static let securityHubPolicy: PolicyType = "SECURITYHUB_POLICY"
    /// `SECURITYHUB_CSPM_POLICY`.
    public static let securityHubCSPMPolicy: PolicyType = "SECURITYHUB_CSPM_POLICY"
    /// `INSPECTOR_POLICY`.
    public static let inspectorPolicy: PolicyType = "INSPECTOR_POLICY"
    /// `UPGRADE_ROLLOUT_POLICY`.
    public static let upgradeRolloutPolicy: PolicyType = "UPGRADE_ROLLOUT_POLICY"
    /// `BEDROCK_POLICY`.
    public static let bedrockPolicy: PolicyType = "BEDROCK_POLICY"
    /// `S3_POLICY`.
    public static let s3Policy: PolicyType = "S3_POLICY"
    /// `NETWORK_SECURITY_DIRECTOR_POLICY`.
    public static let networkSecurityDirectorPolicy: PolicyType = "NETWORK_SECURITY_DIRECTOR_POLICY"
    /// `GUARDDUTY_POLICY`.
    public static let guardDutyPolicy: PolicyType = "GUARDDUTY_POLICY"

    /// The values in the service's model.
    public static let known: [String] = [
      "SERVICE_CONTROL_POLICY",
      "RESOURCE_CONTROL_POLICY",
      "TAG_POLICY",
      "BACKUP_POLICY",
      "AISERVICES_OPT_OUT_POLICY",
      "CHATBOT_POLICY",
      "DECLARATIVE_POLICY_EC2",
      "SECURITYHUB_POLICY",
      "SECURITYHUB_CSPM_POLICY",
      "INSPECTOR_POLICY",
      "UPGRADE_ROLLOUT_POLICY",
      "BEDROCK_POLICY",
      "S3_POLICY",
      "NETWORK_SECURITY_DIRECTOR_POLICY",
      "GUARDDUTY_POLICY",
    ]
  }
}
