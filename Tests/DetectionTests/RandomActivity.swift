import CloudTrail
import Detection
import Identity
import JSONTree
import TestKit

/// Records of root, findings and entries of a ledger that were made up: few accounts, keys and addresses within a few
/// days, so that whatever may belong together often does.
struct RandomActivity {
  static let start = Timestamp(seconds: 1_760_000_000)
  private static let accounts = ["111111111111", "222222222222", "333333333333"]
  private static let addresses = ["198.51.100.7", "198.51.100.8", "203.0.113.9"]
  private static let programs = ["aws-cli/2.15.0", "Mozilla/5.0 (X11; Linux)", "Boto3/1.34"]

  private(set) var events: [TrailEvent] = []
  private(set) var findings: [GuardDutyFinding] = []
  private(set) var entries: [RecordedSessions.Entry] = []
  private var dice: SeededGenerator
  private let span: Int
  private var number = 0
  private var keys: [String] = ["ASIASHARED"]

  /// Makes up so many pieces of activity within so many hours.
  init(seed: UInt64, pieces: Int, hours: Int) throws {
    dice = SeededGenerator(seed: seed)
    span = hours * 3600
    for _ in 0..<pieces { try piece() }
  }

  private mutating func piece() throws {
    let account = Self.accounts.pick(&dice)
    let time = dice.below(span)
    let address = Self.addresses.pick(&dice)
    switch dice.below(16) {
    case 0, 1: try console(account, time, address)
    case 2, 3: try rootSession(account, time, address)
    case 4:
      for _ in 0...dice.below(12) {
        try signIn(account, time + dice.below(1500), address, isFailure: true)
      }
    case 5:
      for other in Self.accounts { try signIn(other, time + dice.below(3000), address, isFailure: true) }
    case 6:
      for user in 0...dice.below(12) { try userSignIn(account, time + dice.below(2400), address, user) }
    case 7: try check(account, time, address)
    case 8:
      for _ in 0...dice.below(3) {
        try call(account, time + dice.below(9000), address, key: "AKIA\(account)")
      }
    case 9:
      try call(
        account, time, address, key: "AKIA\(account)", name: "DeleteAccessKey",
        parameters: ["accessKeyId": .string("AKIA\(account)")])
    case 10:
      let key = newKey()
      try call(
        account, time, address, key: "AKIA\(account)", name: "GetSessionToken", source: "sts.amazonaws.com",
        response: ["credentials": ["accessKeyId": .string(key)]])
      try call(account, time + dice.below(600), address, key: key, created: time)
    case 11: try call(account, time, address, key: dice.once(in: 2) ? keys.pick(&dice) : "")
    case 12: try service(account, time)
    case 13: try notice(account, time)
    case 14: try assumeRoot(account, time, address, key: nil)
    default: try guardDuty(account, time)
    }
  }

  private mutating func newKey() -> String {
    number += 1
    keys.append("ASIA\(number)")
    return "ASIA\(number)"
  }

  private mutating func console(_ account: String, _ time: Int, _ address: String) throws {
    if !dice.once(in: 5) { try signIn(account, time, address, isFailure: false) }
    if dice.once(in: 3) { try check(account, time - dice.below(900), address) }
    for _ in 0..<dice.below(4) {
      try call(
        account, time + dice.below(9000), dice.once(in: 5) ? Self.addresses.pick(&dice) : address,
        key: dice.once(in: 6) ? keys.pick(&dice) : newKey(), created: time + dice.below(3) - 1,
        isFromConsole: dice.once(in: 2))
    }
    if dice.once(in: 2) { try call(account, time + dice.below(9000), address, key: "", isFromConsole: true) }
  }

  private mutating func rootSession(_ account: String, _ time: Int, _ address: String) throws {
    let key = newKey()
    if !dice.once(in: 4) { try assumeRoot(account, time, address, key: key) }
    for _ in 0..<dice.below(3) {
      try call(account, time + dice.below(600), address, key: key, created: time, isAssumed: dice.once(in: 2))
    }
    guard dice.once(in: 2) else { return }
    entries.append(
      RecordedSessions.Entry(
        id: "\(entries.count + 1)", time: moment(time - 1), target: account,
        task: "IAMAuditRootUserCredentials", accessKeyID: dice.once(in: 3) ? nil : key, purpose: "audit",
        isRefused: dice.once(in: 8)))
  }

  private func moment(_ time: Int) -> Timestamp { Self.start + .seconds(Int64(time)) }

  private mutating func add(_ record: JSONObject, _ time: Int) throws {
    number += 1
    var record = record
    record["eventTime"] = .string(moment(time).iso8601)
    record["eventID"] = .string("event-\(number)")
    record["userAgent"] = record["userAgent"] ?? .string(Self.programs.pick(&dice))
    record["awsRegion"] = record["awsRegion"] ?? .string(["us-east-1", "eu-west-1"].pick(&dice))
    events.append(try TrailEvent(record: JSON.object(record).bytes))
  }

  private func root(_ account: String, key: String = "") -> JSONObject {
    [
      "type": "Root", "arn": .string("arn:aws:iam::\(account):root"), "accountId": .string(account),
      "accessKeyId": .string(key),
    ]
  }

