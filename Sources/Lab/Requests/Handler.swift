import AWSWire
import HTTPMessage
import IAMPolicy
import JSONTree

/// How the lab serves one operation: read the input, ask the policies, do it, answer.
final class Handler: Sendable {
  /// The operation.
  let model: OperationModel
  /// The action that policies must allow.
  let action: RequestedAction
  /// Whether every principal may call it whatever policies say, as `GetCallerIdentity`.
  let isAlwaysAllowed: Bool
  /// The name of its events in the trail.
  let eventName: String
  /// Whether its events are data events.
  let isDataEvent: Bool
  private let serve: @Sendable (borrowing Incoming, Changing, @escaping Authorizing) -> Served

  /// A request whose caller is known.
  struct Incoming: Sendable {
    let request: HTTPRequest
    /// The form of a Query request.
    let form: QueryParameters?
    let call: Call
  }

  /// The answer, and what the trail records of it.
  struct Served: Sendable {
    var response: HTTPResponse
    var error: AWSError?
    var requestParameters = TrailValue.null
    var responseElements = TrailValue.null
    var resources: [AuthorizationNeed] = []
    /// How long the caller would wait for a better answer.
    var patience: Duration?
  }

  /// Lets a closure change the world, alone and for as short a time as it can.
  typealias Changing = ((inout World) throws(AWSError) -> Void) throws(AWSError) -> Void

  /// Asks the policies; throws what the caller is told.
  typealias Authorizing = (AuthorizationNeed, Call, World) throws(AWSError) -> Void

  /// Describes how an operation is served.
  ///
  /// - Parameters:
  ///   - needs: What policies must allow, in order; it may refuse by itself where AWS looks before it authorizes.
  ///   - event: How calls stand in the trail.
  ///   - recorded: What the trail shows of the output; nil for everything but secrets.
  ///   - patience: How long the caller is ready to wait for more than this output; nil where it is not.
  ///   - finish: Changes the response where its status or fields depend on the output.
  ///   - perform: Does the work.
  init<O: Operation>(
    _ operation: O.Type, isAlwaysAllowed: Bool = false,
    needs: @escaping @Sendable (O.Input, Call, World) throws(AWSError) -> [AuthorizationNeed],
    event: EventForm<O.Input> = EventForm(),
    recorded: (@Sendable (O.Output, inout JSONWriter) -> Void)? = nil,
    patience: (@Sendable (O.Input, O.Output) -> Duration?)? = nil,
    finish: (@Sendable (O.Output, inout HTTPResponse) -> Void)? = nil,
    perform: @escaping @Sendable (O.Input, Call, inout World) throws(AWSError) -> O.Output
  ) {
    self.model = O.model
    self.action = RequestedAction(O.model.iamAction)
    self.isAlwaysAllowed = isAlwaysAllowed
    self.eventName = event.name ?? O.model.name
    self.isDataEvent = event.isData
    self.serve = { incoming, change, authorize in
      var served = Served(response: HTTPResponse(status: 200))
      do throws(AWSError) {
        let input = try Self.input(of: O.self, incoming)
        if !event.isData { served.requestParameters = event.value(of: input, incoming.request) }
        var output = O.Output()
        let call = incoming.call
        try change { world throws(AWSError) in
          served.resources = try needs(input, call, world)
          if !isAlwaysAllowed {
            for need in served.resources { try authorize(need, call, world) }
          }
          output = try perform(input, call, &world)
        }
        if !event.isData, !O.model.isReadOnly || recorded != nil {
          let shown = output
          served.responseElements = .later { writer in
            if let recorded { recorded(shown, &writer) } else { TrailBody.write(shown, to: &writer) }
          }
        }
        served.response = O.response(output, requestID: incoming.call.requestID)
        served.patience = patience?(input, output)
        finish?(output, &served.response)
      } catch {
        served.error = error
        served.response = error.response(from: O.model.service, requestID: incoming.call.requestID)
      }
      return served
    }
  }

  /// Serves a request; the input is read, and the answer written, while others may change the world.
  func callAsFunction(
    _ incoming: borrowing Incoming, changing change: Changing, authorizing authorize: @escaping Authorizing
  ) -> Served {
    serve(incoming, change, authorize)
  }

  private static func input<O: Operation>(
    of operation: O.Type, _ incoming: borrowing Incoming
  ) throws(AWSError) -> O.Input {
    do throws(InputRejection) {
      if let form = incoming.form { return try O.input(from: form) }
      return try O.input(from: incoming.request)
    } catch {
      throw InputRefusal.error(error, from: O.model.service)
    }
  }
}
