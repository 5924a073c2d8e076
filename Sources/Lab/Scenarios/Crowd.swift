import Identity

/// Many more accounts, in the proportions of large organizations: most are clean, some are not.
enum Crowd {
  static func populate(_ builder: inout WorldBuilder, count: Int) {
    let parent = builder.unit("Fleet")
    var units: [String] = []
    for number in 1...max(1, min(20, count / 50)) {
      units.append(builder.unit("Team \(number)", in: parent))
    }
    for number in 1...count {
      let unit = units[number % units.count]
      let age = 30 + Int(builder.world.entropy.next() % 2500)
      let dice = builder.world.entropy.next() % 100
      let (created, recent) = (builder.ago(age), builder.ago(Int(dice) + 1))
      builder.member(nil, "fleet-\(number)", in: unit, created: age) { account, entropy in
        endow(&account, &entropy, dice: dice, created: created, recent: recent)
      }
    }
  }

  /// Of a hundred roots sixty have nothing; the others have passwords, some of them keys or no MFA.
  private static func endow(
    _ account: inout Account, _ entropy: inout Entropy, dice: UInt64, created: Timestamp, recent: Timestamp
  ) {
    guard dice >= 60 else { return }
    account.root.passwordChangedAt = created
    switch dice {
    case 60..<80: Acme.assignVirtualDevice(&account, &entropy, at: created)
    case 80..<88: account.root.mfaDevices = [Acme.securityKey("safe", of: account, at: created)]
    case 88..<93:
      account.root.mfaDevices = [
        MFADevice(serialNumber: "GAHT" + entropy.text(8, of: Entropy.digits), enabledAt: created)
      ]
    case 93..<96:
      var key = entropy.accessKey(at: created)
      key.lastUse = AccessKey.LastUse(date: recent, region: "us-east-1", service: "s3")
      account.root.accessKeys = [key]
      Acme.assignVirtualDevice(&account, &entropy, at: created)
    case 96..<97: account.state = "SUSPENDED"
    default: account.root.passwordLastUsedAt = dice == 99 ? recent : nil
    }
  }
}
