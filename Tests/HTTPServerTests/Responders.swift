import HTTPMessage
import HTTPServer
import TestKit

/// Answers with what arrived: method, path, query, fields, an empty line, the body.
struct Echo: HTTPResponder {
  func reply(to request: HTTPRequest) -> HTTPReply {
    var lines = ["\(request.method)", request.path, request.query ?? "-"]
    lines += request.fields.fields.map { "\($0.name)=\($0.value)" }
    let body = Array((lines.joined(separator: "\n") + "\n\n").utf8) + request.body
    let response = HTTPResponse(status: 200, fields: ["x-amzn-RequestId": "r-1"], body: body)
    return request.path.hasPrefix("/later") ? .later { response } : .now(response)
  }
}

/// Answers when its latch is opened, and says when it was asked.
final class Held: HTTPResponder {
  let asked = Latch()
  let release = Latch()

  func reply(to request: HTTPRequest) -> HTTPReply {
    .later { [asked, release] in
      asked.open()
      await release.wait()
      return HTTPResponse(status: 200, body: Array("held".utf8))
    }
  }
}

/// Answers with what it was made with.
struct Fixed: HTTPResponder {
  var response: HTTPResponse

  func reply(to request: HTTPRequest) -> HTTPReply { .now(response) }
}
