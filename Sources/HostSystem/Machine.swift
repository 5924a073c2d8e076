internal import Glibc

/// The machine and the user that this process runs as.
public enum Machine {
  /// The host's name.
  public static var name: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The number of this process.
  public static var process: Int32 { getpid() }

  /// The name of the user, or the number where it has no name.
  public static var user: String {
    let number = getuid()
    var entry = unsafe passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let status = unsafe getpwuid_r(number, &entry, &buffer, buffer.count, &found)
    guard status == 0, unsafe found != nil, let name = unsafe entry.pw_name else { return "\(number)" }
    return unsafe String(cString: name)
  }

  /// How many processors the system has ready, at least one.
  public static var coreCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }
}
