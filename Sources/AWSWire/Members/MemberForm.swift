/// The name of a member and how it stands on the wire.
struct MemberForm: Hashable, Sendable {
  let name: String
  let location: MemberLocation
  let list: ListForm
  let time: TimestampForm?
}

/// A member as it will be written.
public struct WrittenMember: Sendable {
  let form: MemberForm
  let value: WireTree
}

/// A message, or a part of one, in which members are looked up.
protocol MemberSource: Sendable {
  /// The place of a member; nil where it is absent.
  func node(of form: MemberForm) -> WireNode?
}
