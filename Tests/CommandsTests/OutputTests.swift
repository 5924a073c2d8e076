import FoundationEssentials
import LabTesting
import TestKit
import Testing

/// What becomes of results on their way out.
@Suite("Output of the program")
struct OutputTests {
  private func shell(_ script: String, input: String = "") async throws -> ChildProcess.Outcome {
    try await Subprocess.run(
      ["/bin/bash", "-c", "set -o pipefail; " + script, "bash", try Program.path()],
      environment: Subprocess.environment, in: FileManager.default.temporaryDirectory.path, input: input)
  }

  @Test("A disk that is full is no success")
  func fullDisk() async throws {
    let outcome = try await shell(#""$1" tasks > /dev/full"#)
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == "rootlatch: cannot write the results to standard output: No space left on device\n")
  }

  @Test("A reader that has enough is no failure, and ends a filter whose input never ends")
  func readerGone() async throws {
    let filter = #"yes ERROR | "$1" match filter --pattern ERROR | head -n 1; echo "${PIPESTATUS[1]}""#
    #expect(try await shell(filter).output == "ERROR\n0\n")
    #expect(try await shell(#""$1" tasks | head -n 1"#).status == 0)
    // What it starts is ended by it all the same.
    let child = #""$1" lab exec -- sh -c 'yes | head -n 1 >&2; kill -PIPE $$; echo alive'; echo "$?""#
    #expect(try await shell(child).output == "141\n")
  }

  @Test("Text for a pager is as wide as it is wished, and other text is not folded")
  func pager() async throws {
    let widest = #"| awk '{ if (length($0) > most) most = length($0) } END { print most }'"#
    let narrow = try await shell(#"ROOTLATCH_COLUMNS=60 "$1" tasks "# + widest).output
    #expect((40...60).contains(Int(narrow.dropLast()) ?? 0), "\(narrow)")
    let wide = try await shell(#"COLUMNS=60 ROOTLATCH_COLUMNS=x "$1" tasks "# + widest).output
    #expect((Int(wide.dropLast()) ?? 0) > 120, "\(wide)")
  }

  @Test("A filter answers a line before it waits for the next")
  func dialogue() async throws {
    let script = #"""
      coproc "$1" match filter --batch
      for id in 1 2; do
        echo "{\"id\":$id,\"pattern\":\"a\",\"message\":\"a\"}" >&"${COPROC[1]}"
        read -r answer <&"${COPROC[0]}"; echo "$answer"
      done
      """#
    #expect(
      try await shell(script).output
        == "{\"id\":1,\"result\":\"match\"}\n{\"id\":2,\"result\":\"match\"}\n")
  }

  @Test("A line that is no text passes through a filter as it is")
  func bytes() async throws {
    let script = #"printf 'ERROR \377\n' | "$1" match filter --pattern ERROR | od -An -tx1"#
    #expect(try await shell(script).output == " 45 52 52 4f 52 20 ff 0a\n")
  }
}
