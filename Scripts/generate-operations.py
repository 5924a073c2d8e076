#!/usr/bin/env python3
"""Writes the Swift of the operations in Sources/AWSServices from botocore's service models.

    python Scripts/generate-operations.py [SERVICE ...]

Names, types, required members, enumerations, constraints and errors come from the installed botocore
(PyPI). Which operations there are, the folders they stand in, the names of Swift types and every sentence
of documentation come from `Scripts/operations/SERVICE.toml`, and are our own. The result is deterministic
and is formatted with swift-format; it is what people read, and it is committed. Operations that leave the
vocabulary leave the tree as well: the folders of a service are written anew, except its `SERVICE.swift`.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import textwrap
import tomllib

import botocore.loaders

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources" / "AWSServices"
VOCABULARY = ROOT / "Scripts" / "operations"
# What CloudTrail marks `readOnly`, where the vocabulary does not say otherwise.
READING = re.compile(r"^(Get|List|Describe|Lookup|Simulate|Head)")
ACRONYMS = {"Ec2": "EC2", "Csv": "CSV", "Cspm": "CSPM", "Mfa": "MFA", "Iam": "IAM", "Id": "ID", "Aws": "AWS"}
ENUMERATION_CASES = {
    "INPROGRESS": "inProgress", "text/csv": "csv", "none": "withoutSource", "GovCloud": "govCloud",
    "SECURITYHUB_POLICY": "securityHubPolicy", "SECURITYHUB_CSPM_POLICY": "securityHubCSPMPolicy",
    "GUARDDUTY_POLICY": "guardDutyPolicy", "private": "`private`", "AISERVICES_OPT_OUT_POLICY": "aiServicesOptOutPolicy",
}


def lower_camel(name):
    """`UserName` to `userName`, `MFADevices` to `mfaDevices`, `QRCodePNG` to `qrCodePNG`."""
    run = re.match(r"[A-Z]+", name)
    if not run:
        return name
    length = len(run.group())
    if length > 1 and length < len(name):
        length -= 0 if not name[length].islower() else 1
    return name[:length].lower() + name[length:]


def case_name(value):
    """The Swift name of an enumeration's value."""
    if value in ENUMERATION_CASES:
        return ENUMERATION_CASES[value]
    words = re.split(r"[^A-Za-z0-9]+", value)
    if value.upper() == value and len(value) > 1 or len(words) > 1:
        # A word with capitals in it keeps them: `ObjectCreated`.
        words = [word if word.upper() != word and word.lower() != word else word.capitalize() for word in words if word]
        words = words[:1] + [ACRONYMS.get(word, word) for word in words[1:]]
    return lower_camel("".join(words))


def literal(text):
    """A Swift string literal."""
    if "\\" in text:
        return '#"' + text + '"#'
    return '"' + text + '"'


