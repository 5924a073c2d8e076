import CommandLineKit
import HostSystem

/// Asks for a word to be typed before something is changed.
struct Confirmation {
  let isGiven: Bool
  let console: Console

  /// Goes on where the word was typed, or `--yes` was given.
  ///
  /// - Throws: ``ExitCode`` where another text was typed, or where nobody can be asked.
  func require(_ word: String, to action: String) throws(ExitCode) {
    if isGiven { return }
    guard TerminalSize.isTerminal(0) else {
      console.error("standard input is no terminal, so nobody can confirm: give `--yes` to \(action)")
      throw .impossible
    }
    StandardStream.error.write("Type \(word) to \(action): ")
    let line = TypedLine.read { Task.isCancelled }
    if Task.isCancelled {
      console.error("interrupted: nothing was changed")
      throw .interrupted
    }
    guard line == word else {
      console.error("not confirmed: nothing was changed")
      throw .impossible
    }
  }
}
