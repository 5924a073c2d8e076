/// The rules that are measured.
enum RuleSets {
  static let all: [(name: String, patterns: [String])] = [
    ("root", [root]), ("exact", [exact(3)]), ("100 exact", (0..<100).map(exact)),
    ("100 mixed", (0..<100).map(mixed)),
  ]

  /// The rule that the CIS benchmark asks for, without what services do for root.
  private static let root = """
    {"userIdentity":{"type":["Root"],"invokedBy":[{"exists":false}]},\
    "eventType":[{"anything-but":"AwsServiceEvent"}]}
    """

  private static let services = [
    "ec2", "sts", "s3", "kms", "iam", "logs", "lambda", "ssm", "dynamodb", "signin",
  ]

  private static func service(_ number: Int) -> String {
    services[number % services.count] + ".amazonaws.com"
  }

  private static func exact(_ number: Int) -> String {
    #"{"eventSource":["\#(service(number))"],"eventName":["Operation\#(number)","CreateAccessKey"]}"#
  }

  /// A fifth each of wildcards, what must not be, what must be there, prefixes, and texts in any case.
  private static func mixed(_ number: Int) -> String {
    switch number % 5 {
    case 0: #"{"userAgent":[{"wildcard":"*agent-\#(number)*linux*"}]}"#
    case 1: #"{"eventSource":["\#(service(number))"],"eventName":[{"anything-but":["GetUser","ListUsers"]}]}"#
    case 2: #"{"eventSource":["\#(service(number))"],"errorCode":[{"exists":true}]}"#
    case 3: #"{"sourceIPAddress":[{"prefix":"10.\#(number % 20)."}],"readOnly":[false]}"#
    default: #"{"eventName":[{"equals-ignore-case":"consolelogin\#(number)"}],"awsRegion":["us-east-1"]}"#
    }
  }
}
