internal import Glibc

/// The system's words for its error numbers.
enum SystemError {
  static func text(_ number: Int32) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: words)
  }
}
