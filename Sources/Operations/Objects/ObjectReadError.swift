internal import AWSClient

/// Why an object could not be read.
enum ObjectReadError: Error, CustomStringConvertible {
  /// A call failed.
  case call(ClientError)
  /// It has more bytes than are taken.
  case tooLarge(limit: Int)
  /// It was written anew each time while its parts were read.
  case changing
  /// A part had another length than it should, each time.
  case short(expected: Int, found: Int)

  /// One line.
  var description: String {
    switch self {
    case .call(let error):
      error.code == "InvalidObjectState"
        ? "\(error); the object is in an archive: restore it with `aws s3api restore-object`" : "\(error)"
    case .tooLarge(let limit): "the object has more than the \(limit) bytes that are taken"
    case .changing: "the object was written anew each time while it was read"
    case .short(let expected, let found): "a part of \(expected) bytes came with \(found), each time"
    }
  }

  /// Whether the credentials are over, so that no other object can be read either.
  var isAboutCredentials: Bool {
    if case .call(let error) = self { error.isAboutCredentials } else { false }
  }

  /// Whether there is no permission for it.
  var isRefusal: Bool {
    if case .call(let error) = self { error.code == "AccessDenied" } else { false }
  }

  /// Whether the object is gone, or will never be read.
  var isFinal: Bool {
    switch self {
    case .call(let error): error.code == "NoSuchKey" || error.code == "NoSuchVersion"
    case .tooLarge: true
    default: false
    }
  }

  /// Whether the task was cancelled.
  var isCancellation: Bool {
    if case .call(let error) = self { error.isCancellation } else { false }
  }
}
