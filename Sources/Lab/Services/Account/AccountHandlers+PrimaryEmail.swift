import AWSServices
import AWSWire
import Cryptography
import Identity

extension AccountHandlers {
  /// How long a one-time code is good for.
  static let codeLife = Duration.seconds(86_400)
  /// How long an accepted change takes until all of AWS knows it; the lab needs less than AWS's four hours.
  private static let propagation = Duration.seconds(300)

  static let primaryEmail = [start, accept, get, status]

  private static let start = handler(
    AccountManagement.StartPrimaryEmailUpdate.self, { $0.accountId },
    perform: { input, call, account, world throws(AWSError) in
      guard isAddress(input.primaryEmail) else {
        throw AccountManagement.Errors.validation("The email address is not valid.")
      }
      let isTaken = world.accounts.values.contains {
        $0.email.lowercased() == input.primaryEmail.lowercased()
      }
      guard !isTaken else {
        throw AccountManagement.Errors.conflict(
          "The email address is already associated with an AWS account.")
      }
      var update = AccountDetails.EmailUpdate()
      update.address = input.primaryEmail
      update.code = Secret(world.entropy.text(6, of: Entropy.base32))
      update.requestedAt = call.moment
      let asked = update
      world.change(account.id) { $0.details.emailUpdate = asked }
      var output = AccountManagement.StartPrimaryEmailUpdate.Output()
      output.status = .pending
      return output
    })

  private static let accept = handler(
    AccountManagement.AcceptPrimaryEmailUpdate.self, { $0.accountId },
    perform: { input, call, account, world throws(AWSError) in
      guard let update = account.details.emailUpdate, update.acceptedAt == nil,
        update.address == input.primaryEmail
      else {
        throw AccountManagement.Errors.resourceNotFound("There is no pending update of the primary email.")
      }
      guard call.moment - update.requestedAt <= codeLife, update.code == input.otp else {
        throw AccountManagement.Errors.validation("The one-time password is not valid or has expired.")
      }
      world.change(account.id) {
        $0.email = update.address
        $0.details.emailUpdate?.acceptedAt = call.moment
      }
      var output = AccountManagement.AcceptPrimaryEmailUpdate.Output()
      output.status = .accepted
      return output
    })

  private static let get = handler(
    AccountManagement.GetPrimaryEmail.self, { $0.accountId },
    perform: { _, _, account, _ throws(AWSError) in
      var output = AccountManagement.GetPrimaryEmail.Output()
      output.primaryEmail = account.email
      return output
    })

  private static let status = handler(
    AccountManagement.GetPrimaryEmailUpdateStatus.self, { $0.accountId },
    perform: { _, call, account, _ throws(AWSError) in
      guard let update = account.details.emailUpdate else {
        throw AccountManagement.Errors.validation("There is no update of the primary email for this account.")
      }
      var output = AccountManagement.GetPrimaryEmailUpdateStatus.Output()
      if let accepted = update.acceptedAt {
        output.status = call.moment - accepted >= propagation ? .completed : .accepted
        output.updatedAt = accepted.wholeSeconds
      } else {
        output.status = call.moment - update.requestedAt <= codeLife ? .pending : .failed
        output.updatedAt = update.requestedAt.wholeSeconds
      }
      return output
    })

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
  }
}
