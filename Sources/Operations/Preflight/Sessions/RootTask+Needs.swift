internal import IAMPolicy

extension RootTask {
  /// The calls without which the task cannot be done, in AWS's spelling; of those in one list any is enough.
  var needs: [[String]] {
    let reading = [
      "iam:ListAccessKeys", "iam:ListSigningCertificates", "iam:GetLoginProfile", "iam:ListMFADevices",
    ]
    let alone: [String]
    switch self {
    case .audit: alone = reading + ["iam:GetAccountSummary", "iam:GetAccessKeyLastUsed"]
    case .delete:
      alone =
        reading + [
          "iam:DeleteAccessKey", "iam:DeleteSigningCertificate", "iam:DeleteLoginProfile",
          "iam:DeactivateMFADevice",
        ]
    case .recover: alone = ["iam:CreateLoginProfile"]
    case .unlockBucket: return [["s3:GetBucketPolicy"], ["s3:DeleteBucketPolicy", "s3:PutBucketPolicy"]]
    case .unlockQueue: return [["sqs:GetQueueAttributes"], ["sqs:SetQueueAttributes"]]
    }
    return alone.map { [$0] }
  }

  /// What a call of the task is about, where nothing certain is meant.
  func resource(of action: String, in account: PreflightAccount) -> String {
    switch self {
    case .unlockBucket: "arn:\(account.partition):s3:::any-bucket"
    case .unlockQueue: "arn:\(account.partition):sqs:us-east-1:\(account.id):any-queue"
    default: action == "iam:GetAccountSummary" ? "*" : account.rootARN
    }
  }
}
