import AWSServices
import AWSWire
import Cryptography
import IAMPolicy
import Identity

extension World {
  /// Gives out temporary credentials and remembers them; forgets those that are long over now and then.
  ///
  /// The token gets at least so many bytes.
  mutating func issue(
    _ session: Session, at moment: Timestamp, seconds: Int, leastTokenSize: Int?
  ) -> STS.SessionCredentials {
    var session = session
    session.accessKeyID = entropy.accessKeyID("ASIA")
    session.secret = entropy.secretAccessKey()
    session.token = entropy.sessionToken(size: leastTokenSize ?? 0)
    session.issuedAt = moment.wholeSeconds
    session.expiresAt = moment.wholeSeconds + .seconds(seconds)
    open(session)
    if sessions.count > sessionSweep { endOldSessions(at: moment) }
    var credentials = STS.SessionCredentials()
    credentials.accessKeyId = session.accessKeyID
    credentials.secretAccessKey = session.secret
    credentials.sessionToken = session.token
    credentials.expiration = session.expiresAt
    return credentials
  }

  /// Looks through all sessions only after their number has doubled, so that each costs the same in the end.
  private mutating func endOldSessions(at moment: Timestamp) {
    for key in sessions.filter({ $0.value.session.expiresAt < moment }).keys { end(key) }
    sessionSweep = max(20_000, sessions.count * 2)
  }
}

extension Session {
  /// Takes the policies that were passed when the session was opened.
  ///
  /// - Throws: `MalformedPolicyDocument`.
  mutating func take(inline: String?, managed: [STS.PolicyDescriptor]?) throws(AWSError) {
    if let inline { try PolicyText.check(inline, as: .session) }
    inlinePolicy = inline
    managedPolicies = managed?.compactMap(\.arn) ?? []
  }
}

extension STS.SessionCredentials {
  /// The largest token there is, in bytes: what `MinimumSessionTokenSize` may ask for at the most.
  private static let largestToken = 4096

  /// The size of the token in bytes.
  var tokenSize: Int { sessionToken.withSpan { $0.count } }

  /// How much of the largest token this one takes, in percent.
  var tokenUtilization: Int { tokenSize * 100 / Self.largestToken }
}
