# lab: clock=virtual
"""The credential report, its states and its expiry. Needs the scenario `acme` and the virtual clock."""

import json
import os
import urllib.request

from iam_checks import check, client, refused

iam = client("iam")
account = client("sts").get_caller_identity()["Account"]
COLUMNS = (
    "user arn user_creation_time password_enabled password_last_used password_last_changed "
    "password_next_rotation mfa_active access_key_1_active access_key_1_last_rotated "
    "access_key_1_last_used_date access_key_1_last_used_region access_key_1_last_used_service "
    "access_key_2_active access_key_2_last_rotated access_key_2_last_used_date access_key_2_last_used_region "
    "access_key_2_last_used_service cert_1_active cert_1_last_rotated cert_2_active cert_2_last_rotated"
).split()


def advance(seconds):
    """Puts the lab's clock forward."""
    request = urllib.request.Request(
        os.environ["AWS_ENDPOINT_URL"] + "/_lab/clock", json.dumps({"advanceSeconds": seconds}).encode(),
        {"Content-Type": "application/json"})
    urllib.request.urlopen(request).close()


refused("no report", "ReportNotPresent", 410, None, iam.get_credential_report)
first = iam.generate_credential_report()
check("started", (first["State"], first["Description"]),
      ("STARTED", "No report exists. Starting a new report generation task"))
refused("in progress", "ReportInProgress", 404, None, iam.get_credential_report)
second = iam.generate_credential_report()
check("complete", (second["State"], "Description" in second), ("COMPLETE", False))
report = iam.get_credential_report()
text = report["Content"].decode()
rows = [line.split(",") for line in text.split("\n")]
check("format", (report["ReportFormat"], "\r" in text, text.endswith("\n")), ("text/csv", False, False))
check("columns", rows[0], COLUMNS)
check("every row has them all", {len(row) for row in rows}, {22})
check("root first", rows[1][:2], ["<root_account>", f"arn:aws:iam::{account}:root"])
check("root's rotation", rows[1][6], "not_supported")
names = [row[0] for row in rows[2:]]
check("sorted without case", names, sorted(names, key=str.lower))

iam.create_user(UserName="late")
advance(4 * 3600 - 1)
again = iam.get_credential_report()
check("cached", (again["Content"], again["GeneratedTime"]), (report["Content"], report["GeneratedTime"]))
advance(1)
refused("expired", "ReportExpired", 410, None, iam.get_credential_report)
iam.create_login_profile(UserName="late", Password="Correct-Horse-1")
check("made anew", iam.generate_credential_report()["State"], "STARTED")
iam.generate_credential_report()
late = dict(zip(COLUMNS, [
    row for row in (line.split(",") for line in iam.get_credential_report()["Content"].decode().split("\n"))
    if row[0] == "late"][0]))
check("an unused password", (late["password_enabled"], late["password_last_used"],
                             late["password_next_rotation"]), ("true", "no_information", "N/A"))
check("absent keys", (late["access_key_1_active"], late["access_key_1_last_rotated"]), ("false", "N/A"))
check("UTC", late["user_creation_time"][-1], "Z")


# A member whose root gets a recovery profile, and a key that is switched off.
MEMBER = "100000000009"
sts = client("sts")
keys = sts.assume_role(RoleArn=f"arn:aws:iam::{MEMBER}:role/OrganizationAccountAccessRole", RoleSessionName="test")
member = client("iam", keys["Credentials"])
recovery = client("iam", sts.assume_root(TargetPrincipal=MEMBER, TaskPolicyArn={
    "arn": "arn:aws:iam::aws:policy/root-task/IAMCreateRootUserPassword"})["Credentials"])


def report_of(name):
    """The row of a user in a fresh report."""
    advance(4 * 3600)
    keys = sts.assume_role(RoleArn=f"arn:aws:iam::{MEMBER}:role/OrganizationAccountAccessRole", RoleSessionName="test")
    fresh = client("iam", keys["Credentials"])
    while fresh.generate_credential_report()["State"] != "COMPLETE":
        pass
    lines = fresh.get_credential_report()["Content"].decode().split("\n")
    return fresh, dict(zip(COLUMNS, next(line.split(",") for line in lines if line.startswith(name + ","))))


created = recovery.create_login_profile()["LoginProfile"]["CreateDate"].strftime("%Y-%m-%dT%H:%M:%S")
fresh, root = report_of("<root_account>")
check("recovery in the report", (root["password_enabled"], root["password_last_used"], root["password_next_rotation"],
                                 root["password_last_changed"][:19]),
      ("true", "no_information", "not_supported", created))
fresh.create_user(UserName="rotated")
key = fresh.create_access_key(UserName="rotated")["AccessKey"]
fresh, before = report_of("rotated")
check("a key's date is that of its making", before["access_key_1_last_rotated"][:19],
      key["CreateDate"].strftime("%Y-%m-%dT%H:%M:%S"))
fresh.update_access_key(UserName="rotated", AccessKeyId=key["AccessKeyId"], Status="Inactive")
fresh, after = report_of("rotated")
check("switching it off leaves it", (after["access_key_1_active"], after["access_key_1_last_rotated"]),
      ("false", before["access_key_1_last_rotated"]))
