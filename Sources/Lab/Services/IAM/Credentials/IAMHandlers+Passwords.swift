import AWSServices
import AWSWire
import Cryptography
import Identity

extension IAMHandlers {
  /// The account's password policy, and the change of one's own password.
  static let passwords: [Handler] = [
    changePassword,
    Handler(
      IAM.GetAccountPasswordPolicy.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        guard let policy = try world.account(of: call).passwordPolicy else { throw noPolicy(call) }
        var output = IAM.GetAccountPasswordPolicy.Output()
        output.passwordPolicy = .with {
          $0.minimumPasswordLength = policy.minimumLength
          $0.requireSymbols = policy.requiresSymbols
          $0.requireNumbers = policy.requiresNumbers
          $0.requireUppercaseCharacters = policy.requiresUppercase
          $0.requireLowercaseCharacters = policy.requiresLowercase
          $0.allowUsersToChangePassword = policy.allowsUsersToChange
          $0.expirePasswords = policy.maximumAge != nil
          $0.maxPasswordAge = policy.maximumAge
          $0.passwordReusePrevention = policy.reusePrevention
          $0.hardExpiry = policy.hardExpiry
        }
        return output
      }),
    Handler(
      IAM.UpdateAccountPasswordPolicy.self, needs: onAnything(),
      perform: { input, call, world throws(AWSError) in
        var policy = PasswordPolicy()
        policy.minimumLength = input.minimumPasswordLength ?? 6
        policy.requiresSymbols = input.requireSymbols ?? false
        policy.requiresNumbers = input.requireNumbers ?? false
        policy.requiresUppercase = input.requireUppercaseCharacters ?? false
        policy.requiresLowercase = input.requireLowercaseCharacters ?? false
        policy.allowsUsersToChange = input.allowUsersToChangePassword ?? false
        policy.maximumAge = input.maxPasswordAge
        policy.reusePrevention = input.passwordReusePrevention
        policy.hardExpiry = input.hardExpiry
        try world.changeAccount(call) { account throws(AWSError) in account.passwordPolicy = policy }
        return Empty()
      }),
    Handler(
      IAM.DeleteAccountPasswordPolicy.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        try world.changeAccount(call) { account throws(AWSError) in
          guard account.passwordPolicy != nil else {
            throw IAM.Errors.noSuchEntity("The account policy with name PasswordPolicy cannot be found.")
          }
          account.passwordPolicy = nil
        }
        return Empty()
      }),
  ]

  /// Users only; the password policy can allow it to all of them.
  private static let changePassword = Handler(
    IAM.ChangePassword.self,
    needs: { _, call, world throws(AWSError) in
      guard case .user(let key) = call.caller.kind else {
        throw IAM.Errors.invalidUserType("Only IAM Users can change their own password")
      }
      if world[call.account]?.passwordPolicy?.allowsUsersToChange == true { return [] }
      return [.on(world.arn(of: .user, key, in: call.account))]
    },
    perform: { input, call, world throws(AWSError) in
      guard case .user(let key) = call.caller.kind else {
        throw IAM.Errors.invalidUserType("Only IAM Users can change their own password")
      }
      let user = try world.user(key, call)
      guard var profile = user.loginProfile else { throw IAMFailure.noSuchLoginProfile(user.name) }
      guard profile.password == input.oldPassword else {
        throw AWSError(code: "AccessDenied", message: "The old password was incorrect.", status: 403)
      }
      try PasswordRules(try world.account(of: call)).check(input.newPassword, after: profile)
      profile.change(to: input.newPassword, at: call.moment.wholeSeconds)
      profile.resetRequired = false
      let changed = profile
      try world.changeUser(key, call) { user throws(AWSError) in user.loginProfile = changed }
      return Empty()
    })

  private static func noPolicy(_ call: Call) -> AWSError {
    IAM.Errors.noSuchEntity("The Password Policy with domain name \(call.account) cannot be found.")
  }
}
