import AWSServices
import AWSWire
import Cryptography
import Identity

extension World {
  /// Gives out temporary credentials and remembers them; forgets those that are long over now and then.
  mutating func issue(_ session: Session, at moment: Timestamp, seconds: Int) -> STS.SessionCredentials {
    var session = session
    session.accessKeyID = entropy.accessKeyID("ASIA")
    session.secret = entropy.secretAccessKey()
    session.token = entropy.sessionToken()
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
