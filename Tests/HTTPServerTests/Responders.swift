private import Glibc
import HTTPMessage
import HTTPServer
import Synchronization
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

/// Remembers the paths of requests in their order, and the threads that asked it.
final class Rememberer: HTTPResponder {
  private let seen = Mutex<(threads: Set<UInt>, paths: [String])>(([], []))

  var threads: Int { seen.withLock { $0.threads.count } }
  var paths: [String] { seen.withLock { $0.paths } }

  func reply(to request: HTTPRequest) -> HTTPReply {
    seen.withLock { seen in
      seen.threads.insert(pthread_self())
      seen.paths.append(request.path)
    }
    return .now(HTTPResponse(status: 200, body: Array("seen".utf8)))
  }
}
