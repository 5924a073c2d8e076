import AWSWire
import Cryptography
import Identity
import JSONTree
import Operations

/// The credentials of a session, written out because somebody asked for them.
struct SessionCredentials {
  let session: RootSession

  init(_ session: RootSession) { self.session = session }

  /// The text, with a newline at its end.
  func text(_ form: SessionPrintArgument) -> String {
    switch form {
    case .env:
      variables.map { "export \($0.name)=\($0.value)\n" }.joined()
    case .credentialProcess: document(version: true).description + "\n"
    case .json: document(version: false).indented + "\n"
    }
  }

  /// The variables that AWS's tools read.
  var variables: [(name: String, value: String)] {
    var variables = [
      ("AWS_ACCESS_KEY_ID", session.credentials.accessKeyID),
      ("AWS_SECRET_ACCESS_KEY", session.credentials.secretAccessKey.reveal()),
      ("AWS_SESSION_TOKEN", session.credentials.sessionToken?.reveal() ?? ""),
    ]
    if let expiration = session.expiration {
      variables.append(("AWS_CREDENTIAL_EXPIRATION", expiration.iso8601))
    }
    return variables
  }

  /// The document of `credential_process`, or the same with what the session is for.
  ///
  /// Source: AWS SDKs and Tools Reference Guide, "Process credential provider".
  private func document(version: Bool) -> JSON {
    var object: JSONObject =
      version
      ? ["Version": 1]
      : [
        "schema": "rootlatch.session/1", "account": .string(session.account.rawValue),
        "task": .string(session.task.rawValue), "ledgerEntry": .integer(Int(session.intent)),
        "sourceIdentity": session.sourceIdentity.map { .string($0) } ?? .null,
      ]
    object["AccessKeyId"] = .string(session.credentials.accessKeyID)
    object["SecretAccessKey"] = .string(session.credentials.secretAccessKey.reveal())
    object["SessionToken"] = .string(session.credentials.sessionToken?.reveal() ?? "")
    object["Expiration"] = session.expiration.map { .string($0.iso8601) }
    return .object(object)
  }
}
