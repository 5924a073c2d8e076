import AWSWire
import CloudTrail
import Cryptography
import HTTPMessage
import Identity
import Synchronization

/// Finds out who signed a request, and whether they really did.
final class Authenticator: Sendable {
  private let keys = Mutex<[KeyName: SigningKey]>([:])

  /// Keeps at most so many derived keys; past that all are derived anew.
  private static let limit = 8192

  private struct KeyName: Hashable {
    let accessKeyID: String
    let scope: CredentialScope
  }

  /// Who holds a key, as far as the world says.
  struct Holder: Sendable {
    let caller: Caller
    let secret: Secret
    let token: Secret?
    /// When a long-term key was made.
    var bornAt: Timestamp?
  }

  /// Verifies the signature of a request and names its caller.
  ///
  /// `lookUp` finds the holder of a key at the lab's time. Signatures are judged by `realTime`.
  func authenticate(
    _ request: HTTPRequest, realTime: Timestamp, moment: Timestamp, lookUp: (String) -> Holder?
  ) throws(AuthenticationFailure) -> (caller: Caller, scope: CredentialScope) {
    let presented: PresentedSignature?
    do throws(AWSError) {
      presented = try PresentedSignature(request)
    } catch {
      throw AuthenticationFailure(error: .signature(error), scope: nil)
    }
    guard let presented else { throw AuthenticationFailure(error: .missing, scope: nil) }
    return try verify(presented, request, realTime: realTime, moment: moment, lookUp: lookUp)
  }

  private func verify(
    _ presented: PresentedSignature, _ request: HTTPRequest, realTime: Timestamp, moment: Timestamp,
    lookUp: (String) -> Holder?
  ) throws(AuthenticationFailure) -> (caller: Caller, scope: CredentialScope) {
    let scope = presented.scope
    guard let holder = lookUp(presented.accessKeyID), holder.token == presented.sessionToken else {
      throw AuthenticationFailure(error: .invalidToken, scope: scope)
    }
    if let session = holder.caller.session, session.expiresAt <= moment {
      throw AuthenticationFailure(error: .expiredToken, scope: scope)
    }
    do throws(AWSError) {
      let key = signingKey(presented.accessKeyID, scope, holder.secret)
      try presented.verify(request, key: key, now: realTime)
    } catch {
      throw AuthenticationFailure(error: .signature(error), scope: scope)
    }
    return (holder.caller, scope)
  }

  private func signingKey(_ accessKeyID: String, _ scope: CredentialScope, _ secret: Secret) -> SigningKey {
    let name = KeyName(accessKeyID: accessKeyID, scope: scope)
    if let key = keys.withLock({ $0[name] }) { return key }
    let key = SigningKey(secret: secret, scope: scope)
    keys.withLock { keys in
      if keys.count >= Self.limit { keys.removeAll() }
      keys[name] = key
    }
    return key
  }
}

/// A signature that was not taken, and what it claimed to be good for.
struct AuthenticationFailure: Error {
  let error: AuthenticationError
  let scope: CredentialScope?
}
