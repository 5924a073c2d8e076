import AWSWire

/// Which operations temporary credentials reach at all, whatever policies say.
///
/// Source: IAM User Guide, "Compare AWS STS credentials": sessions of GetSessionToken without MFA and of
/// GetFederationToken cannot call IAM, and little of STS.
enum SessionReach {
  /// Whether a caller's credentials are good for an operation.
  static func includes(_ model: OperationModel, for caller: Caller) -> Bool {
    guard let session = caller.session else { return true }
    switch session.kind {
    case .assumedRoot, .role: return true
    case .user, .root:
      switch model.service.name {
      case "iam": return session.authenticatedByMFAAt != nil
      case "sts": return ["AssumeRole", "GetCallerIdentity"].contains(model.name)
      default: return true
      }
    case .federatedUser, .federatedRoot:
      switch model.service.name {
      case "iam": return false
      case "sts": return model.name == "GetCallerIdentity"
      default: return true
      }
    }
  }
}
