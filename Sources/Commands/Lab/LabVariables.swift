import AWSWire
import Cryptography
import Lab

/// The environment in which AWS's tools talk to a lab.
enum LabVariables {
  /// Endpoint, credentials and Region, in this order.
  static func of(_ lab: RunningLab) -> [(name: String, value: String)] {
    [
      ("AWS_ENDPOINT_URL", lab.endpoint),
      ("AWS_ACCESS_KEY_ID", lab.instance.administrator.accessKeyID),
      ("AWS_SECRET_ACCESS_KEY", lab.instance.administrator.secretAccessKey.reveal()),
      ("AWS_REGION", "us-east-1"),
      // boto3 and version 1 of the AWS CLI read this one only.
      ("AWS_DEFAULT_REGION", "us-east-1"),
    ]
  }

  /// An environment in which these variables stand and nothing else says who is calling.
  static func environment(_ outer: [String: String], for lab: RunningLab) -> [String: String] {
    var environment = outer
    for name in ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SESSION_TOKEN"] {
      environment[name] = nil
    }
    for name in outer.keys where name.hasPrefix("AWS_ENDPOINT_URL_") { environment[name] = nil }
    for variable in of(lab) { environment[variable.name] = variable.value }
    environment["AWS_EC2_METADATA_DISABLED"] = "true"
    // A proxy outside cannot reach the loopback address; both spellings are read by some tool.
    for name in ["no_proxy", "NO_PROXY"] {
      environment[name] = [outer[name], "127.0.0.1"].compactMap { $0 }.joined(separator: ",")
    }
    return environment
  }
}
