import HTTPServer
public import Identity

/// A lab that listens on the loopback address until it is stopped.
public final class RunningLab: Sendable {
  /// The lab itself.
  public let instance: LabInstance
  /// Where its services are, such as `http://127.0.0.1:4566`.
  public let endpoint: String
  private let server: HTTPServer

  /// Builds the world, or reads it from its file, and starts to listen.
  ///
  /// - Parameters:
  ///   - realTime: The real time, by which signatures are judged.
  ///   - problems: Is told what goes wrong beside any request.
  /// - Throws: What keeps the state file from being read or the port from being opened.
  public init(
    _ configuration: LabConfiguration, realTime: @escaping @Sendable () -> Timestamp,
    problems: @escaping @Sendable (String) -> Void
  ) throws {
    instance = try LabInstance(configuration, realTime: realTime, problems: problems)
    server = try HTTPServer(
      configuration: HTTPServer.Configuration(
        port: configuration.port,
        limits: HTTPServer.Limits(idleTimeoutSeconds: configuration.idleTimeoutSeconds)),
      responder: instance.responder)
    endpoint = "http://127.0.0.1:\(server.port)"
  }

  /// Answers what was asked, and stops to listen.
  public func stop() async {
    instance.close()
    await server.finish()
  }
}
