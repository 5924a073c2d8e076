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
