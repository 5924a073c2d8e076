import AWSServices
import AWSWire
import Cryptography
import Identity
import JSONTree

extension IAMHandlers {
  /// Long-term access keys, two for each user and for root.
  static let accessKeys: [Handler] = [
    createAccessKey, listAccessKeys, updateAccessKey, deleteAccessKey, getAccessKeyLastUsed,
  ]

  private static let createAccessKey = Handler(
    IAM.CreateAccessKey.self, needs: onOwner { $0.userName },
    recorded: { output, writer in
      writer.openObject()
      writer.name("accessKey")
      writer.openObject()
      if let name = output.accessKey.userName { writer.member("userName", name) }
      writer.member("accessKeyId", output.accessKey.accessKeyId)
      writer.member("status", output.accessKey.status.rawValue)
      if let date = output.accessKey.createDate { writer.member("createDate", date.trailForm) }
      writer.closeObject()
      writer.closeObject()
    },
    perform: { input, call, world throws(AWSError) in
      let owner = try world.owner(named: input.userName, call)
      if call.caller.kind == .assumedRoot {
        throw IAMFailure.denied(call, "CreateAccessKey", on: call.caller.arn)
      }
      var key = AccessKey()
      key.id = world.entropy.accessKeyID("AKIA")
      key.secret = world.entropy.secretAccessKey()
      key.createdAt = call.moment.wholeSeconds
      let name = try world.changeCredentials(of: owner, call) { holder throws(AWSError) -> String? in
        guard holder.accessKeys.count < 2 else { throw IAMFailure.quota("AccessKeysPerUser", 2) }
        holder.accessKeys.append(key)
        return holder.answeredName
      }
      var output = IAM.CreateAccessKey.Output()
      output.accessKey = .with {
        $0.userName = name
        $0.accessKeyId = key.id
        $0.status = "Active"
        $0.secretAccessKey = key.secret
        $0.createDate = key.createdAt
      }
      return output
    })

  private static let listAccessKeys = Handler(
    IAM.ListAccessKeys.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let holder = try world.credentials(named: input.userName, call)
      let page = try IAMPage(holder.accessKeys, marker: input.marker, size: input.maxItems, key: \.id)
      var output = IAM.ListAccessKeys.Output()
      output.accessKeyMetadata = page.items.map { key in
        .with {
          $0.userName = holder.answeredName
          $0.accessKeyId = key.id
          $0.status = IAM.CredentialStatus(rawValue: key.status)
          $0.createDate = key.createdAt
        }
      }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })

  private static let updateAccessKey = Handler(
    IAM.UpdateAccessKey.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let owner = try world.owner(named: input.userName, call)
      try world.changeCredentials(of: owner, call) { holder throws(AWSError) in
        guard let index = holder.accessKeys.firstIndex(where: { $0.id == input.accessKeyId }) else {
          throw IAMFailure.noSuchKey(input.accessKeyId)
        }
        holder.accessKeys[index].status = input.status.rawValue
      }
      return Empty()
    })

  private static let deleteAccessKey = Handler(
    IAM.DeleteAccessKey.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let owner = try world.owner(named: input.userName, call)
      try world.changeCredentials(of: owner, call) { holder throws(AWSError) in
        guard let index = holder.accessKeys.firstIndex(where: { $0.id == input.accessKeyId }) else {
          throw IAMFailure.noSuchKey(input.accessKeyId)
        }
        holder.accessKeys.remove(at: index)
      }
      return Empty()
    })

  /// A key of another account, or of nobody, cannot be told apart: both are denied.
  private static let getAccessKeyLastUsed = Handler(
    IAM.GetAccessKeyLastUsed.self,
    needs: { input, call, world throws(AWSError) in
      guard let holder = world.keyHolders[input.accessKeyId], holder.account == call.account else {
        return [.anything]
      }
      let owner = holder.user.map { CredentialOwner.user($0) } ?? .root
      return [.on(owner.arn(in: call.account, world))]
    },
    perform: { input, call, world throws(AWSError) in
      guard let place = world.keyHolders[input.accessKeyId], place.account == call.account else {
        throw IAMFailure.denied(call, "GetAccessKeyLastUsed", on: "access key \(input.accessKeyId)")
      }
      let owner = place.user.map { CredentialOwner.user($0) } ?? .root
      let holder = try world.credentials(of: owner, call)
      let use = holder.accessKeys.first { $0.id == input.accessKeyId }?.lastUse
      var output = IAM.GetAccessKeyLastUsed.Output()
      output.userName = holder.answeredName
      output.accessKeyLastUsed = .with {
        $0.lastUsedDate = use?.date
        $0.serviceName = use?.service ?? "N/A"
        $0.region = use?.region ?? "N/A"
      }
      return output
    })
}
