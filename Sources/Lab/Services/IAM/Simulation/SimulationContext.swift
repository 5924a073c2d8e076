import AWSServices
import AWSWire
import IAMPolicy

/// The condition keys of a simulation: what AWS supplies, and what the request says instead.
enum SimulationContext {
  /// Reads `ContextEntries` over the keys that AWS supplies.
  ///
  /// - Throws: `InvalidInput` for a key that stands twice, whatever its case, and for values that are not of their type.
  static func context(
    of caller: SimulatedCaller, _ entries: [IAM.ContextEntry]?
  ) throws(AWSError) -> RequestContext {
    var context = caller.context
    var seen: Set<String> = []
    for (index, entry) in (entries ?? []).enumerated() {
      let member = "ContextEntries.\(index + 1)"
      guard let name = entry.contextKeyName, let type = entry.contextKeyType else {
        throw SimulationFailure.input(member, "a context entry must have a key name and a key type.")
      }
      guard seen.insert(name.lowercased()).inserted else {
        throw SimulationFailure.input(member, "the context key \(name) is specified more than once.")
      }
      let values = entry.contextKeyValues ?? []
      let word = type.rawValue
      let isList = word.hasSuffix("List")
      let element = isList ? String(word.dropLast(4)) : word
      guard let kind = ContextValueKind(rawValue: element) else {
        throw SimulationFailure.input(member, "\(word) is not a context key type.")
      }
      if let wrong = values.first(where: { !kind.accepts($0) }) {
        throw SimulationFailure.input(member, "the value \(wrong) of \(name) is not of type \(element).")
      }
      if isList {
        context.set(name, toList: values)
      } else {
        guard values.count == 1, let value = values.first else {
          throw SimulationFailure.input(
            member, "the context key \(name) of type \(word) must have one value.")
        }
        context.set(name, to: value)
      }
    }
    return context
  }
}
