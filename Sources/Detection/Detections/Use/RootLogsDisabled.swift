internal import CloudTrail
internal import Identity

/// Root turns off what watches.
enum RootLogsDisabled: Detection {
  /// With the service, for `DeleteRule` is one of load balancers too.
  private static let actions: Set<String> = [
    "access-analyzer:DeleteAnalyzer", "bedrock:DeleteModelInvocationLoggingConfiguration",
    "cloudtrail:DeleteEventDataStore", "cloudtrail:DeleteTrail",
    "cloudtrail:DeregisterOrganizationDelegatedAdmin", "cloudtrail:PutEventSelectors",
    "cloudtrail:StopEventDataStoreIngestion", "cloudtrail:StopLogging", "cloudtrail:UpdateEventDataStore",
    "cloudtrail:UpdateTrail", "config:DeleteConfigRule", "config:DeleteConfigurationAggregator",
    "config:DeleteConfigurationRecorder", "config:DeleteConformancePack", "config:DeleteDeliveryChannel",
    "config:DeleteOrganizationConfigRule", "config:StopConfigurationRecorder", "detective:DeleteGraph",
    "ec2:DeleteFlowLogs", "events:DeleteRule", "events:DisableRule", "events:RemoveTargets",
    "guardduty:CreateFilter", "guardduty:CreateIPSet", "guardduty:DeleteDetector", "guardduty:DeleteMembers",
    "guardduty:DeletePublishingDestination", "guardduty:DeleteThreatIntelSet",
    "guardduty:DisableOrganizationAdminAccount", "guardduty:DisassociateFromAdministratorAccount",
    "guardduty:DisassociateFromMasterAccount", "guardduty:DisassociateMembers",
    "guardduty:StopMonitoringMembers", "guardduty:UpdateDetector", "guardduty:UpdateFilter",
    "guardduty:UpdateIPSet", "inspector2:Disable", "logs:DeleteDestination", "logs:DeleteLogGroup",
    "logs:DeleteLogStream", "logs:DeleteMetricFilter", "logs:DeleteSubscriptionFilter",
    "macie2:DisableMacie", "macie2:DisassociateFromAdministratorAccount",
    "monitoring:DeleteAlarms", "monitoring:DisableAlarmActions", "rds:StopActivityStream",
    "route53resolver:DeleteResolverQueryLogConfig",
    "route53resolver:DisassociateResolverQueryLogConfig", "securityhub:BatchDisableStandards",
    "securityhub:DeleteMembers", "securityhub:DisableImportFindingsForProduct",
    "securityhub:DisableOrganizationAdminAccount", "securityhub:DisableSecurityHub",
    "securityhub:DisableSecurityHubV2", "securityhub:DisassociateFromAdministratorAccount",
    "securityhub:DisassociateFromMasterAccount", "securityhub:DisassociateMembers",
    "wafv2:DeleteLoggingConfiguration",
  ]

  static let recordNames = names(of: actions)

  static let description = DetectionDescription(
    id: "root-logs-disabled", title: "root changed what watches the account", severity: .critical,
    looksFor:
      "Calls of type Root that stop, delete or narrow trails, event data stores, logs, metric filters, alarms, "
      + "event rules, GuardDuty, Security Hub, Config and their kin: StopLogging, DeleteTrail, PutEventSelectors, "
      + "DeleteDetector.",
    why: "Whoever turns the lights off means to do something.",
    falsePositives: "A rebuild of the trail that was announced.",
    firstSteps: [
      "turn it on again, from another identity",
      containment,
      "look at what was done in the dark by other means: access logs, billing, Config",
    ],
    fields: ["eventSource", "eventName", "userIdentity.type", "requestParameters"],
    technique: .disabledLogs)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind.isRootSession else { return [] }
    let events = story.events.filter { $0.isOne(of: actions) && $0.actingService == nil }
    let what = Set(events.map(\.action)).sorted().joined(separator: ", ")
    return findings(
      events, done: "root changed what watches the account: \(what)",
      tried: "root tried to change what watches the account: \(what)",
      next: "turn it on again, and look at what was done in the dark by other means")
  }
}
