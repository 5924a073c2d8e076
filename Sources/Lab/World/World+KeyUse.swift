import Identity

extension World {
  /// Notes the last use of a long-term key, once a minute at the most: AWS does not show it sooner either.
  mutating func noteUse(ofKey id: String, at moment: Timestamp, region: String, service: String) {
    guard let holder = keyHolders[id] else { return }
    if let last = holder.lastUse, moment - last.date < .seconds(60), last.service == service { return }
    let use = AccessKey.LastUse(date: moment.wholeSeconds, region: region, service: service)
    remember(use, ofKey: id)
    note(holder.account) { account in
      if let user = holder.user {
        account.users[user]?.accessKeys.note(use, ofKey: id)
      } else {
        account.root.accessKeys.note(use, ofKey: id)
      }
    }
  }
}

extension [AccessKey] {
  fileprivate mutating func note(_ use: AccessKey.LastUse, ofKey id: String) {
    guard let index = firstIndex(where: { $0.id == id }) else { return }
    self[index].lastUse = use
  }
}
