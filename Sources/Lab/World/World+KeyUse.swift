import Identity

extension World {
  /// Notes the last use of a long-term key, once a minute at the most: AWS does not show it sooner either.
  mutating func noteUse(ofKey id: String, at moment: Timestamp, region: String, service: String) {
    guard let holder = keyHolders[id], let account = self[holder.account] else { return }
    let keys = holder.user.map { account.users[$0]?.accessKeys ?? [] } ?? account.root.accessKeys
    guard let index = keys.firstIndex(where: { $0.id == id }) else { return }
    if let last = keys[index].lastUse, moment - last.date < .seconds(60), last.service == service { return }
    let use = AccessKey.LastUse(date: moment.wholeSeconds, region: region, service: service)
    note(holder.account) { account in
      if let user = holder.user {
        account.users[user]?.accessKeys[index].lastUse = use
      } else {
        account.root.accessKeys[index].lastUse = use
      }
    }
  }
}
