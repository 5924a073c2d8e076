import AWSServices
import AWSWire
import HTTPMessage
import TestKit
import Testing

@Suite("constraints of inputs")
struct ConstraintTests {
  @Test(
    "a form that breaks a constraint is refused in AWS's words",
    arguments: try CaseFiles.rows("violations.tsv"))
  func violations(row: [String]) throws {
    let operation = try #require(
      ServiceCatalog.operations.first { $0.model.name == row[0] && $0.model.service.wireProtocol == .query })
    let form = try #require(QueryParameters(encoded: row[1]))
    #expect(rejection(of: form, operation) == row[2])
  }

  @Test("a long text costs time in proportion, and no stack")
  func longTexts() {
    let path = TextPattern(#"((/[A-Za-z0-9\.,\+@=_-]+)*)/"#)
    let long = String(repeating: "/a", count: 50_000)
    #expect(path.matches(long + "/"))
    #expect(!path.matches(long))
    let email = TextPattern(#"[^\s@]+@[^\s@]+\.[^\s@]+"#)
    #expect(!email.matches(String(repeating: ".", count: 50_000)))
  }

  @Test(
    "an expression beyond the language is not understood",
    arguments: ["(", "a)", "[a", "a{2", "a{3,1}", "*", "\\q", "\\p{Lu}", "(?=a)", "a{9999}{9999}", "(?!ab)"])
  func notUnderstood(expression: String) {
    #expect(!TextPattern(expression).isUnderstood)
  }

  private func rejection<Operation: AWSWire.Operation>(
    of form: QueryParameters, _: Operation.Type
  ) -> String {
    do {
      _ = try Operation.input(from: form)
      return ""
    } catch {
      return error.description
    }
  }
}
