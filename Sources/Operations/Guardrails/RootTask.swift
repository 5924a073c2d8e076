/// The tasks that a root session can be opened for, each with the actions it needs.
///
/// Source: the five AWS managed policies under `arn:aws:iam::aws:policy/root-task/`.
public enum RootTask: String, Hashable, Sendable, CaseIterable {
  /// Look at root's credentials.
  case audit = "IAMAuditRootUserCredentials"
  /// Delete root's credentials.
  case delete = "IAMDeleteRootUserCredentials"
  /// Let root recover its password.
  case recover = "IAMCreateRootUserPassword"
  /// Repair a bucket policy that locks everybody out.
  case unlockBucket = "S3UnlockBucketPolicy"
  /// Repair a queue policy that locks everybody out.
  case unlockQueue = "SQSUnlockQueuePolicy"

  /// The actions without which the task cannot be done.
  var actions: [String] {
    let reading = [
      "iam:listaccesskeys", "iam:listsigningcertificates", "iam:getloginprofile", "iam:listmfadevices",
    ]
    return switch self {
    case .audit: reading + ["iam:getaccountsummary", "iam:getuser", "iam:getaccesskeylastused"]
    case .delete:
      reading + [
        "iam:deleteaccesskey", "iam:deletesigningcertificate", "iam:deleteloginprofile",
        "iam:deactivatemfadevice",
      ]
    case .recover: ["iam:createloginprofile", "iam:getloginprofile"]
    case .unlockBucket: ["s3:getbucketpolicy", "s3:deletebucketpolicy"]
    case .unlockQueue: ["sqs:getqueueattributes", "sqs:setqueueattributes", "sqs:getqueueurl"]
    }
  }
}
