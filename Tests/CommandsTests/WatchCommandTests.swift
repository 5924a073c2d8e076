import Cryptography
import FoundationEssentials
import HostSystem
import Identity
import JSONTree
import LabTesting
import TestKit
import Testing

@testable import Commands

/// `rootlatch watch` as a process: killed, interrupted, and with sinks that fail.
@Suite struct WatchCommandTests {
  /// A successful sign-in of an account's root user, half a minute ago.
  private static func signIn(_ number: Int) -> String {
    let account = String(111_111_111_111 + number)
    let record: JSON = [
      "eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com", "eventType": "AwsConsoleSignIn",
      "eventTime": .string((RealTime.now() - .seconds(30)).iso8601), "awsRegion": "us-east-1",
      "eventID": .string("11111111-2222-3333-4444-\(account)"),
      "sourceIPAddress": "198.51.100.24", "userAgent": "Mozilla/5.0",
      "userIdentity": [
        "type": "Root", "arn": .string("arn:aws:iam::\(account):root"), "accountId": .string(account),
      ],
      "responseElements": ["ConsoleLogin": "Success"], "additionalEventData": ["MFAUsed": "Yes"],
    ]
    return String(decoding: record.bytes, as: UTF8.self) + "\n"
  }

  /// A folder that is gone after the test.
  private func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  private func words(_ folder: String, _ more: String...) throws -> [String] {
    [
      try Program.path(), "watch", folder + "/in", "-o", "jsonl", "--interval", "0.1", "--state",
      folder + "/state.db",
    ] + more
  }

  private static var environment: [String: String] {
    var environment = Subprocess.environment.filter { !$0.key.hasPrefix("AWS_") }
    environment["ROOTLATCH_LEDGER"] = "/nowhere/ledger.db"
    environment["ROOTLATCH_WEBHOOK_SECRET"] = "hush"
    return environment
  }