class Service:
    """One service: its model, our vocabulary for it, and the Swift that follows from both."""

    def __init__(self, name):
        loader = botocore.loaders.Loader()
        self.name = name
        self.model = loader.load_service_model(name, "service-2")
        self.shapes = self.model["shapes"]
        self.words = tomllib.loads((VOCABULARY / f"{name}.toml").read_text())
        self.type = self.words["type"]
        self.secrets = set(self.words["secrets"]["members"])
        self.expected = set(self.words.get("expected", {}).get("members", []))
        self.protocol = self.model["metadata"]["protocol"]
        self.roots = self.words.get("roots", {})
        self.statuses = self.words.get("statuses", {})
        self.actions = self.words.get("actions", {})
        self.groups = self.words["operations"]
        self.operations = [name for group in self.groups.values() for name in group]
        self.inputs, self.outputs = set(), set()
        for operation in self.operations:
            model = self.model["operations"][operation]
            for key, reached in (("input", self.inputs), ("output", self.outputs)):
                if key in model:
                    self.reach(model[key]["shape"], reached)
        self.used_patterns = {}

    def reach(self, name, reached):
        """Collects the shapes that a shape consists of."""
        if name in reached:
            return
        reached.add(name)
        shape = self.shapes[name]
        for member in shape.get("members", {}).values():
            self.reach(member["shape"], reached)
        for part in ("member", "key", "value"):
            if part in shape:
                self.reach(shape[part]["shape"], reached)

    def named(self, table, shape):
        """The Swift name of a shape and the sentence about it."""
        entry = self.words[table].get(shape)
        if entry is None:
            sys.exit(f"{self.name}: no entry for `{shape}` in [{table}]")
        return (shape, entry) if isinstance(entry, str) else tuple(entry)

    def swift_type(self, shape_name, member):
        shape = self.shapes[shape_name]
        kind = shape["type"]
        if member in self.secrets:
            return "SecretBlob" if kind == "blob" else "Secret"
        if kind == "structure":
            return self.named("structures", shape_name)[0]
        if kind == "list":
            return f"[{self.swift_type(shape['member']['shape'], member)}]"
        if kind == "map":
            return f"[String: {self.swift_type(shape['value']['shape'], member)}]"
        if "enum" in shape:
            return self.named("enumerations", shape_name)[0]
        return {
            "string": "String", "integer": "Int", "long": "Int", "boolean": "Bool", "timestamp": "Timestamp",
            "blob": "Blob", "double": "Double", "float": "Double",
        }[kind]

    def empty_value(self, shape_name, swift):
        """The value that a required member has before it is set."""
        if swift.startswith("[String:"):
            return "[:]"
        if swift.startswith("["):
            return "[]"
        special = {
            "String": '""', "Int": "0", "Double": "0", "Bool": "false", "Timestamp": "Timestamp(seconds: 0)",
            "Secret": 'Secret("")', "Blob": "Blob([])", "SecretBlob": "SecretBlob([])",
        }
        if swift in special:
            return special[swift]
        return '""' if "enum" in self.shapes[shape_name] else f"{swift}()"

    def constraints(self, shape_name):
        shape = self.shapes[shape_name]
        found = []
        number = shape["type"] in ("integer", "long", "double", "float")
        if "min" in shape and (number or shape["min"] > 0):
            found.append(f".{'minimum' if number else 'minimumLength'}({shape['min']})")
        if "max" in shape:
            found.append(f".{'maximum' if number else 'maximumLength'}({shape['max']})")
        if "pattern" in shape and "enum" not in shape:
            entry = self.words["patterns"].get(shape["pattern"])
            if entry is None:
                sys.exit(f"{self.name}: no entry for {shape['pattern']!r} in [patterns]")
            self.used_patterns[entry[0]] = (shape["pattern"], entry[1])
            found.append(f".pattern(.{entry[0]})")
        return found

    def sentence(self, owner, member, optional_input):
        words = self.words["members"]
        found = words.get(f"{owner}.{member}")
        for prefix, text in self.words.get("prefixes", {}).items():
            if found is None and member.startswith(prefix) and member not in words:
                found = text.replace("{}", member.removeprefix(prefix))
        if found is None and optional_input:
            found = words.get(f"?{member}")
        found = found or words.get(member)
        if not found:
            sys.exit(f"{self.name}: no sentence for `{owner}.{member}` in [members]")
        return found

    def body(self, shape_name, owner, checked, what="value", is_input=False):
        """The properties, the initializer and the members of a structure."""
        shape = self.shapes[shape_name]
        required = set(shape.get("required", []))
        properties, visits = [], []
        for member, reference in shape["members"].items():
            swift = self.swift_type(reference["shape"], member)
            name = lower_camel(member)
            is_required = member in required
            is_expected = is_required and f"{owner}.{member}" in self.expected
            properties.append(f"/// {self.sentence(owner, member, is_input and not is_required)}")
            if is_required and not is_expected:
                value = self.empty_value(reference["shape"], swift)
                if value.endswith("()"):
                    properties.append(f"public var {name} = {value}")
                else:
                    properties.append(f"public var {name}: {swift} = {value}")
            else:
                properties.append(f"public var {name}: {swift}?")
            call = "expected" if is_expected else "required" if is_required else "optional"
            rules = self.constraints(reference["shape"]) if checked else []
            wire, form = self.wire_form(shape, member, reference)
            visits.append(f"members.{call}({', '.join([literal(wire), '&' + name] + form + rules)})")
        lines = properties + ["", f"/// Creates an empty {what}.", "public init() {}", ""]
        lines += ["/// Names the members." if visits else "/// There are none."]
        lines += ["public mutating func members(_ members: inout Members) {"] + visits + ["}"]
        return lines

    def wire_form(self, shape, member, reference):
        """A member's name in its document, and what `members` must be told of where and how it stands."""
        below = self.shapes[reference["shape"]]
        location, name = reference.get("location"), reference.get("locationName", member)
        form = []
        if shape.get("payload") == member:
            form.append("in: .payload")
        elif location:
            form.append("in: " + {
                "uri": ".path", "querystring": f".query({literal(name)})", "header": f".header({literal(name)})",
                "headers": f".headers(prefix: {literal(name)})", "statusCode": ".status",
            }[location])
        elif reference.get("xmlAttribute"):
            form.append("in: .attribute")
        if self.protocol in ("query", "rest-xml") and not location:
            if below["type"] == "list" and below.get("flattened"):
                form.append("list: .flattened")
            elif below["type"] == "list" and "locationName" in below["member"]:
                form.append(f"list: .named({literal(below['member']['locationName'])})")
            elif below["type"] == "map" and "locationName" in below["key"]:
                key, value = below["key"]["locationName"], below["value"]["locationName"]
                form.append(f"list: .entries(key: {literal(key)}, value: {literal(value)})")
        time = reference.get("timestampFormat") or below.get("timestampFormat")
        if time:
            form.append("time: " + {
                "iso8601": ".iso8601", "unixTimestamp": ".epochSeconds", "rfc822": ".httpDate",
            }[time])
        return (member if location or shape.get("payload") == member else name), form

    def binding(self, name, model):
        """The method, path and bodies of an operation; nothing for `POST /`."""
        http = model["http"]
        if http == {"method": "POST", "requestUri": "/"} and self.protocol in ("query", "json"):
            return None
        status = self.statuses.get(name, http.get("responseCode", 200))
        parts = [f".{http['method'].lower()}", literal(http["requestUri"])]
        if status != 200:
            parts.append(f"status: {status}")
        if "payload" in self.shapes[model["input"]["shape"]]:
            parts.append("requestIsPayload: true")
        if "output" in model and "payload" in self.shapes[model["output"]["shape"]]:
            parts.append("responseIsPayload: true")
        if name in self.roots:
            parts.append(f"responseRoot: {literal(self.roots[name])}")
        if name in self.words.get("unwrapped", {}).get("operations", []):
            parts.append("responseIsUnwrapped: true")
        return f"http: HTTPBinding({', '.join(parts)})"

    def imports(self, text):
        internal = "internal import HTTPMessage\n" if "HTTPBinding(" in text else ""
        modules = ["AWSWire"]
        if re.search(r"\bSecret\b", text):
            modules.append("Cryptography")
        if re.search(r"\bTimestamp\b", text):
            modules.append("Identity")
        return "".join(f"public import {module}\n" for module in modules) + internal + "\n"

    def write(self, path, lines):
        text = "\n".join(lines) + "\n"
        path = SOURCES / self.type / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.imports(text) + text)

    def error_name(self, shape):
        return lower_camel(re.sub(r"Exception$", "", shape))

    def error_list(self, model):
        return [f"{self.type}.Errors.{self.error_name(error['shape'])}" for error in model.get("errors", [])]

    def operation(self, folder, name, summary):
        model = self.model["operations"][name]
        arguments = [literal(name), "of: service"]
        binding = self.binding(name, model)
        if binding:
            arguments.append(binding)
        if name in self.actions:
            arguments.append(f"action: {literal(self.actions[name])}")
        marked = self.words["readOnly"]
        if marked.get(name, bool(READING.match(name))):
            arguments.append("isReadOnly: true")
        if "httpChecksum" in model and "requestAlgorithmMember" in model["httpChecksum"]:
            arguments.append("sendsChecksum: true")
        errors = self.error_list(model)
        if errors:
            arguments.append(f"errors: [{', '.join(errors)}]")
        lines = [f"extension {self.type} {{", f"/// {summary}", "///"]
        note = self.words["notes"].get(name)
        text = f'{note + " " if note else ""}Source: {self.words["reference"]}, "{name}".'
        lines += [f"/// {line}" for line in textwrap.wrap(text, 102)]
        lines += [f"public enum {name}: Operation {{", "/// Name, action and errors."]
        lines += [f"public static let model = OperationModel({', '.join(arguments)})"]
        for key, swift, sentence in (
            ("input", "Input", "What the caller sends."),
            ("output", "Output", "What a success returns."),
        ):
            lines.append("")
            shape = model.get(key, {}).get("shape")
            if shape is None or (key == "input" and not self.shapes[shape]["members"]):
                nothing = "The caller sends nothing." if key == "input" else "A success returns nothing."
                lines += [f"/// {nothing}", f"public typealias {swift} = Empty"]
                continue
            lines += [f"/// {sentence}", f"public struct {swift}: Structure {{"]
            lines += self.body(shape, name, key == "input", what=key, is_input=key == "input")
            lines.append("}")
        lines += ["}", "}"] + self.pagination(name, model)
        self.write(f"{folder}/{self.type}+{name}.swift", lines)

    def pagination(self, name, model):
        """The conformance of an operation whose answer comes in pages."""
        inputs = self.shapes[model["input"]["shape"]]["members"] if "input" in model else {}
        outputs = self.shapes[model["output"]["shape"]]["members"] if "output" in model else {}
        pairs = [("Marker", "Marker"), ("NextToken", "NextToken"), ("ContinuationToken", "NextContinuationToken"),
                 ("ContinuationToken", "ContinuationToken"), ("Marker", "NextMarker")]
        pair = next((p for p in pairs if p[0] in inputs and p[1] in outputs), None)
        if "Marker" in inputs and "NextMarker" in outputs:
            pair = ("Marker", "NextMarker")
        if pair is None:
            return []
        token, next_token = pair
        lists = [m for m in outputs if self.shapes[outputs[m]["shape"]]["type"] == "list"]
        required = self.shapes[model["output"]["shape"]].get("required", [])
        lines = ["", f"extension {self.type}.{name}: PaginatedOperation {{"]
        lines += ["/// Where the next page begins; nil after the last.", "public static func token(of output: Output) -> String? {"]
        truncated = "IsTruncated" in outputs
        found = f"output.{lower_camel(next_token)}"
        if next_token == "NextMarker":
            # Amazon S3 tells where to go on only where it groups keys by a delimiter.
            found += " ?? output.contents?.last?.key"
        lines += [f"output.isTruncated == true ? {found} : nil" if truncated else found, "}"]
        lines += ["", "/// Asks for the page that begins there.", "public static func setToken(_ token: String, in input: inout Input) {", f"input.{lower_camel(token)} = token", "}"]
        if len(lists) == 1:
            element = self.swift_type(self.shapes[outputs[lists[0]]["shape"]]["member"]["shape"], lists[0])
            if element not in ("String",):
                element = f"{self.type}.{element}"
            value = f"output.{lower_camel(lists[0])}"
            if lists[0] not in required:
                value += " ?? []"
            lines += ["", "/// What a page lists.", f"public static func elements(of output: Output) -> [{element}] {{", value, "}"]
        else:
            lines += ["", "/// The page itself, which has several lists.", "public static func elements(of output: Output) -> [Output] {", "[output]", "}"]
        return lines + ["}"]

    def structure(self, shape_name):
        name, summary = self.named("structures", shape_name)
        checked = shape_name in self.inputs
        lines = [f"extension {self.type} {{", f"/// {summary}", f"public struct {name}: Structure {{"]
        lines += self.body(shape_name, name, checked) + ["}", "}"]
        self.write(f"Structures/{self.type}+{name}.swift", lines)

    def enumeration(self, shape_name):
        name, summary = self.named("enumerations", shape_name)
        values = self.shapes[shape_name]["enum"]
        cases = [case_name(value) for value in values]
        lines = [f"extension {self.type} {{", f"/// {summary}", f"public struct {name}: OpenEnumeration {{"]
        lines += ["/// The text on the wire.", "public let rawValue: String", ""]
        lines += ["/// Holds any text.", "public init(rawValue: String) { self.rawValue = rawValue }", ""]
        for value, case in zip(values, cases):
            lines += [f"/// `{value}`.", f"public static let {case}: {name} = {literal(value)}"]
        lines += ["", "/// The values in the service's model.", "public static let known: [String] = ["]
        lines += [f"{literal(value)}," for value in values] + ["]", "}", "}"]
        self.write(f"Enumerations/{self.type}+{name}.swift", lines)

    def errors(self):
        used = {}
        for operation in self.operations:
            for error in self.model["operations"][operation].get("errors", []):
                used[error["shape"]] = self.shapes[error["shape"]]
        lines = [f"extension {self.type} {{", f"/// The errors that the model of {self.words['summary']} lists for these operations.", "public enum Errors {"]
        for index, shape in enumerate(sorted(used, key=self.error_name)):
            known = used[shape].get("error", {})
            code = known.get("code", shape)
            status = known.get("httpStatusCode", 500 if used[shape].get("fault") else 400)
            arguments = [literal(shape)]
            if code != shape:
                arguments.append(f"code: {literal(code)}")
            if shape in self.words.get("queryCodes", {}):
                arguments.append(f"queryCode: {literal(self.words['queryCodes'][shape])}")
            if status != 400:
                arguments.append(f"status: {status}")
            lines += [""] if index else []
            lines += [f"/// `{code}`, status {status}.", f"public static let {self.error_name(shape)} = ErrorModel({', '.join(arguments)})"]
        lines += ["", "/// All of them.", "public static let all: [ErrorModel] = ["]
        lines += [f"{self.error_name(shape)}," for shape in sorted(used, key=self.error_name)]
        self.write(f"{self.type}+Errors.swift", lines + ["]", "}", "}"])

    def catalog(self):
        lines = [f"extension {self.type} {{", f"/// The operations of {self.words['summary']} that both sides speak."]
        lines += ["public static let operations: [any Operation.Type] = ["]
        lines += [f"{name}.self," for name in self.operations] + ["]", "}"]
        self.write(f"{self.type}+Operations.swift", lines)

    def generate(self):
        folder = SOURCES / self.type
        for old in list(self.groups) + ["Structures", "Enumerations"]:
            shutil.rmtree(folder / old, ignore_errors=True)
        for group, operations in self.groups.items():
            for name, summary in operations.items():
                self.operation(group, name, summary)
        tops = {self.model["operations"][o].get(k, {}).get("shape") for o in self.operations for k in ("input", "output")}
        # What an operation takes or returns as a whole is part of it, unless it is a member of something as well.
        parts = {member["shape"] for name in self.inputs | self.outputs for member in self.shapes[name].get("members", {}).values()}
        for shape in sorted((self.inputs | self.outputs) - (tops - parts)):
            if self.shapes[shape]["type"] == "structure":
                self.structure(shape)
            elif "enum" in self.shapes[shape]:
                self.enumeration(shape)
        self.errors()
        self.catalog()


