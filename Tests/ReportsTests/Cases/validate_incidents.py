"""Holds incidents on standard input against the specification of a form; prints how many there were."""
import csv
import datetime
import html.parser
import io
import ipaddress
import json
import re
import sys

form, text = sys.argv[1], sys.stdin.read()


def lines():
    return [json.loads(line) for line in text.splitlines()]


def ocsf():
    # ocsf-json-schema makes the JSON schema of a class of schema.ocsf.io, py-ocsf-models holds it as Pydantic models.
    from jsonschema import Draft202012Validator
    from ocsf_json_schema import OcsfJsonSchemaEmbedded, get_ocsf_schema
    from py_ocsf_models.events.findings.detection_finding import DetectionFinding

    schema = OcsfJsonSchemaEmbedded(get_ocsf_schema(version="1.5.0"))
    validator = Draft202012Validator(schema.get_class_schema(class_name="detection_finding", profiles=["cloud"]))
    for finding in lines():
        DetectionFinding.model_validate(finding)
        errors = [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(finding)]
        assert not errors, errors[:5]
        # https://schema.ocsf.io/1.5.0/classes/detection_finding: required attributes, and how uids are made.
        for name in ("activity_id", "category_uid", "class_uid", "finding_info", "metadata", "severity_id", "time",
                     "type_uid", "cloud"):
            assert name in finding, name
        assert finding["class_uid"] == 2004 and finding["category_uid"] == 2
        assert finding["type_uid"] == finding["class_uid"] * 100 + finding["activity_id"]
        assert 0 <= finding["severity_id"] <= 6
        assert finding["finding_info"]["uid"] and finding["finding_info"]["title"]
        assert finding["metadata"]["product"]["vendor_name"] and finding["metadata"]["version"]
        for evidence in finding["evidences"]:
            assert evidence["api"]["operation"]
    return len(lines())


def asff():
    # botocore's model of BatchImportFindings says which members there are and which are required.
    import botocore.session
    from botocore.validate import ParamValidator

    model = botocore.session.get_session().get_service_model("securityhub")
    shape = model.operation_model("BatchImportFindings").input_shape
    findings = lines()
    report = ParamValidator().validate({"Findings": findings}, shape)
    assert not report.has_errors(), report.generate_report()
    known = set(shape.members["Findings"].member.members)
    for finding in findings:
        assert set(finding) <= known, set(finding) - known
        # Lengths by the API Reference, AwsSecurityFinding.
        assert 1 <= len(finding["Title"]) <= 256 and 1 <= len(finding["Description"]) <= 1024
        assert len(finding["Id"]) <= 512 and len(finding["GeneratorId"]) <= 512
        assert re.fullmatch(r"\d{12}", finding["AwsAccountId"])
        assert 1 <= len(finding["Types"]) <= 50 and 1 <= len(finding["Resources"]) <= 32
        for kind in finding["Types"]:
            assert kind.split("/")[0] in ("Software and Configuration Checks", "TTPs", "Effects", "Unusual Behaviors",
                                          "Sensitive Data Identifications")
        assert finding["Severity"]["Label"] in ("INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL")
        for name in ("CreatedAt", "UpdatedAt", "FirstObservedAt", "LastObservedAt"):
            datetime.datetime.strptime(finding[name], "%Y-%m-%dT%H:%M:%SZ")
        if "Remediation" in finding:
            assert len(finding["Remediation"]["Recommendation"]["Text"]) <= 512
    return len(findings)


# https://www.elastic.co/guide/en/ecs/8.17/ecs-field-reference.html: the fields that an alert may have, and their types.
ECS_FIELDS = dict.fromkeys("""
    @timestamp message tags ecs.version event.kind event.category event.type event.module event.dataset event.provider
    event.id event.action event.start event.end event.outcome rule.id rule.name rule.description rule.ruleset
    cloud.provider cloud.account.id cloud.region user.name related.ip related.user source.ip source.address
    user_agent.original threat.framework threat.tactic.id threat.tactic.name threat.technique.id threat.technique.name
    threat.technique.reference threat.technique.subtechnique.id threat.technique.subtechnique.name
    threat.technique.subtechnique.reference
""".split(), str) | {"event.severity": int}


def fields(value, path=""):
    """The leaves of an object, by their dotted names."""
    for name, member in value.items():
        if isinstance(member, dict):
            yield from fields(member, f"{path}{name}.")
        else:
            yield path + name, member


def ecs():
    # https://www.elastic.co/guide/en/ecs/8.17/ecs-allowed-values-event-kind.html and its neighbours.
    for alert in lines():
        for name, value in fields(alert):
            if name.startswith("rootlatch."):
                continue
            assert name in ECS_FIELDS, name
            expected = ECS_FIELDS[name]
            assert all(isinstance(one, expected) for one in (value if isinstance(value, list) else [value])), name
        datetime.datetime.strptime(alert["@timestamp"], "%Y-%m-%dT%H:%M:%S.%fZ")
        assert alert["ecs"]["version"] == "8.17.0"
        assert alert["event"]["kind"] in ("alert", "asset", "enrichment", "event", "metric", "state", "signal")
        assert set(alert["event"]["category"]) <= {"iam", "authentication", "configuration", "threat"}
        assert set(alert["event"]["type"]) <= {"admin", "change", "creation", "deletion", "group", "info", "user"}
        assert alert["event"]["outcome"] in ("failure", "success", "unknown")
        assert isinstance(alert["event"]["severity"], int)
        for address in alert["related"]["ip"] + ([alert["source"]["ip"]] if "source" in alert else []):
            ipaddress.ip_address(address)
        for name in ("id", "name", "reference"):
            assert isinstance(alert["threat"]["technique"][name], list)
        for name in alert["threat"]["technique"]["id"]:
            assert re.fullmatch(r"T\d{4}", name), name
        for name in alert["threat"]["technique"].get("subtechnique", {"id": []})["id"]:
            assert re.fullmatch(r"T\d{4}\.\d{3}", name) and name[:5] in alert["threat"]["technique"]["id"], name
        for name in alert["threat"]["tactic"]["id"]:
            assert re.fullmatch(r"TA\d{4}", name), name
    return len(lines())


def spreadsheet():
    rows = list(csv.reader(io.StringIO(text), strict=True))
    assert all(len(row) == len(rows[0]) for row in rows)
    assert not any(field[:1] in ("=", "+", "-", "@", "\t") for row in rows for field in row)
    return len(rows) - 1


def page():
    class Checker(html.parser.HTMLParser):
        def __init__(self):
            super().__init__()
            self.open, self.articles = [], 0

        def handle_starttag(self, tag, attributes):
            assert tag in ("section", "article", "h3", "h4", "span", "p", "ul", "ol", "li", "strong", "code", "a", "time")
            self.open.append(tag)
            self.articles += tag == "article"

        def handle_endtag(self, tag):
            assert self.open.pop() == tag

    checker = Checker()
    checker.feed(text)
    assert not checker.open
    return checker.articles


print({"ocsf": ocsf, "asff": asff, "ecs": ecs, "csv": spreadsheet, "html": page}[form](), "incidents")
