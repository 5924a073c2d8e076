import AWSWire
import CloudTrail
import Cryptography
import HTTPMessage
import Identity
import Synchronization

/// Finds out who signed a request, and whether they really did.
final class Authenticator: Sendable {
  private let known = Mutex<[KeyName: Known]>([:])

  /// Keeps at most so many keys; past that all are looked up and derived anew.
  private static let limit = 8192

  private struct KeyName: Hashable {
    let accessKeyID: String
    let scope: CredentialScope
  }

  /// A key that was looked up, and what was derived from its secret.
  private struct Known {
    let holder: Holder
    let key: SigningKey
    /// The world's `policyEpoch` before the look-up; whoever held the key then holds it until it rises.
    let epoch: Int
  }

  /// Who holds a key, as far as the world says.
  final class Holder: Sendable {
    let caller: Caller
    let secret: Secret
    let token: Secret?
    /// When a long-term key was made.
    let bornAt: Timestamp?

    init(caller: Caller, secret: Secret, token: Secret?, bornAt: Timestamp? = nil) {
      self.caller = caller
      self.secret = secret
      self.token = token
      self.bornAt = bornAt
    }
  }

  /// Verifies the signature of a request and names its caller.
  ///
  /// `lookUp` finds the holder of a key in the world, and is asked again when `epoch`, its `policyEpoch`, has risen.
  /// Signatures are judged by `realTime`.
  func authenticate(
    _ request: HTTPRequest, realTime: Timestamp, moment: Timestamp, epoch: Int, lookUp: (String) -> Holder?
  ) throws(AuthenticationFailure) -> (caller: Caller, scope: CredentialScope) {
    let presented: PresentedSignature?
    do throws(SignatureFlaw) {
      presented = try PresentedSignature(request)
    } catch {
      throw AuthenticationFailure(error: .signature(error), scope: nil)
    }
    guard let presented else { throw AuthenticationFailure(error: .missing, scope: nil) }
    guard let known = find(presented, epoch: epoch, lookUp: lookUp) else {
      throw AuthenticationFailure(error: .unknownKey, scope: presented.scope)
    }
    guard known.holder.token == presented.sessionToken else {
      throw AuthenticationFailure(error: .invalidToken, scope: presented.scope)
    }
    return try verify(presented, request, known, realTime: realTime, moment: moment)
  }

  private func verify(
    _ presented: PresentedSignature, _ request: HTTPRequest, _ known: Known, realTime: Timestamp,
    moment: Timestamp
  ) throws(AuthenticationFailure) -> (caller: Caller, scope: CredentialScope) {
    let (caller, scope) = (known.holder.caller, presented.scope)
    if let session = caller.session, session.expiresAt <= moment {
      throw AuthenticationFailure(error: .expiredToken, scope: scope)
    }
    do throws(SignatureFlaw) {
      try presented.verify(request, key: known.key, now: realTime)
    } catch {
      throw AuthenticationFailure(error: .signature(error), scope: scope)
    }
    return (caller, scope)
  }

  private func find(
    _ presented: PresentedSignature, epoch: Int, lookUp: (String) -> Holder?
  ) -> Known? {
    let name = KeyName(accessKeyID: presented.accessKeyID, scope: presented.scope)
    let old = known.withLock { $0[name] }
    if let old, old.epoch == epoch { return old }
    guard let holder = lookUp(presented.accessKeyID) else { return nil }
    let key =
      if let old, old.holder.secret == holder.secret { old.key } else {
        SigningKey(secret: holder.secret, scope: presented.scope)
      }
    let new = Known(holder: holder, key: key, epoch: epoch)
    known.withLock { known in
      if known.count >= Self.limit { known.removeAll() }
      known[name] = new
    }
    return new
  }
}

/// A signature that was not taken, and what it claimed to be good for.
struct AuthenticationFailure: Error {
  let error: AuthenticationError
  let scope: CredentialScope?
}
