internal import CloudTrail
internal import Identity

extension StrandKey {
  /// Records without a session are gathered in pieces of this many seconds, less than any gap that separates.
  static let bucket = StrandDetail.levels[0].bucket

  /// The strand of records that a rule of the user's own matches.
  init(_ event: TrailEvent, rule: String, bucket: Int64 = Self.bucket) {
    self.init(
      kind: .userRule, account: event.account, moment: event.time.seconds / bucket * bucket, detail: rule)
  }

  init(_ event: TrailEvent, _ role: ActivityRole, bucket seconds: Int64 = Self.bucket) {
    let bucket = event.time.seconds / seconds * seconds
    let account = event.account
    let key = event.actor.accessKeyID ?? ""
    switch role {
    case .signIn: self.init(kind: .signIn, account: account, moment: event.time.seconds)
    case .failedSignIn: self.init(kind: .failedSignIn, account: account, moment: bucket)
    case .failedUserSignIn: self.init(kind: .failedUserSignIn, account: account, moment: bucket)
    case .signInStep:
      self.init(
        kind: .signInStep, account: account, moment: bucket, detail: event.sourceAddress ?? "")
    case .notice: self.init(kind: .notice, account: account, moment: bucket)
    case .assumeRoot(let call):
      self.init(
        kind: .assumeRoot, account: call.target, moment: call.time.seconds,
        accessKeyID: call.accessKeyID ?? "", detail: call.eventID)
    case .refusedAssumeRoot(let call):
      self.init(
        kind: .refusedAssumeRoot, account: call.target.isEmpty ? account : call.target, moment: bucket,
        detail: call.caller)
    case .organizationChange:
      self.init(
        kind: .organizationChange, account: event.changedAccount, moment: bucket, detail: event.actor.name)
    case .federated:
      self.init(
        kind: .federated, account: event.actor.issuerAccount ?? account,
        moment: event.actor.creationDate?.seconds ?? bucket, detail: event.actor.arn ?? event.actor.name)
    case .service where event.actor.creationDate == nil:
      self.init(
        kind: .service, account: account, moment: bucket, detail: event.actingService ?? "")
    case .service, .action:
      if let creation = event.actor.creationDate {
        self.init(
          kind: .session, account: account, moment: creation.seconds, accessKeyID: key,
          detail: event.actingService ?? "")
      } else if key.isEmpty || key.hasPrefix("ASIA") {
        self.init(
          kind: .loose, account: account, moment: bucket, accessKeyID: key,
          detail: event.sourceAddress ?? "")
      } else {
        self.init(kind: .accessKey, account: account, moment: bucket, accessKeyID: key)
      }
    }
  }

  /// The key at a level of detail: those of records without a session have wider pieces of time.
  func coarse(_ detail: StrandDetail) -> StrandKey {
    switch kind {
    case .signIn, .assumeRoot, .session, .federated: return self
    default:
      var key = self
      key.moment = moment / detail.bucket * detail.bucket
      return key
    }
  }
}
