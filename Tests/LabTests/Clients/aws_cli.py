"""The AWS CLI, as an operator types it."""

import json
import os
import subprocess

SHOP = "100000000004"


def aws(*words, session=None):
    """Runs the CLI and reads its JSON."""
    environment = dict(os.environ)
    if session:
        environment["AWS_ACCESS_KEY_ID"] = session["AccessKeyId"]
        environment["AWS_SECRET_ACCESS_KEY"] = session["SecretAccessKey"]
        environment["AWS_SESSION_TOKEN"] = session["SessionToken"]
    done = subprocess.run(["aws", *words, "--output", "json"], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, (words, done.stderr)
    return json.loads(done.stdout) if done.stdout.strip() else {}


def ok(name, found, expected):
    assert found == expected, f"{name}: found {found!r}, expected {expected!r}"
    print(f"ok - {name}")


ok("accounts", len(aws("organizations", "list-accounts")["Accounts"]), 12)
ok("features", aws("iam", "list-organizations-features")["EnabledFeatures"], ["RootCredentialsManagement"])
session = aws("sts", "assume-root", "--target-principal", SHOP, "--task-policy-arn",
              "arn=arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials", "--duration-seconds", "900")["Credentials"]
ok("identity", aws("sts", "get-caller-identity", session=session),
   {"UserId": SHOP, "Account": SHOP, "Arn": f"arn:aws:iam::{SHOP}:root"})
ok("keys of root", len(aws("iam", "list-access-keys", session=session)["AccessKeyMetadata"]), 1)
content = json.dumps({"Version": "2012-10-17", "Statement": [{
    "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {
        "ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:root"}}}]})
policy = aws("organizations", "create-policy", "--name", "NoRoot", "--description", "x", "--type",
             "SERVICE_CONTROL_POLICY", "--content", content)["Policy"]["PolicySummary"]["Id"]
aws("organizations", "attach-policy", "--policy-id", policy, "--target-id", SHOP)
targets = aws("organizations", "list-targets-for-policy", "--policy-id", policy)["Targets"]
ok("attached", [target["TargetId"] for target in targets], [SHOP])
denied = subprocess.run(
    ["aws", "iam", "get-user"], capture_output=True, text=True,
    env=dict(os.environ, AWS_ACCESS_KEY_ID=session["AccessKeyId"], AWS_SECRET_ACCESS_KEY=session["SecretAccessKey"],
             AWS_SESSION_TOKEN=session["SessionToken"]))
ok("denied by the SCP", (denied.returncode != 0, "with an explicit deny in a service control policy" in denied.stderr),
   (True, True))
