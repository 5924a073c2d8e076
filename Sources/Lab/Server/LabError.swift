import AWSWire
import Identity

/// Why a lab could not be started.
public enum LabError: Error, CustomStringConvertible {
  /// The saved world has nobody whose keys could be given out.
  case noAdministrator

  /// One line for the reader.
  public var description: String {
    "the saved state has no user `admin` with an active key in the management account; start without it"
  }
}

extension World {
  /// The user `admin` of the management account, by an active key.
  var administrator: (account: AccountID, credentials: Credentials)? {
    guard let id = organization?.managementAccount ?? accounts.keys.min(),
      let key = self[id]?.users["admin"]?.accessKeys.first(where: { $0.isActive })
    else { return nil }
    return (id, Credentials(accessKeyID: key.id, secretAccessKey: key.secret))
  }
}
