import AWSWire
import Cryptography
import Identity

extension World {
  /// Whether a device is assigned to the caller.
  func hasMFADevice(_ serial: String, of caller: Caller) -> Bool {
    guard let account = self[caller.account] else { return false }
    let devices =
      if case .user(let name) = caller.kind { account.users[name]?.mfaDevices ?? [] } else {
        account.root.mfaDevices
      }
    return devices.contains { $0.serialNumber == serial }
  }

  /// Holds a code against a virtual device; two steps of thirty seconds either way are taken.
  func verifyCode(_ code: String?, serial: String, _ call: Call) throws(AWSError) {
    guard let device = self[call.account]?.virtualMFADevices[serial], let code,
      OneTimeCode.isValid(code, seed: device.seed, at: call.moment)
    else {
      throw AWSError(
        code: "AccessDenied",
        message: "MultiFactorAuthentication failed with invalid MFA one time pass code. ",
        status: 403)
    }
  }
}

/// Time-based one-time codes (RFC 6238): six digits, thirty seconds, SHA-1.
enum OneTimeCode {
  /// Whether a code is right now, or within two steps of it.
  static func isValid(_ code: String, seed: Secret, at moment: Timestamp) -> Bool {
    guard let key = try? Base32.decode(seed.reveal()) else { return false }
    let step = moment.seconds / 30
    return (step - 2...step + 2).contains { ConstantTime.equal(self.code(key: key, step: $0), code) }
  }

  /// Whether two codes follow each other, the later one not ahead of now by more than two steps.
  ///
  /// Setting a device up and bringing it back in step look further back than a sign-in does.
  static func areConsecutive(
    _ first: String, _ second: String, seed: Secret, at moment: Timestamp
  ) -> Bool {
    guard let key = try? Base32.decode(seed.reveal()) else { return false }
    let step = moment.seconds / 30
    return (step - 20...step + 1).contains {
      ConstantTime.equal(code(key: key, step: $0), first)
        && ConstantTime.equal(code(key: key, step: $0 + 1), second)
    }
  }

  /// The code of one step (RFC 4226 section 5.3).
  static func code(key: [UInt8], step: Int64) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
    let digest = HMACSHA1.authenticate(counter, key: key).bytes
    let offset = Int(digest[19] & 15)
    let number = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(digest[offset + $1]) } & 0x7FFF_FFFF
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