  private func write(_ numbers: ClosedRange<Int>, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder + "/in", withIntermediateDirectories: true)
    try PrivateFile(folder + "/in/events.log").append(Array(numbers.map(Self.signIn).joined().utf8))
  }

  private func incidents(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      (try? JSON.parse(Array(line.utf8)))?["account"]?.string
    }
  }

  /// How many lines a watch has told when it is killed: none yet, the first, and in the middle of it.
  @Test(
    "A watch that is killed again and again tells every incident, and at most the one on its way twice",
    arguments: [[1, 1, 1, 1], [0, 7, 0, 23], [40, 1, 3, 2]])
  func killed(_ moments: [Int]) async throws {
    try await withFolder { folder in
      try write(1...40, to: folder)
      var told: [String] = []
      for (kill, moment) in moments.enumerated() {
        let arguments = try words(folder, "--write", folder + "/out.jsonl")
        told += try await Subprocess.withRunning(arguments, environment: Self.environment) { watch in
          // It is in the middle of telling, or of reading what has been added.
          let count = min(moment, kill == 0 ? 40 : 1)
          if count > 0 { _ = try await watch.line(count) { $0.hasPrefix("{") } }
          watch.signal(9)
          return incidents(await watch.outcome().output)
        }
        try write((41 + kill)...(41 + kill), to: folder)
      }
      let rest = try await Subprocess.run(
        try words(folder, "--once", "--write", folder + "/out.jsonl"), environment: Self.environment)
      #expect([0, 1].contains(rest.status), "\(rest.errors)")
      told += incidents(rest.output)
      let all = Set((1...44).map { String(111_111_111_111 + $0) })
      #expect(Set(told) == all && told.count <= 44 + 4)
      let file = incidents(
        String(decoding: try CaseFiles.read(folder + "/out.jsonl"), as: UTF8.self))
      #expect(Set(file) == all && file.count <= 44 + 4)
      let nothing = try await Subprocess.run(try words(folder, "--once"), environment: Self.environment)
      #expect(nothing.status == 0 && nothing.output == "", "\(nothing.errors)")
    }
  }

  @Test("A watch that is interrupted ends in order: what it knows is kept", arguments: [2, 15] as [Int32])
  func interrupted(_ signal: Int32) async throws {
    try await withFolder { folder in
      try write(1...3, to: folder)
      try await Subprocess.withRunning(try words(folder), environment: Self.environment) { watch in
        _ = try await watch.line { $0.contains("111111111114") }
        watch.signal(signal)
        let outcome = await watch.outcome()
        #expect(outcome.status == 4, "\(outcome.errors)")
        #expect(incidents(outcome.output).count == 3)
        #expect(outcome.errors.contains("3 records read, 3 about root, 3 incidents told"))
      }
      let again = try await Subprocess.run(try words(folder, "--once"), environment: Self.environment)
      #expect(again.status == 0 && again.output == "", "\(again.errors)")
    }
  }

  @Test("A watch whose output nobody reads, and that is full, is interrupted nonetheless, and loses nothing")
  func fullPipe() async throws {
    try await withFolder { folder in
      try write(1...120, to: folder)
      // The pipe holds 64 KiB, and stays open; the file has everything when the output is stuck.
      let script = #"""
        mkfifo "$1/pipe" && exec 3<> "$1/pipe"
        "${@:2}" --write "$1/out.jsonl" > "$1/pipe" 2> /dev/null &
        touch "$1/out.jsonl"
        tail -n +1 -f "$1/out.jsonl" 2> /dev/null | head -n 120 > /dev/null
        kill -INT $!
        wait $!
        echo "status $?"
        dd bs=1M count=1 iflag=nonblock <&3 2> /dev/null
        """#
      let outcome = try await Subprocess.run(
        ["/bin/bash", "-c", script, "bash", folder] + words(folder), environment: Self.environment,
        timeout: .seconds(120))
      #expect(outcome.output.contains("status 4"), "\(outcome.output)\(outcome.errors)")
      let rest = try await Subprocess.run(try words(folder, "--once"), environment: Self.environment)
      let told = incidents(rest.output)
      // The line that was cut comes again as a whole.
      #expect(told.count > 60)
      let all = Set((1...120).map { String(111_111_111_111 + $0) })
      #expect(Set(told + incidents(outcome.output)) == all)
    }
  }

  @Test("What a webhook that is down did not take is kept, and delivered, signed, by the next watch")
  func webhookDown() async throws {
    try await withFolder { folder in
      try write(1...2, to: folder)
      let script = [
        try PythonInterpreter.path(), CaseFiles.path("webhook_receiver.py"), "hush", folder + "/up",
      ]
      try await Subprocess.withRunning(script) { receiver in
        let address = try await receiver.line { $0.hasPrefix("http://") }
        let arguments = try words(folder, "--webhook", address + "/hook")
        let down = try await Subprocess.run(arguments + ["--once"], environment: Self.environment)
        #expect(down.status == 1 && incidents(down.output).count == 2)
        #expect(
          down.errors.contains(/webhook http:[^ ]* \([0-9a-f]{8}\): the server answered 503; trying again/),
          "\(down.errors)")
        try Data().write(to: URL(filePath: folder + "/up"))
        try await Subprocess.withRunning(arguments, environment: Self.environment) { _ in
          // Both are of the same moment, and on a busy machine they may come in either order.
          for account in ["111111111112", "111111111113"] {
            let line = try await receiver.line { $0.hasPrefix("{") && $0.contains(account) }
            #expect(line.contains("\"path\": \"/hook\""))
          }
        }
      }
    }
  }

  @Test("A command that fails is told and tried again, and other sinks go on")
  func failingCommand() async throws {
    try await withFolder { folder in
      try write(1...2, to: folder)
      let mark = folder + "/mark"
      let script = folder + "/flaky"
      try Data("#!/bin/sh\ncat >> \(folder)/fed\n[ -e \(mark) ] || { touch \(mark); exit 3; }\n".utf8)
        .write(to: URL(filePath: script))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
      try await Subprocess.withRunning(
        try words(folder, "--exec", script, "--write", folder + "/out.jsonl"), environment: Self.environment
      ) { watch in
        _ = try await watch.line { $0.contains("111111111113") }
        // The command was run, and has failed.
        _ = try await watch.line(of: .errors) { $0.contains("ended with status 3") }
        watch.signal(2)
        let outcome = await watch.outcome()
        #expect(outcome.status == 4)
        #expect(incidents(outcome.output).count == 2)
      }
      let rest = try await Subprocess.run(
        try words(folder, "--once", "--exec", script, "--write", folder + "/out.jsonl"),
        environment: Self.environment)
      #expect(rest.status == 0, "\(rest.errors)")
      let fed = incidents(String(decoding: try CaseFiles.read(folder + "/fed"), as: UTF8.self))
      #expect(Set(fed) == ["111111111112", "111111111113"] && fed.first == "111111111112")
    }
  }

  @Test(
    "A watch whose only sink is its output ends when nobody reads that any more, though its input never ends")
  func readerGone() async throws {
    try await withFolder { folder in
      try Data(Self.signIn(1).utf8).write(to: URL(filePath: folder + "/template"))
      let script = #"""
        awk '{ for (i = 100000; ; i++) { line = $0; gsub(/111111111112/, "111111" i, line); print line } }' "$2" \
          | "$1" watch - -o jsonl | head -n 1
        echo "${PIPESTATUS[1]}"
        """#
      let outcome = try await Subprocess.run(
        ["/bin/bash", "-c", script, "bash", try Program.path(), folder + "/template"],
        environment: Self.environment, timeout: .seconds(120))
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 2 && lines.last == "0", "\(outcome.output)\(outcome.errors)")
      #expect(incidents(outcome.output).count == 1)
    }
  }

  @Test("Where the usual ledger is another program's, it says so and what to do; without one it watches")
  func foreignLedger() async throws {
    try await withFolder { folder in
      try write(1...1, to: folder)
      let path = folder + "/ledger.db"
      _ = try await PythonInterpreter.run(
        "-c",
        [
          "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
            + "c.execute('CREATE TABLE theirs (a)'); c.execute('PRAGMA application_id = 77'); c.commit()",
          path,
        ])
      var environment = Self.environment
      environment["ROOTLATCH_LEDGER"] = path
      let refused = try await Subprocess.run(try words(folder, "--once"), environment: environment)
      #expect(refused.status == 3 && refused.output == "", "\(refused.errors)")
      #expect(
        refused.errors.contains("`\(path)` is where the ledger usually is")
          && refused.errors.contains("`--no-ledger`"), "\(refused.errors)")
      let watched = try await Subprocess.run(
        try words(folder, "--once", "--no-ledger"), environment: environment)
      #expect(watched.status == 1 && incidents(watched.output).count == 1, "\(watched.errors)")
      let both = try await Subprocess.run(
        try words(folder, "--no-ledger", "--ledger", path), environment: environment)
      #expect(both.status == 2)
    }
  }

  @Test(
    "What cannot be a source is wrong usage",
    arguments: [
      "s3://", "queue:nowhere", "lookup:no where", "--queue=x", "--lookup=no where", "--interval=0",
    ])
  func wrongSource(_ word: String) async throws {
    let outcome = try await Subprocess.run(
      [try Program.path(), "watch", "--once", word], environment: Self.environment)
    #expect(outcome.status == 2 && outcome.output == "", "\(outcome.errors)")
  }
}