  private mutating func call(
    _ account: String, _ time: Int, _ address: String, key: String, name: String? = nil,
    source: String = "iam.amazonaws.com", created: Int? = nil, isFromConsole: Bool = false,
    isAssumed: Bool = false, parameters: JSON = .null, response: JSON = .null
  ) throws {
    var actor = root(account, key: key)
    if let created {
      var session: JSONObject = [
        "attributes": ["creationDate": .string(moment(created).iso8601), "mfaAuthenticated": "false"]
      ]
      if isAssumed { session["assumedRoot"] = "true" }
      actor["sessionContext"] = .object(session)
    }
    let name =
      name ?? ["ListUsers", "CreateUser", "ListAccessKeys", "AttachUserPolicy", "StopLogging"].pick(&dice)
    var record: JSONObject = [
      "eventName": .string(name), "eventSource": .string(source), "sourceIPAddress": .string(address),
      "userIdentity": .object(actor), "readOnly": .bool(name.hasPrefix("List")),
      "requestParameters": parameters, "responseElements": response,
    ]
    if isFromConsole { record["sessionCredentialFromConsole"] = "true" }
    try add(record, time)
  }

  private mutating func signIn(_ account: String, _ time: Int, _ address: String, isFailure: Bool) throws {
    var record: JSONObject = [
      "eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com", "eventType": "AwsConsoleSignIn",
      "sourceIPAddress": .string(address), "userIdentity": .object(root(account)), "readOnly": false,
      "responseElements": ["ConsoleLogin": isFailure ? "Failure" : "Success"],
      "additionalEventData": ["MFAUsed": dice.once(in: 2) ? "Yes" : "No"],
    ]
    if isFailure { record["errorMessage"] = "Failed authentication" }
    try add(record, time)
  }

  private mutating func userSignIn(_ account: String, _ time: Int, _ address: String, _ user: Int) throws {
    try add(
      [
        "eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com", "eventType": "AwsConsoleSignIn",
        "sourceIPAddress": .string(address), "errorMessage": "Failed authentication", "readOnly": false,
        "userIdentity": [
          "type": "IAMUser", "accountId": .string(account), "userName": .string("user-\(user)"),
        ],
        "responseElements": ["ConsoleLogin": "Failure"],
      ], time)
  }

  private mutating func check(_ account: String, _ time: Int, _ address: String) throws {
    try add(
      [
        "eventName": "CheckMfa", "eventSource": "signin.amazonaws.com", "eventType": "AwsConsoleSignIn",
        "sourceIPAddress": .string(address), "userIdentity": .object(root(account)), "readOnly": false,
        "responseElements": ["CheckMfa": "Success"],
      ], time)
  }

  private mutating func assumeRoot(_ account: String, _ time: Int, _ address: String, key: String?) throws {
    var record: JSONObject = [
      "eventName": "AssumeRoot", "eventSource": "sts.amazonaws.com", "sourceIPAddress": .string(address),
      "userIdentity": [
        "type": "IAMUser",
        "arn": .string("arn:aws:iam::999999999999:user/\(dice.once(in: 2) ? "ada" : "eve")"),
        "accountId": "999999999999", "accessKeyId": "AKIACALLER",
      ],
      "requestParameters": [
        "targetPrincipal": .string(account),
        "taskPolicyArn": ["arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"],
      ],
    ]
    if let key {
      record["responseElements"] = ["credentials": ["accessKeyId": .string(key)]]
    } else {
      record["errorCode"] = "AccessDenied"
    }
    try add(record, time)
  }

  private mutating func service(_ account: String, _ time: Int) throws {
    var actor = root(account)
    actor["invokedBy"] = "elasticloadbalancing.amazonaws.com"
    try add(
      [
        "eventName": "DeleteNetworkInterface", "eventSource": "ec2.amazonaws.com",
        "sourceIPAddress": "elasticloadbalancing.amazonaws.com", "userIdentity": .object(actor),
        "readOnly": false,
      ], time)
  }

  private mutating func notice(_ account: String, _ time: Int) throws {
    let name = ["PasswordRecoveryRequested", "PasswordUpdated", "EmailUpdated"].pick(&dice)
    try add(
      [
        "eventName": .string(name), "eventSource": "signin.amazonaws.com", "eventType": "AwsConsoleSignIn",
        "sourceIPAddress": "203.0.113.77", "userIdentity": .object(root(account)), "readOnly": false,
        "responseElements": .object(JSONObject([JSONObject.Member(name: name, value: "Success")])),
      ], time)
  }

  private mutating func guardDuty(_ account: String, _ time: Int) throws {
    let key = dice.once(in: 3) ? "AKIA\(account)" : keys.pick(&dice)
    let json: JSON = [
      "id": .string("finding-\(findings.count)"), "accountId": .string(account), "region": "us-east-1",
      "type": "Policy:IAMUser/RootCredentialUsage", "severity": 2, "title": "root was used",
      "description": "root",
      "resource": [
        "accessKeyDetails": ["userType": "Root", "userName": "Root", "accessKeyId": .string(key)]
      ],
      "service": [
        "count": 1, "eventFirstSeen": .string(moment(time).iso8601),
        "eventLastSeen": .string(moment(time).iso8601), "archived": false,
      ],
      "createdAt": .string(moment(time).iso8601), "updatedAt": .string(moment(time).iso8601),
    ]
    findings.append(try GuardDutyFinding(json.bytes))
  }
}
