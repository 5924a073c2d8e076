"""Prints what botocore knows of the operations named on standard input, as JSON.

Input: one `SERVICE OPERATION` a line. Output: for each of them its description as lines that the test makes
of our own description too, requests that botocore's serializer wrote from random valid input, and for each
regular expression texts that do and do not satisfy it. Random choices come from a fixed seed.
"""

import base64
import datetime
import json
import random
import re
import sys
import unicodedata
import urllib.parse

import botocore.loaders
import botocore.model
import botocore.serialize

LOADER = botocore.loaders.Loader()
RANDOM = random.Random(20260101)
MOMENT = datetime.datetime(2026, 3, 1, 12, 30, 15, tzinfo=datetime.timezone.utc)
LOCATIONS = {"uri": "path", "querystring": "query", "header": "header", "headers": "headers", "statusCode": "status"}
CANDIDATES = [
    "", "a", "Z", "_", "-", "1", "9", " ", "/", "//", "/a/", "/a/b/", "/a", "a/", "/division_abc/x-1/", "v1", "v12",
    "v0", "v1.a-b", "v1.", "alice", "alice.smith@example.com", "a@b.c", "a@b", "@b.c", "a b@c.d", "a@@b.c",
    "my-alias", "my--alias", "-alias", "alias-", "ab", "abc", "123456789012", "12345678901", "1234567890123",
    "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:user/alice", "AKIAIOSFODNN7EXAMPLE",
    "ou-abcd-12345678", "ou-abc-12345678", "ou-ABCD-12345678", "r-abcd", "r-abc", "R-abcd", "p-12345678",
    "p-FullAWSAccess", "p-1234567", "car-12345678", "car-1234567", "rp-1234", "rt-12345678", "o-abcdefghij",
    "iam.amazonaws.com", "{\"Version\":\"2012-10-17\"}", "line\nbreak", "tab\there", "nul\u0000", "bell\u0007",
    "del\u007f", "\u0085", "\u00a0", "caf\u00e9", "\u0142\u00f3d\u017a", "\u65e5\u672c", "\u0661\u0662", "\U0001f600",
    "\u2028", "a=b", "a+b", "a,b", "a.b", "a:b", "a/b", "a#b", "a%b", "a*b", "123456", "000000", "x" * 20, "x" * 64,
    "y" * 129, "1" * 200, "x" * 1200,
    "+1 206 555 0100", "555-0100", "a1b2c3", "arn:aws:s3:::records", "a|b",
]


def categories(letter):
    """The characters of a Unicode category, as the inside of a class."""
    ranges, start = [], None
    for point in range(0x110000):
        inside = unicodedata.category(chr(point)).startswith(letter)
        if inside and start is None:
            start = point
        elif not inside and start is not None:
            ranges.append(f"\\U{start:08x}-\\U{point - 1:08x}")
            start = None
    return "".join(ranges)


PROPERTIES = {letter: categories(letter) for letter in "LNZ"}
COMPILED = {}


def compiled(expression):
    if expression not in COMPILED:
        text = re.sub(r"\\p\{(\w)\}", lambda found: PROPERTIES[found.group(1)], expression)
        COMPILED[expression] = re.compile(text, re.ASCII)
    return COMPILED[expression]


def satisfies(expression, text):
    return compiled(f"(?:{expression})" if "|" in expression else expression).fullmatch(text) is not None


def rules(shape):
    found = []
    number = shape["type"] in ("integer", "long", "double", "float")
    if "min" in shape and (number or shape["min"] > 0):
        found.append(f"min={shape['min']}")
    if "max" in shape:
        found.append(f"max={shape['max']}")
    if "pattern" in shape and "enum" not in shape:
        found.append(f"pattern={shape['pattern']}")
    return found


def kind(shape):
    if "enum" in shape:
        return "enum(" + "|".join(shape["enum"]) + ")"
    return {"long": "integer", "float": "double"}.get(shape["type"], shape["type"])


