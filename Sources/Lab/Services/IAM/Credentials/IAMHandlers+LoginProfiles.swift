import AWSServices
import AWSWire
import Cryptography
import Identity

extension IAMHandlers {
  /// Console passwords of users; for root, whether its password can be set by mail.
  static let loginProfiles: [Handler] = [
    createLoginProfile, getLoginProfile, updateLoginProfile, deleteLoginProfile,
  ]

  private static let createLoginProfile = Handler(
    IAM.CreateLoginProfile.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let owner = try world.owner(named: input.userName, call)
      let moment = call.moment.wholeSeconds
      var output = IAM.CreateLoginProfile.Output()
      output.loginProfile.createDate = moment
      guard case .user(let key) = owner else {
        // Recovery is opened without a password: the owner of the mailbox chooses one.
        if input.password != nil {
          throw IAMFailure.invalid(
            "Password must not be specified for the root user of account \(call.account)")
        }
        if input.maxSigninSessionDuration != nil {
          throw IAMFailure.invalid("MaxSigninSessionDuration is not supported for the root user")
        }
        try world.changeAccount(call) { account throws(AWSError) in
          guard !account.root.hasPassword else {
            throw IAM.Errors.entityAlreadyExists("Login Profile for account \(account.id) already exists.")
          }
          account.root.passwordChangedAt = moment
        }
        output.loginProfile.passwordResetRequired = false
        return output
      }
      guard let password = input.password else { throw IAMFailure.missing("password") }
      try PasswordRules(try world.account(of: call)).check(password)
      var profile = User.LoginProfile()
      profile.createdAt = moment
      profile.changedAt = moment
      profile.password = password
      profile.resetRequired = input.passwordResetRequired ?? false
      profile.maximumSignInSession = input.maxSigninSessionDuration
      output.loginProfile.userName = try world.changeUser(key, call) { user throws(AWSError) in
        guard user.loginProfile == nil else {
          throw IAM.Errors.entityAlreadyExists("Login Profile for user \(user.name) already exists.")
        }
        user.loginProfile = profile
        return user.name
      }
      output.loginProfile.passwordResetRequired = profile.resetRequired
      output.loginProfile.maxSigninSessionDuration = profile.maximumSignInSession
      return output
    })

  private static let getLoginProfile = Handler(
    IAM.GetLoginProfile.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      var output = IAM.GetLoginProfile.Output()
      switch try world.owner(named: input.userName, call) {
      case .root:
        guard let moment = try world.account(of: call).root.passwordChangedAt else {
          throw IAMFailure.noSuchLoginProfile(nil)
        }
        output.loginProfile.createDate = moment
        output.loginProfile.passwordResetRequired = false
      case .user(let key):
        let user = try world.user(key, call)
        guard let profile = user.loginProfile else { throw IAMFailure.noSuchLoginProfile(user.name) }
        output.loginProfile.userName = user.name
        output.loginProfile.createDate = profile.createdAt
        output.loginProfile.passwordResetRequired = profile.resetRequired
        output.loginProfile.maxSigninSessionDuration = profile.maximumSignInSession
      }
      return output
    })

  private static let updateLoginProfile = Handler(
    IAM.UpdateLoginProfile.self, needs: on(.user) { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let sessions = try SignInSessionChange(
        to: input.maxSigninSessionDuration, resets: input.resetMaxSigninSessionDuration)
      if let password = input.password { try PasswordRules(try world.account(of: call)).check(password) }
      try world.changeUser(input.userName, call) { user throws(AWSError) in
        guard var profile = user.loginProfile else { throw IAMFailure.noSuchLoginProfile(user.name) }
        if let password = input.password { profile.change(to: password, at: call.moment.wholeSeconds) }
        if let isRequired = input.passwordResetRequired { profile.resetRequired = isRequired }
        sessions.apply(to: &profile.maximumSignInSession)
        user.loginProfile = profile
      }
      return Empty()
    })

  private static let deleteLoginProfile = Handler(
    IAM.DeleteLoginProfile.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      switch try world.owner(named: input.userName, call) {
      case .root:
        try world.changeAccount(call) { account throws(AWSError) in
          guard account.root.hasPassword else { throw IAMFailure.noSuchLoginProfile(nil) }
          account.root.passwordChangedAt = nil
        }
      case .user(let key):
        try world.changeUser(key, call) { user throws(AWSError) in
          guard user.loginProfile != nil else { throw IAMFailure.noSuchLoginProfile(user.name) }
          user.loginProfile = nil
        }
      }
      return Empty()
    })
}
