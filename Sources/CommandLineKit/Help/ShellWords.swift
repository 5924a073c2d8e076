/// Commands for a shell, laid out for people.
enum ShellWords {
  /// The lines of a command that is wider than this, each but the last with a backslash at its end.
  ///
  /// It is broken at spaces outside of quotes alone, so that the lines mean to a shell what the command means, and not
  /// between an option and its value.
  static func lines(of command: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in units(of: command) {
      // Lines behind the first are set in by four, and the backslash takes two.
      let room = width - (lines.isEmpty ? 0 : 4)
      let isTooWide = line.displayWidth + 1 + word.displayWidth > room - 2
      if !line.isEmpty, isTooWide, command.displayWidth > width {
        lines.append(line + " \\")
        line = word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// The words, each option together with the value behind it.
  private static func units(of command: String) -> [String] {
    var units: [String] = []
    var isOpen = false
    for word in words(of: command) {
      let isOption = word.hasPrefix("-") && word != "-" && word != "--"
      if isOpen, !word.hasPrefix("-"), let last = units.popLast() {
        units.append(last + " " + word)
      } else {
        units.append(word)
      }
      isOpen = isOption
    }
    return units
  }

  private static func words(of command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in command {
      if character == " ", quote == nil {
        words.append(word)
        word = ""
        continue
      }
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      }
      word.append(character)
    }
    return words + [word]
  }
}