def describe(shapes, name, path, words, lines, open_shapes, is_marked):
    """`is_marked` says that names of list elements count: in XML and forms, not in JSON."""
    shape = shapes[name]
    lines.append(" ".join([path, kind(shape)] + words))
    if shape["type"] == "structure":
        if name in open_shapes:
            return
        for member, reference in shape["members"].items():
            below = shapes[reference["shape"]]
            wire = reference.get("locationName", member)
            words = ["required"] if member in shape.get("required", []) else []
            location = reference.get("location")
            if shape.get("payload") == member:
                words.append("in=payload")
            elif location:
                words.append(f"in={LOCATIONS[location]}" + (f":{wire}" if location in ("querystring", "header", "headers") else ""))
            elif reference.get("xmlAttribute"):
                words.append("in=attribute")
            if below["type"] == "list" and is_marked and not location:
                if below.get("flattened"):
                    words.append("list=flattened")
                elif "locationName" in below["member"]:
                    words.append(f"list={below['member']['locationName']}")
            if below["type"] == "map" and is_marked and "locationName" in below["key"]:
                words.append(f"map={below['key']['locationName']}:{below['value']['locationName']}")
            if "timestampFormat" in reference or "timestampFormat" in below:
                words.append("time=" + (reference.get("timestampFormat") or below["timestampFormat"]))
            if path.startswith("input"):
                words += rules(below)
            shown = member if location or shape.get("payload") == member else wire
            describe(shapes, reference["shape"], f"{path}.{shown}", words, lines, open_shapes + [name], is_marked)
    elif shape["type"] == "list":
        describe(shapes, shape["member"]["shape"], f"{path}[]", [], lines, open_shapes, is_marked)
    elif shape["type"] == "map":
        describe(shapes, shape["value"]["shape"], f"{path}{{}}", [], lines, open_shapes, is_marked)


# What AWS answers where its model says another status.
STATUSES = {"PutBucketPolicy": 204}


def namespace(model):
    """The service's namespace; the model of Amazon S3 names it at each payload."""
    found = {
        reference["xmlNamespace"]["uri"] for shape in model["shapes"].values() if "payload" in shape
        for name, reference in shape["members"].items() if name == shape["payload"] and "xmlNamespace" in reference
    }
    return model["metadata"].get("xmlNamespace") or (found.pop() if len(found) == 1 else None)


def description(model, operation):
    shapes, data = model["shapes"], model["metadata"]
    lines = [
        " ".join([
            "service", data["protocol"] + data.get("jsonVersion", ""), data["apiVersion"],
            data.get("signingName", data["endpointPrefix"]), str(namespace(model)), str(data.get("targetPrefix")),
        ]),
        f"http {operation['http']['method']} {operation['http']['requestUri']} {STATUSES.get(operation['name'], operation['http'].get('responseCode', 200))}",
    ]
    for error in sorted(reference["shape"] for reference in operation.get("errors", [])):
        shape = shapes[error]
        known = shape.get("error", {})
        status = known.get("httpStatusCode", 500 if shape.get("fault") else 400)
        lines.append(f"error {error} {known.get('code', error)} {status}")
    lines.append(f"wrapper {operation.get('output', {}).get('resultWrapper')}")
    for part in ("input", "output"):
        below = []
        if part in operation:
            describe(
                shapes, operation[part]["shape"], part, [], below, [], data["protocol"] in ("query", "rest-xml"))
        lines += below or [f"{part} structure"]
    return lines


def fits(text, place):
    """Whether a text can stand in a place of an HTTP message."""
    if place == "uri":
        return text != ""
    if place in ("header", "headers"):
        return text != "" and text.strip() == text and text.isprintable()
    return place != "xml" or all(character >= " " or character in "\t\n" for character in text)


