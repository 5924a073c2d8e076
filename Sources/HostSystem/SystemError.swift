internal import Glibc

/// The system's words for its error numbers.
enum SystemError {
  /// The words for a number.
  static func text(_ number: Int32) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: words)
  }

  /// The words for what went wrong last in this thread.
  static var last: String { text(errno) }
}
