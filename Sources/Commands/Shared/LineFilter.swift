import HostSystem

/// Lines in, lines out, as they come: what a command does as a filter in a pipe.
///
/// Answers are written before more input is awaited, so that a program may hold a dialogue with it; and when nobody
/// reads the answers any more, nothing more is read.
struct LineFilter {
  /// How many bytes one line may have.
  static let limit = 16 << 20

  /// Where answers go.
  let console: Console

  /// What is wrong with a line of so many bytes.
  static func problem(length: Int) -> String { "the line has \(length) bytes, and \(limit) are taken" }

  /// Writes what a closure makes of every line, a line feed behind it where it has none; nothing for nil.
  ///
  /// Of a line that is too long another closure is given only what is wrong with it.
  func run(
    _ input: InputFile = InputFile("-"), _ answer: ([UInt8]) -> [UInt8]?, tooLong: (String) -> [UInt8]?
  ) throws {
    var answers: [UInt8] = []
    func add(_ bytes: [UInt8]?) {
      guard let bytes else { return }
      answers += bytes
      if bytes.last != 0x0A { answers.append(0x0A) }
    }
    try input.lines(limit: Self.limit) { line in
      add(answer(line))
    } tooLong: { length in
      add(tooLong(Self.problem(length: length)))
    } goesOn: {
      console.print(answers)
      answers.removeAll(keepingCapacity: true)
      return StandardStream.lostOutput == nil
    }
  }
}
