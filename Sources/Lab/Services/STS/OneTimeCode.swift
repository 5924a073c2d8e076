import AWSWire
import Cryptography
import Identity

/// A code that a caller showed along with a call.
struct MFAProof {
  fileprivate let serialNumber: String
  fileprivate let step: Int
}

extension World {
  /// Holds a device's code against the caller's devices; two steps of thirty seconds either way are taken, each once.
  ///
  /// Nil where the call names neither a device nor a code.
  func proof(serialNumber: String?, code: String?, _ call: Call) throws(AWSError) -> MFAProof? {
    guard serialNumber != nil || code != nil else { return nil }
    guard let serialNumber, let code else {
      throw Self.refusal("failed, must provide both MFA serial number and one time pass code.")
    }
    guard hasMFADevice(serialNumber, of: call.caller) else {
      throw Self.refusal(
        "failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with "
          + "this user.")
    }
    guard let device = self[call.account]?.virtualMFADevices[serialNumber],
      let step = OneTimeCode.step(of: code, seed: device.seed, at: call.moment), step > device.usedStep ?? 0
    else { throw Self.refusal("failed with invalid MFA one time pass code. ") }
    return MFAProof(serialNumber: serialNumber, step: step)
  }

  /// Lets a code that was taken never be taken again.
  mutating func use(_ proof: MFAProof, _ call: Call) {
    note(call.account) { $0.virtualMFADevices[proof.serialNumber]?.usedStep = proof.step }
  }

  private func hasMFADevice(_ serialNumber: String, of caller: Caller) -> Bool {
    guard let account = self[caller.account] else { return false }
    let devices: [MFADevice] =
      switch caller.kind {
      case .user(let name): account.users[name]?.mfaDevices ?? []
      case .root: account.root.mfaDevices
      case .assumedRoot, .role, .federatedUser: []
      }
    return devices.contains { $0.serialNumber == serialNumber }
  }

  private static func refusal(_ complaint: String) -> AWSError {
    AWSError(code: "AccessDenied", message: "MultiFactorAuthentication \(complaint)", status: 403)
  }
}

/// Time-based one-time codes (RFC 6238): six digits, thirty seconds, SHA-1.
enum OneTimeCode {
  /// The step of a code that is right now, or within two steps of it; nil for any other.
  static func step(of code: String, seed: Secret, at moment: Timestamp) -> Int? {
    guard let key = try? Base32.decode(seed.reveal()) else { return nil }
    let step = moment.seconds / 30
    return (step - 2...step + 2).last { ConstantTime.equal(self.code(key: key, step: $0), code) }.map {
      Int($0)
    }
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
