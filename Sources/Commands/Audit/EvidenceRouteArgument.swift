public import CommandLineKit
internal import Operations

/// The value of `--via`.
public struct EvidenceRouteArgument: ExpressibleByArgument {
  let route: EvidenceRoute

  init(_ route: EvidenceRoute) { self.route = route }

  /// Reads `root-session`, `role:NAME` or `report`.
  public init?(argument: String) {
    switch argument {
    case "root-session": route = .rootSession
    case "report": route = .report
    default:
      guard argument.hasPrefix("role:"), Self.isRoleName(argument.dropFirst(5)) else { return nil }
      route = .role(String(argument.dropFirst(5)))
    }
  }

  /// Role names and paths, without a slash in front.
  ///
  /// Source: IAM User Guide, "IAM identifiers".
  private static func isRoleName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 576 && text.first != "/" && text.last != "/"
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "+=,.@-_/".utf8.contains(byte)
        }
      }
  }

  /// As it is typed.
  public var defaultValueDescription: String { route.description }

  /// The values.
  public static var expectedForm: String? { "`root-session`, `report` or `role:NAME`" }

  /// The values that are whole words.
  public static var defaultCompletionKind: CompletionKind { .list(["root-session", "report", "role:"]) }
}