def value(shape, depth=0, place="body"):
    """A random value that the model allows."""
    data = shape.metadata
    if shape.type_name == "structure":
        names = [
            name for name in shape.members
            if name in shape.required_members or (depth < 4 and RANDOM.random() < 0.7)
        ]
        if shape.members and depth > 0 and (getattr(shape, "is_tagged_union", False) or not names):
            names = [RANDOM.choice(list(shape.members))]  # a form cannot say that a structure is empty
        return {
            name: value(
                shape.members[name], depth + 1, shape.members[name].serialization.get("location", place))
            for name in names
        }
    if shape.type_name == "list":
        count = max(data.get("min", 0), 1) if RANDOM.random() < 0.7 else min(data.get("max", 3), 3)
        return [value(shape.member, depth + 1, place) for _ in range(count)]
    if shape.type_name == "map":
        return {f"key{index}": value(shape.value, depth + 1, place) for index in range(2)}
    if shape.type_name in ("integer", "long"):
        low = data.get("min", 0)
        return RANDOM.randint(low, data.get("max", low + 1000))
    if shape.type_name == "boolean":
        return RANDOM.random() < 0.5
    if shape.type_name == "timestamp":
        return MOMENT + datetime.timedelta(seconds=RANDOM.randint(0, 10**7))
    if shape.type_name == "blob":
        return bytes(RANDOM.randrange(256) for _ in range(9))
    if shape.enum:
        return RANDOM.choice(shape.enum)
    allowed = [
        text for text in CANDIDATES
        if data.get("min", 0) <= len(text) <= data.get("max", 10**6)
        and satisfies(data.get("pattern", r"[\s\S]*"), text) and (text or data.get("min") == 0) and fits(text, place)
    ]
    return RANDOM.choice(allowed)


def requests(service, operation):
    protocol = service.metadata["protocol"]
    serializer = botocore.serialize.create_serializer(protocol)
    place = "xml" if protocol == "rest-xml" else "body"
    found = []
    for _ in range(6):
        input_shape = operation.input_shape
        written = serializer.serialize_to_request(value(input_shape, 0, place) if input_shape else {}, operation)
        body = written["body"]
        if isinstance(body, dict):
            body = urllib.parse.urlencode(body)
        path, _, fixed = written["url_path"].partition("?")
        free = urllib.parse.urlencode(written["query_string"])
        found.append({
            "method": written["method"], "path": path, "query": "&".join(part for part in (fixed, free) if part),
            "headers": {name: str(text) for name, text in written["headers"].items()},
            "body": base64.b64encode(body if isinstance(body, bytes) else body.encode()).decode(),
        })
    return found


def patterns(expressions):
    alphabet = "aZ09_-/.@:+=,~ \n\t\u00e9\u65e5"
    for expression in sorted(expressions):
        texts = list(CANDIDATES)
        for _ in range(150):
            text = list(RANDOM.choice(CANDIDATES[:70]))
            for _ in range(RANDOM.randint(1, 3)):
                place = RANDOM.randint(0, len(text))
                if RANDOM.random() < 0.5 and place < len(text):
                    del text[place]
                else:
                    text.insert(place, RANDOM.choice(alphabet))
            texts.append("".join(text))
        yield {
            "expression": expression,
            "satisfied": [text for text in texts if satisfies(expression, text)],
            "unsatisfied": [text for text in texts if not satisfies(expression, text)],
        }


def main():
    answer = {"operations": [], "patterns": [], "paginated": []}
    models, expressions = {}, set()
    for line in sys.stdin.read().split("\n"):
        if not line:
            continue
        name, operation = line.split(" ")
        if name not in models:
            model = LOADER.load_service_model(name, "service-2")
            models[name] = (model, botocore.model.ServiceModel(model, name))
            paginators = LOADER.load_service_model(name, "paginators-1")["pagination"]
            answer["paginated"] += sorted(f"{name} {operation}" for operation in paginators)
        model, service = models[name]
        lines = description(model, model["operations"][operation])
        for line in lines:
            found = re.search(r" pattern=(.*)$", line)
            if found:
                expressions.add(found.group(1))
        answer["operations"].append({
            "service": name, "name": operation, "lines": lines,
            "requests": requests(service, service.operation_model(operation)),
        })
    answer["patterns"] = list(patterns(expressions))
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
