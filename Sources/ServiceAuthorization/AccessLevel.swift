/// What an action does to what it is about, in the words of the Service Authorization Reference.
public enum AccessLevel: String, Sendable, Hashable, CaseIterable {
  /// It reads what something holds.
  case read = "Read"
  /// It names what there is.
  case list = "List"
  /// It creates, changes or deletes.
  case write = "Write"
  /// It changes tags alone.
  case tagging = "Tagging"
  /// It grants or takes permissions.
  case permissionsManagement = "Permissions management"

  /// Reads the letter of the catalogue; what it does not know counts as writing.
  init(letter: String) {
    switch letter {
    case "R": self = .read
    case "L": self = .list
    case "T": self = .tagging
    case "P": self = .permissionsManagement
    default: self = .write
    }
  }
}
