import AWSWire
import Identity
import JSONTree
import Storage

/// The SQLite file in which the lab keeps its world and its trail between runs; without one it keeps nothing.
final class StateFile: Sendable {
  /// The steps that made the file what it is.
  static let schema = Schema([
    """
    CREATE TABLE document (kind TEXT NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, id))
      WITHOUT ROWID;
    CREATE TABLE event (
      number INTEGER PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, time INTEGER NOT NULL,
      body BLOB NOT NULL);
    CREATE INDEX event_by_place ON event (account, region, time);
    """
  ])

  let database: Database
  /// Whether what is written outlives the process.
  let isLasting: Bool

  /// Opens the file, or memory where the path is nil.
  init(path: String?) throws {
    database = try Database(path.map(DatabaseLocation.file) ?? .memory, schema: Self.schema)
    isLasting = path != nil
  }

  /// The world that was saved; nil in a new file.
  func load() throws -> World? {
    let documents = try database.read { connection in
      try connection.rows("SELECT kind, body FROM document") { row in
        (kind: try row.text(0), body: try row.bytes(1))
      }
    }
    guard !documents.isEmpty else { return nil }
    var world = World()
    for document in documents where document.kind != "starts" {
      let json = try JSON.parse(document.body, limits: JSONLimits(bytes: document.body.count))
      switch document.kind {
      case "organization": world.put(Organization(json: json))
      case "account": Account(json: json).map { world.put($0) }
      case "session": Session(json: json).map { world.open($0) }
      case "bucket": Bucket(json: json).map { world.put($0) }
      case "object": StoredObject(json: json).map { world.put($0) }
      case "queue": Queue(json: json).map { world.put($0) }
      case "trail": Trail(json: json).map { world.put($0) }
      case "digestKey": DigestKey(json: json).map { world.put($0) }
      default: continue
      }
    }
    world.touched = TouchedDocuments()
    world.entropy = Entropy(seed: try countStart())
    return world
  }

  /// A seed that no start before had: ids must not come again, and they are drawn too often to save each draw.
  private func countStart() throws -> UInt64 {
    try database.write { connection in
      let earlier = try connection.rows("SELECT body FROM document WHERE kind = 'starts'") { try $0.bytes(0) }
      let count = (earlier.first.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0) + 1
      try Self.put("starts", "", Array("\(count)".utf8), connection)
      var mixer = Entropy(seed: UInt64(count))
      return mixer.next()
    }
  }

  /// Writes what a request touched, in one transaction; nothing where the state is in memory only.
  func save(_ touched: TouchedDocuments, of world: World) throws {
    guard isLasting, !touched.isEmpty else { return }
    try database.write { connection in
      if touched.organization {
        try Self.put("organization", "", world.organization?.json, connection)
      }
      for account in touched.accounts {
        try Self.put("account", account.rawValue, world[account]?.json, connection)
      }
      for session in touched.sessions {
        try Self.put("session", session, world.sessions[session]?.session.json, connection)
      }
      for bucket in touched.buckets {
        try Self.put("bucket", bucket, world.stores.buckets[bucket]?.json, connection)
      }
      for name in touched.objects {
        let object = world.object(name.key, in: name.bucket)
        try Self.put("object", "\(name.bucket)/\(name.key)", object?.json, connection)
      }
      for queue in touched.queues {
        try Self.put("queue", queue, world.stores.queues[queue]?.json, connection)
      }
      for trail in touched.trails {
        try Self.put("trail", trail, world.stores.trails[trail]?.json, connection)
      }
      for region in touched.digestKeys {
        try Self.put("digestKey", region, world.stores.digestKeys[region]?.json, connection)
      }
    }
  }

  private static func put(
    _ kind: String, _ id: String, _ body: [UInt8]?, _ connection: borrowing Connection
  ) throws {
    guard let body else {
      try connection.execute("DELETE FROM document WHERE kind = ? AND id = ?", kind, id)
      return
    }
    try connection.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", kind, id, body)
  }
}
