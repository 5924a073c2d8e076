import AWSServices
import AWSWire
import Identity

/// How AWS Organizations is served.
enum OrganizationsHandlers {
  /// Every operation.
  static let all: [Handler] =
    organization + accounts + accountLife + hierarchy + units + policies
    + policyTargets + policyTypes + trustedAccess + delegation + tags

  /// Serves an operation that only works inside the organization.
  ///
  /// Policies are asked first; then AWS looks whether the caller's account is in an organization, and whether
  /// it is one that may ask this.
  static func handler<O: Operation>(
    _ operation: O.Type, for callers: OrganizationCallers,
    needs: @escaping @Sendable (O.Input, Organization) -> [AuthorizationNeed] = { _, _ in [.anything] },
    perform: @escaping @Sendable (O.Input, Call, Organization, inout World) throws(AWSError) -> O.Output
  ) -> Handler {
    Handler(
      operation,
      needs: { input, call, world throws(AWSError) in
        guard let organization = world.organization else { return [.anything] }
        return needs(input, organization).map { need in
          // What a delegate reads is its own as far as policies go: the organization delegated it.
          var need = need
          need.owner =
            call.account == organization.managementAccount
            ? call.account.rawValue : need.owner ?? call.account.rawValue
          return need
        }
      },
      perform: { input, call, world throws(AWSError) in
        world.settleOrganization(at: call.moment)
        let organization = try callers.organization(of: call, in: world)
        return try perform(input, call, organization, &world)
      })
  }
}
