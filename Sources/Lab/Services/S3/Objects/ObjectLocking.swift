import AWSServices
import AWSWire
import Identity

/// What Object Lock allows; in compliance mode nobody passes it, root included.
///
/// Source: Amazon S3 User Guide, "Locking objects with Object Lock".
enum ObjectLocking {
  /// Refuses the loss of a version that is still locked; `passes` says that governance may be passed by.
  static func checkDeletion(of version: ObjectVersion, at moment: Timestamp, passes: Bool) throws(AWSError) {
    let isLocked =
      version.lockedUntil.map { $0 > moment } == true && !(version.lockMode == "GOVERNANCE" && passes)
    guard !version.isHeld, !isLocked else {
      throw AWSError(
        code: "AccessDenied", message: "Access Denied because object protected by object lock.", status: 403)
    }
  }

  /// Refuses a lock that is shorter than the one that holds.
  static func checkChange(
    of version: ObjectVersion, to mode: String, until: Timestamp, at moment: Timestamp, passes: Bool
  ) throws(AWSError) {
    guard let held = version.lockedUntil, held > moment else { return }
    let weakens = until < held || (version.lockMode == "COMPLIANCE" && mode != "COMPLIANCE")
    guard weakens, !(version.lockMode == "GOVERNANCE" && passes) else { return }
    throw AWSError(
      code: "AccessDenied", message: "Access Denied because object protected by object lock.", status: 403)
  }

  /// Refuses a lock on a bucket without Object Lock, or into the past.
  static func checkWish(_ bucket: Bucket, until: Timestamp?, at moment: Timestamp) throws(AWSError) {
    guard bucket.locksObjects else {
      throw AWSError(code: "InvalidRequest", message: "Bucket is missing Object Lock Configuration")
    }
    guard let until, until > moment else {
      throw AWSError(code: "InvalidArgument", message: "The retain until date must be in the future!")
    }
  }
}
