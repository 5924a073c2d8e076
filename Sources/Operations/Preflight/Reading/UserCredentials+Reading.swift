internal import AWSClient
internal import AWSServices

extension UserCredentials {
  /// Reads what a user of the account can sign in with.
  static func read(of user: AccountPrincipal, _ client: AWSClient) async -> Result<
    UserCredentials, ClientError
  > {
    let name = user.arn.split(separator: "/").last.map(String.init)
    do throws(ClientError) {
      var profile = IAM.GetLoginProfile.Input()
      profile.userName = name
      var keys = IAM.ListAccessKeys.Input()
      keys.userName = name
      var hasPassword = true
      do throws(ClientError) {
        _ = try await client.call(IAM.GetLoginProfile.self, profile)
      } catch {
        guard error.code == "NoSuchEntity" else { throw error }
        hasPassword = false
      }
      let active = try await client.all(IAM.ListAccessKeys.self, keys).filter { $0.status == .active }
      return .success(UserCredentials(hasPassword: hasPassword, activeKeys: active.compactMap(\.accessKeyId)))
    } catch {
      return .failure(error)
    }
  }
}
