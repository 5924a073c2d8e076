import AWSWire
import HTTPMessage
import Identity
import Lab
import XMLTree

extension FuzzTarget {
  /// Calls of the lab's Simulate APIs as they arrive: the name of the operation, then its parameters as a form.
  ///
  /// Laws: the answer is a result or a refusal of the caller's, never a failure of the lab, and XML; the same question has
  /// the same answer.
  static let simulationWire = FuzzTarget(
    "simulation-wire",
    words: [
      "&ActionNames.member.1=", "&ActionNames.member.2=s3%3AGetObject", "&PolicyInputList.member.1=",
      "&ResourceArns.member.1=arn%3Aaws%3As3%3A%3A%3Ab", "&ResourcePolicy=", "&ResourceOwner=", "&CallerArn=",
      "&ContextEntries.member.1.ContextKeyName=", "&ContextEntries.member.1.ContextKeyType=stringList",
      "&ContextEntries.member.1.ContextKeyValues.member.1=", "&PermissionsBoundaryPolicyInputList.member.1=",
      "&OrderedOrganizationPolicyInputList.member.1.ServiceControlPolicyInputList.member.1=",
      "&PolicyExclusionList.member.1.PolicyType=", "&PolicySourceArn=", "&MaxItems=", "&Marker=",
      "&ResourceHandlingOption=EC2-VPC-EBS",
      "%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22*%22%2C%22Resource%22%3A%22*%22%7D%7D",
    ]
  ) { input throws(FuzzFinding) in
    guard ["Simulate", "GetContextKeysFor"].contains(where: { input.starts(with: $0.utf8) }) else { return }
    let first = try answer(to: input)
    let second = try answer(to: input)
    try FuzzFinding.require(first == second, "two answers: \(first), and \(second)")
  }

  private static let moment = Timestamp(seconds: 1_790_000_000)
  private static let lab = try? LabInstance(
    LabConfiguration(scenario: .empty, clock: .virtual), realTime: { moment }, problems: { _ in })

  /// The answer up to the id of the request.
  private static func answer(to input: [UInt8]) throws(FuzzFinding) -> String {
    guard let lab else { throw FuzzFinding("the lab does not start") }
    var request = HTTPRequest(
      method: .post,
      fields: ["Content-Type": "application/x-www-form-urlencoded; charset=utf-8", "Host": "127.0.0.1:4566"],
      body: Array("Version=2010-05-08&Action=".utf8) + input)
    RequestSigner(lab.administrator, region: "us-east-1", service: "iam").sign(&request, at: moment)
    guard let response = lab.respondAtOnce(to: request) else { throw FuzzFinding("there is no answer") }
    try FuzzFinding.require([200, 400, 403, 404].contains(response.status), "status \(response.status)")
    try FuzzFinding.require((try? XMLElement.parse(response.body)) != nil, "the answer is no XML")
    let text = String(decoding: response.body, as: UTF8.self)
    return String(text.split(separator: "RequestId>", maxSplits: 1).first ?? "")
  }
}
