private import FoundationEssentials

/// A folder for one test.
public enum ScratchFolder {
  /// Makes a folder, and removes it with everything in it when a closure is done with its path.
  public static func with<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    // A Unix socket's path has little room, so the folder of the system and a short name are taken.
    let folder = URL(filePath: "/tmp/rootlatch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
  }
}
