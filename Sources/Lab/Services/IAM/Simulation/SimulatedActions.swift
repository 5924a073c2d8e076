import AWSWire
import ServiceAuthorization

/// The actions of a simulation, and what AWS lists about each.
struct SimulatedActions {
  /// Actions that one request can ask about together.
  private enum Group {
    case listed
    case unlisted
    case assumeRole
  }

  private let catalogue = ActionCatalogue.current

  /// Checks that the actions can be asked about together on the resources that are named.
  ///
  /// Recorded: where resources are named, AWS refuses actions it lists together with actions it does not (2026-09), with
  /// these words (aws-cloudformation/rain). `sts:AssumeRole` goes with none of those it lists, `iam:PassRole` for one.
  ///
  /// - Throws: `InvalidInput`.
  func check(_ actions: [String], on resources: [String]) throws(AWSError) {
    guard !resources.isEmpty else { return }
    let lists = [Group.listed, .unlisted, .assumeRole].map { group in
      actions.filter { self.group($0) == group }
    }
    .filter { !$0.isEmpty }
    guard lists.count > 1 else { return }
    throw SimulationFailure.mixed(lists)
  }

  private func group(_ action: String) -> Group {
    if action.lowercased() == "sts:assumerole" { return .assumeRole }
    return catalogue.action(action) == nil ? .unlisted : .listed
  }

  /// Whether an action is about such a resource; what AWS does not list is about anything.
  func fits(_ action: String, _ resource: String) -> Bool {
    catalogue.action(action)?.fits(resource: resource) ?? true
  }

  /// How the ARNs of several resources look, which stands for all of them in a result; `*` where AWS does not list it.
  ///
  /// The placeholders are those of the Service Authorization Reference; some of AWS's own here have other names.
  func template(_ action: String, for resources: [String]) -> String {
    let types = catalogue.action(action)?.resourceTypes ?? []
    let type = types.first { type in resources.allSatisfy(type.fits) } ?? types.first
    return type?.arn.replacing("${Partition}", with: "aws") ?? "*"
  }
}
