import HTTPServer
import TestKit
import Testing

@Suite("HTTP on the wire") struct WireTests {
  @Test(arguments: try Conversation.all())
  func conversation(_ conversation: Conversation) async throws {
    // The client must never be too slow for the server, except where that is the point.
    let limits = HTTPServer.Limits(
      maxBodyBytes: 64, maxHeaderBytes: 2048, idleTimeoutSeconds: conversation.endsIdle ? 1 : 600)
    let server = try HTTPServer(configuration: .init(limits: limits), responder: Echo())
    var answer = try await exchange(conversation, port: server.port)
    // Nothing comes back where the client was too slow for that second itself.
    while answer.isEmpty, conversation.endsIdle {
      answer = try await exchange(conversation, port: server.port)
    }
    await server.finish()
    var rest = answer[...]
    for text in conversation.expected {
      let range = rest.firstRange(of: text)
      #expect(range != nil, "`\(text)` is missing in `\(answer)`")
      if let range { rest = rest[range.upperBound...] }
    }
    for text in conversation.unexpected {
      let body =
        answer.contains("\r\n\r\n") ? answer.split(separator: "\r\n\r\n").dropFirst().joined() : answer
      #expect(!body.contains(text) && !(answer.split(separator: "\r\n").first ?? "").contains(text))
    }
  }

  private func exchange(_ conversation: Conversation, port: Int) async throws -> String {
    let socket = try RawSocket(port: port)
    // The server may have refused and closed before everything was sent.
    try? socket.send(conversation.sent)
    if conversation.halfCloses { socket.finishSending() }
    return try await socket.receive()
  }
}
