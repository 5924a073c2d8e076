import AWSServices
import AWSWire
import Cryptography
import Identity

extension World {
  /// Gives out temporary credentials and remembers them; forgets those that are long over now and then.
  mutating func issue(_ session: Session, at moment: Timestamp, seconds: Int) -> STS.SessionCredentials {
    var session = session
    session.accessKeyID = entropy.accessKeyID("ASIA")
    session.secret = Secret(entropy.secretAccessKey())
    session.token = Secret("IQoJb3JpZ2luX2Vj" + entropy.secretAccessKey() + entropy.secretAccessKey())
    session.issuedAt = moment.wholeSeconds
    session.expiresAt = moment.wholeSeconds + .seconds(seconds)
    open(session)
    if sessions.count > 20_000 { endOldSessions(at: moment) }
    var credentials = STS.SessionCredentials()
    credentials.accessKeyId = session.accessKeyID
    credentials.secretAccessKey = session.secret
    credentials.sessionToken = session.token
    credentials.expiration = session.expiresAt
    return credentials
  }

  private mutating func endOldSessions(at moment: Timestamp) {
    let day = moment - .seconds(86400)
    for session in sessions.values where session.expiresAt < day { end(session.accessKeyID) }
    guard sessions.count > 20_000 else { return }
    for session in sessions.values where session.expiresAt < moment { end(session.accessKeyID) }
  }
}
