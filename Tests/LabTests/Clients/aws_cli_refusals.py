"""Every refusal of the root feature calls and of AssumeRoot, as the AWS CLI prints it."""

import contextlib
import io
import json
import os

from awscli.clidriver import create_clidriver

MANAGEMENT, SECURITY, SHOP, SANDBOX = "100000000001", "100000000002", "100000000004", "100000000010"
TASK = "arn:aws:iam::aws:policy/root-task/"
ADMIN = f"arn:aws:iam::{MANAGEMENT}:user/admin"
KEYS = {name: os.environ[name] for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
os.environ["AWS_MAX_ATTEMPTS"] = "1"


def aws(*words, by=None):
    """Runs the CLI's own main program; gives its status, what it printed, and its complaint."""
    os.environ.pop("AWS_SESSION_TOKEN", None)
    os.environ.update(by or KEYS)
    out, complaint = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(complaint):
        status = create_clidriver().main([*words, "--output", "json"])
    return status, out.getvalue(), complaint.getvalue().strip()


def done(*words, by=None):
    status, out, complaint = aws(*words, by=by)
    assert status == 0, (words, complaint)
    return json.loads(out) if out.strip() else {}


def refused(code, message, *words, by=None):
    status, out, complaint = aws(*words, by=by)
    name = "".join(part.capitalize() for part in words[1].split("-")).replace("Aws", "AWS")
    expected = f"An error occurred ({code}) when calling the {name} operation: {message}"
    assert status != 0 and out == "", (words, status, out)
    assert complaint.removeprefix("aws: [ERROR]: ") == expected, f"{words}: found {complaint!r}, expected {expected!r}"
    print(f"ok - {' '.join(words[:2])}: {code}")


def member(account):
    """The environment of an administrator in a member account."""
    keys = done("sts", "assume-role", "--role-arn", f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole",
                "--role-session-name", "test")["Credentials"]
    return {"AWS_ACCESS_KEY_ID": keys["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": keys["SecretAccessKey"],
            "AWS_SESSION_TOKEN": keys["SessionToken"]}


def root(task, target=SHOP, *more):
    return ("sts", "assume-root", "--target-principal", target, "--task-policy-arn", f"arn={task}", *more)


def no_right(who, target):
    return f"User: {who} is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::{target}:root"


AUDIT, UNLOCK = TASK + "IAMAuditRootUserCredentials", TASK + "S3UnlockBucketPolicy"
delegate, ordinary = member(SECURITY), member(SANDBOX)
AS_DELEGATE = f"arn:aws:sts::{SECURITY}:assumed-role/OrganizationAccountAccessRole/test"

# AssumeRoot.
refused("ValidationError", "Request must contain a valid target principal", *root(AUDIT, "not-an-account"))
refused("ValidationError", "Request must contain valid AWS managed task policy ARN",
        *root("arn:aws:iam::aws:policy/ReadOnlyAccess"))
refused("ValidationError", "1 validation error detected: Value null at 'taskPolicyArn' failed to satisfy constraint: Member "
        "must not be null", "sts", "assume-root", "--target-principal", SHOP, "--task-policy-arn", "{}")
refused("ValidationError", "1 validation error detected: Value '901' at 'durationSeconds' failed to satisfy constraint: "
        "Member must have value less than or equal to 900", *root(AUDIT, SHOP, "--duration-seconds", "901"))
refused("AccessDenied", no_right(ADMIN, MANAGEMENT), *root(AUDIT, MANAGEMENT))
refused("AccessDenied", no_right(ADMIN, MANAGEMENT), *root(AUDIT, f"arn:aws:iam::{MANAGEMENT}:root"))
refused("AccessDenied", no_right(f"arn:aws:sts::{SANDBOX}:assumed-role/OrganizationAccountAccessRole/test", SHOP),
        *root(AUDIT), by=ordinary)
refused("AccessDenied", "Root sessions feature is not enabled for your AWS Organization.", *root(UNLOCK))

# The features.
LIST = ("iam", "list-organizations-features")
ENABLE = ("iam", "enable-organizations-root-sessions")
refused("AccountNotManagementOrDelegatedAdministratorException",
        f"Input account {SANDBOX} is neither management account nor delegated admin.", *LIST, by=ordinary)
refused("CallerIsNotManagementAccountException",
        f"Caller account {SECURITY} is not management account of the organization and cannot enable IAM features.", *ENABLE,
        by=delegate)
both = done(*ENABLE)["EnabledFeatures"]
assert both == ["RootSessions", "RootCredentialsManagement"], both
assert done("iam", "disable-organizations-root-credentials-management", by=delegate)["EnabledFeatures"] == ["RootSessions"]
refused("AccessDenied", "Root credentials management feature is not enabled for your AWS Organization.", *root(AUDIT))
user = done("iam", "create-user", "--user-name", "nobody")["User"]["Arn"]
key = done("iam", "create-access-key", "--user-name", "nobody")["AccessKey"]
nobody = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}
refused("AccessDenied", f"User: {user} is not authorized to perform: iam:ListOrganizationsFeatures on resource: * because no "
        "identity-based policy allows the iam:ListOrganizationsFeatures action", *LIST, by=nobody)
refused("AccessDenied", no_right(user, SHOP), *root(UNLOCK), by=nobody)

# Trusted access.
TRUST = ("--service-principal", "iam.amazonaws.com")
status, _, complaint = aws("organizations", "disable-aws-service-access", *TRUST)
assert status != 0 and "(ConstraintViolationException) when calling the DisableAWSServiceAccess" in complaint, complaint
done("organizations", "deregister-delegated-administrator", "--account-id", SECURITY, *TRUST)
refused("AccessDenied", no_right(AS_DELEGATE, SHOP), *root(UNLOCK), by=delegate)
done("organizations", "disable-aws-service-access", *TRUST)
refused("ServiceAccessNotEnabledException",
        f"Trusted Access for IAM not enabled by organization of input account {MANAGEMENT}.", *LIST)
refused("AccessDenied", "Service not enabled for AWS Organizations.", *root(UNLOCK))
refused("AccessDenied", no_right(ADMIN, MANAGEMENT), *root(UNLOCK, MANAGEMENT))
done("organizations", "enable-aws-service-access", *TRUST)
assert done(*LIST)["EnabledFeatures"] == ["RootSessions"]

# Inside a session.
session = done(*root(UNLOCK))["Credentials"]
inside = {"AWS_ACCESS_KEY_ID": session["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": session["SecretAccessKey"],
          "AWS_SESSION_TOKEN": session["SessionToken"]}
done("iam", "enable-organizations-root-credentials-management")
ROOT = f"arn:aws:iam::{SHOP}:root"
refused("AccessDenied", f"User: {ROOT} is not authorized to perform: iam:GetUser on resource: {ROOT} with an explicit deny in "
        "a session policy", "iam", "get-user", by=inside)


def task(name):
    keys = done(*root(TASK + name))["Credentials"]
    return {"AWS_ACCESS_KEY_ID": keys["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": keys["SecretAccessKey"],
            "AWS_SESSION_TOKEN": keys["SessionToken"]}


delete, create = task("IAMDeleteRootUserCredentials"), task("IAMCreateRootUserPassword")
refused("EntityAlreadyExists", f"Login Profile for account {SHOP} already exists.", "iam", "create-login-profile", by=create)
done("iam", "delete-login-profile", by=delete)
for verb in ("delete-login-profile", "get-login-profile"):
    refused("NoSuchEntity", "Login Profile for User null cannot be found.", "iam", verb, by=delete)
profile = done("iam", "create-login-profile", by=create)["LoginProfile"]
assert sorted(profile) == ["CreateDate", "PasswordResetRequired"] and profile["PasswordResetRequired"] is False, profile
user = done("iam", "get-user", by=delete)["User"]
assert sorted(user.keys() - {"PasswordLastUsed"}) == ["Arn", "CreateDate", "UserId"], user
print("ok - answers inside a session")
