import AWSClient
import AWSWire
import Cryptography
import HTTPMessage
import Identity
import TestKit
import Testing

/// A moto server, an AWS of other people's making, for one test.
enum MotoServer {
  /// Runs one, sets it up by a script of `Cases`, and hands over a client and the lines that the script printed.
  static func with(_ script: String, _ body: (AWSClient, [String]) async throws -> Void) async throws {
    let server = try PythonInterpreter.programs() + "/moto_server"
    // The line with the port goes to the log, which is on standard error.
    try await Subprocess.withRunning(["/bin/sh", "-c", "exec \"$0\" -H 127.0.0.1 -p 0 2>&1", server]) {
      moto in
      let line = try await moto.line { $0.contains("Running on http://") }
      let address = try #require(line.firstRange(of: "http://").map { String(line[$0.lowerBound...]) })
      let lines = try await PythonInterpreter.run(
        CaseFiles.packageRoot + "/Tests/OperationsTests/Cases/" + script, [address]
      )
      .split(separator: "\n").map(String.init)
      let client = AWSClient(
        ClientConfiguration(
          region: "us-east-1",
          credentials: StaticCredentialsProvider(
            Credentials(accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: Secret("moto"))),
          transport: try CurlTransport(), endpoints: EndpointResolver(endpoint: Endpoint(address)),
          retries: .never))
      try await body(client, lines)
    }
  }
}
