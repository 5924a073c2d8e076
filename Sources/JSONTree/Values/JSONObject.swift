/// The members of a JSON object in the order they were written; a name stands once.
public struct JSONObject: Sendable, ExpressibleByDictionaryLiteral {
  /// One name and its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// Pairs a name with a value.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The members in order.
  public private(set) var members: [Member]

  /// An object without members.
  public init() { self.members = [] }

  /// An object of these members; of two with one name the last value stands, at the place of the first.
  public init(_ members: [Member]) {
    self.members = members
    guard members.count > 1 else { return }
    if members.count <= 16 {
      for index in members.indices.dropFirst()
      where members[..<index].contains(where: { $0.name == members[index].name }) {
        self = Self.withoutRepeats(members)
        return
      }
    } else if Set(members.map(\.name)).count < members.count {
      self = Self.withoutRepeats(members)
    }
  }

  /// An object of these members.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { Member(name: $0.0, value: $0.1) })
  }

  /// The value of a name; setting nil removes the member, setting a new name appends it.
  public subscript(name: String) -> JSON? {
    get { members.first { $0.name == name }?.value }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The names in order.
  public var names: [String] { members.map(\.name) }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// How many members there are.
  public var count: Int { members.count }

  private static func withoutRepeats(_ members: [Member]) -> JSONObject {
    var places: [String: Int] = [:]
    var unique: [Member] = []
    for member in members {
      if let place = places[member.name] {
        unique[place].value = member.value
      } else {
        places[member.name] = unique.count
        unique.append(member)
      }
    }
    var object = JSONObject()
    object.members = unique
    return object
  }
}

extension JSONObject: Hashable {
  /// Two objects are equal where they have the same members in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
  }

  /// Hashes the names without regard to their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(members.reduce(0) { $0 ^ $1.name.hashValue })
  }
}
