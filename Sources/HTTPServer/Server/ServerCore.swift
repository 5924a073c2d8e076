/// What every request of a server shares.
final class ServerCore: Sendable {
  let responder: any HTTPResponder
  let limits: HTTPServer.Limits
  let gate = ExchangeGate()
  let places: ConnectionPlaces

  init(responder: any HTTPResponder, limits: HTTPServer.Limits) {
    self.responder = responder
    self.limits = limits
    places = ConnectionPlaces(limits.maxConnections)
  }
}