def write_patterns(services):
    """All patterns in one file: services share some of them."""
    patterns = {}
    for service in services:
        for name, (expression, sentence) in service.used_patterns.items():
            patterns[name] = (expression, sentence or patterns.get(name, ("", ""))[1])
    lines = ["internal import AWSWire", "", "extension TextPattern {"]
    for index, name in enumerate(sorted(patterns)):
        expression, sentence = patterns[name]
        lines += [""] if index else []
        lines += [f"/// {sentence}", f"static let {name} = TextPattern({literal(expression)})"]
    (SOURCES / "Patterns" / "TextPattern+Services.swift").parent.mkdir(parents=True, exist_ok=True)
    (SOURCES / "Patterns" / "TextPattern+Services.swift").write_text("\n".join(lines + ["}"]) + "\n")


def main():
    services = [Service(path.stem) for path in sorted(VOCABULARY.glob("*.toml"))]
    order = ["sts", "iam", "organizations", "cloudtrail", "s3", "sqs", "sns", "account"]
    services.sort(key=lambda service: (order + [service.name]).index(service.name))
    for service in services:
        service.generate()
    write_patterns(services)
    subprocess.run(["swift-format", "format", "-i", "-r", "-p", str(SOURCES)], check=True)


if __name__ == "__main__":
    main()
