internal import AWSWire
internal import Cryptography
public import Lab
internal import TestKit

extension RunningLab {
  /// The test's own environment, with nothing of AWS in it but this lab and its administrator.
  public var environment: [String: String] {
    var environment = Subprocess.environment.filter { !$0.key.hasPrefix("AWS_") }
    let keys = instance.administrator
    environment["AWS_ENDPOINT_URL"] = endpoint
    environment["AWS_ACCESS_KEY_ID"] = keys.accessKeyID
    environment["AWS_SECRET_ACCESS_KEY"] = keys.secretAccessKey.reveal()
    environment["AWS_REGION"] = "us-east-1"
    environment["AWS_DEFAULT_REGION"] = "us-east-1"
    environment["AWS_CONFIG_FILE"] = "/dev/null"
    environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null"
    environment["AWS_EC2_METADATA_DISABLED"] = "true"
    return environment
  }
}
