internal import CServiceAuthorization

/// What AWS's Service Authorization Reference says about actions, as of a day.
///
/// The text is part of the program. Nothing of it is read before the first question; then the headers of the services
/// are, each of which tells where the next one is, and an action is found by halving.
///
/// The text has a line with its source, then service after service: a header with prefix, title and the sizes in bytes
/// of three parts; the condition keys with their types; the resource types with their ARN and the numbers of their
/// keys; the actions, sorted by their names in lower case, with their level, the numbers of their resource types (`!`
/// behind those that a policy must name) and of their keys. `Scripts/generate-action-catalogue.py` writes it.
public struct ActionCatalogue: Sendable {
  /// The catalogue that comes with the program.
  public static let current = ActionCatalogue(text: embeddedText)

  /// Where the parts of a service lie in the text.
  private struct Place: Sendable {
    let prefix: String
    let title: String
    let keys: Range<Int>
    let types: Range<Int>
    let actions: Range<Int>
  }

  /// The day as of which this is, such as `2026-10-27`.
  public let date: String
  private let text: CatalogueText
  private let places: [Place]

  private static var embeddedText: [UInt8] {
    var count = 0
    let start = unsafe service_authorization_text(&count)
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Reads where the services lie; whatever follows a header that is none is left out.
  init(text bytes: [UInt8]) {
    text = CatalogueText(bytes: bytes)
    var places: [Place] = []
    let head = text.line(at: 0)
    let about = text.fields(head)
    date = about.count > 1 ? about[1] : ""
    var next = head.upperBound + 1
    while next < bytes.count, bytes[next] == UInt8(ascii: "@") {
      let header = text.line(at: next)
      let fields = text.fields(header.dropFirst())
      let sizes = fields.dropFirst(2).compactMap { Int($0) }
      let start = header.upperBound + 1
      guard sizes.count == 3, sizes.allSatisfy({ (0...bytes.count).contains($0) }),
        start + sizes.reduce(0, +) <= bytes.count
      else { break }
      let types = start + sizes[0]
      let actions = types + sizes[1]
      next = actions + sizes[2]
      places.append(
        Place(
          prefix: fields[0], title: fields[1], keys: start..<types, types: types..<actions,
          actions: actions..<next))
    }
    self.places = places
  }

  /// The prefixes of the services, sorted.
  public var servicePrefixes: [String] { places.map(\.prefix) }

  /// The name of the service with a prefix, in any case; nil where there is none.
  public func title(ofService prefix: String) -> String? { place(of: prefix.lowercased())?.title }

  /// The action with a name such as `s3:GetObject`, in any case; nil where AWS lists none.
  public func action(_ name: String) -> ServiceAction? {
    let parts = name.lowercased().split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let place = place(of: parts[0]),
      let line = text.line(startingWith: Array(parts[1].utf8), in: place.actions)
    else { return nil }
    return Reading(place, text).action(line)
  }

  /// The actions of a service, sorted by their names; none where there is no such service.
  public func actions(ofService prefix: String) -> [ServiceAction] {
    guard let place = place(of: prefix.lowercased()) else { return [] }
    let reading = Reading(place, text)
    return text.lines(in: place.actions).map(reading.action)
  }

  /// The names of the actions of a service, sorted, which is quicker than all about them.
  public func actionNames(ofService prefix: String) -> [String] {
    guard let place = place(of: prefix.lowercased()) else { return [] }
    return text.lines(in: place.actions).map { text.fields($0)[0] }
  }

  private func place(of prefix: String) -> Place? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].prefix < prefix { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].prefix == prefix ? places[low] : nil
  }

  /// The keys and resource types of a service, to which its actions refer by number.
  private struct Reading {
    let service: String
    let text: CatalogueText
    let keys: [String]
    let types: [ServiceAction.ResourceType]

    init(_ place: Place, _ text: CatalogueText) {
      service = place.prefix
      self.text = text
      let keys = text.lines(in: place.keys).map { text.fields($0)[0] }
      self.keys = keys
      types = text.lines(in: place.types).map {
        let fields = text.fields($0)
        return ServiceAction.ResourceType(
          name: fields[0], arn: fields[1], isRequired: false, conditionKeys: Self.named(fields[2], keys))
      }
    }

    func action(_ line: Range<Int>) -> ServiceAction {
      let fields = text.fields(line)
      return ServiceAction(
        service: service, name: fields[0], accessLevel: AccessLevel(letter: fields[1]),
        resourceTypes: fields[2].split(separator: ",").compactMap(type),
        conditionKeys: Self.named(fields[3], keys))
    }

    private func type(_ word: Substring) -> ServiceAction.ResourceType? {
      let isRequired = word.hasSuffix("!")
      guard let number = Int(isRequired ? word.dropLast() : word), types.indices.contains(number) else {
        return nil
      }
      var type = types[number]
      type.isRequired = isRequired
      return type
    }

    private static func named(_ field: String, _ keys: [String]) -> [String] {
      CatalogueText.numbers(field).filter(keys.indices.contains).map { keys[$0] }
    }
  }
}
