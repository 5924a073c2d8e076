"""Root's own credentials inside root sessions, and the features that open these. Needs the scenario `acme`."""

import json
import os
import urllib.request

from iam_checks import check, client, refused

iam = client("iam")
sts = client("sts")
management = sts.get_caller_identity()["Account"]
DATA_LAKE, SANDBOX, SECURITY, STAGING = "100000000006", "100000000010", "100000000002", "100000000007"


def session(account, task):
    """An IAM client inside a root session."""
    arn = f"arn:aws:iam::aws:policy/root-task/{task}"
    credentials = sts.assume_root(TargetPrincipal=account, TaskPolicyArn={"arn": arn})["Credentials"]
    return client("iam", credentials)


def member(account):
    """An IAM client of an administrator in a member account."""
    role = f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole"
    return client("iam", sts.assume_role(RoleArn=role, RoleSessionName="test")["Credentials"])


features = iam.list_organizations_features()
check("one feature is on", features["EnabledFeatures"], ["RootCredentialsManagement"])
check("order does not depend on enabling", iam.enable_organizations_root_sessions()["EnabledFeatures"],
      ["RootSessions", "RootCredentialsManagement"])
check("enabling twice", iam.enable_organizations_root_sessions()["OrganizationId"], features["OrganizationId"])
delegate = member(SECURITY)
check("a delegate lists", delegate.list_organizations_features()["EnabledFeatures"],
      ["RootSessions", "RootCredentialsManagement"])
refused("a delegate does not enable", "CallerIsNotManagementAccountException", 400,
        f"Caller account {SECURITY} is not management account of the organization and cannot enable IAM "
        "features.", delegate.enable_organizations_root_credentials_management)
check("a delegate disables", delegate.disable_organizations_root_sessions()["EnabledFeatures"],
      ["RootCredentialsManagement"])
check("disabling twice", iam.disable_organizations_root_sessions()["EnabledFeatures"],
      ["RootCredentialsManagement"])
refused("a member is nobody", "AccountNotManagementOrDelegatedAdministratorException", 400,
        f"Input account {SANDBOX} is neither management account nor delegated admin.",
        member(SANDBOX).list_organizations_features)

audit = session(DATA_LAKE, "IAMAuditRootUserCredentials")
user = audit.get_user()["User"]
check("root has no name and no path", (user["UserId"], user["Arn"], sorted(user)),
      (DATA_LAKE, f"arn:aws:iam::{DATA_LAKE}:root", ["Arn", "CreateDate", "UserId"]))
summary = audit.get_account_summary()["SummaryMap"]
check("34 keys", len(summary), 34)
check("presence, not number", [summary[k] for k in (
    "AccountMFAEnabled", "AccountAccessKeysPresent", "AccountPasswordPresent",
    "AccountSigningCertificatesPresent")], [1, 1, 1, 1])
keys = audit.list_access_keys()["AccessKeyMetadata"]
check("keys", (sorted(k["Status"] for k in keys), any("UserName" in k for k in keys)),
      (["Active", "Inactive"], False))
check("never used", audit.get_access_key_last_used(AccessKeyId=keys[0]["AccessKeyId"])["AccessKeyLastUsed"],
      {"ServiceName": "N/A", "Region": "N/A"})
check("certificates", len(audit.list_signing_certificates()["Certificates"]), 1)
check("devices", [d["SerialNumber"] for d in audit.list_mfa_devices()["MFADevices"]],
      [f"arn:aws:iam::{DATA_LAKE}:mfa/root-account-mfa-device"])
profile = audit.get_login_profile()["LoginProfile"]
check("login profile", (sorted(profile), profile["PasswordResetRequired"]),
      (["CreateDate", "PasswordResetRequired"], False))

delete = session(DATA_LAKE, "IAMDeleteRootUserCredentials")
for key in keys:
    delete.delete_access_key(AccessKeyId=key["AccessKeyId"])
refused("a key that is gone", "NoSuchEntity", 404, ..., delete.delete_access_key,
        AccessKeyId=keys[0]["AccessKeyId"])
for certificate in delete.list_signing_certificates()["Certificates"]:
    delete.delete_signing_certificate(CertificateId=certificate["CertificateId"])
for device in delete.list_mfa_devices()["MFADevices"]:
    delete.deactivate_mfa_device(SerialNumber=device["SerialNumber"])
delete.delete_login_profile()
refused("nothing left to delete", "NoSuchEntity", 404, "Login Profile for User null cannot be found.",
        delete.delete_login_profile)
refused("nothing left to get", "NoSuchEntity", 404, "Login Profile for User null cannot be found.",
        audit.get_login_profile)
summary = audit.get_account_summary()["SummaryMap"]
check("all gone", [summary[k] for k in (
    "AccountMFAEnabled", "AccountAccessKeysPresent", "AccountPasswordPresent",
    "AccountSigningCertificatesPresent")], [0, 0, 0, 0])
check("empty lists", (delete.list_access_keys()["AccessKeyMetadata"], delete.list_mfa_devices()["MFADevices"]),
      ([], []))

create = session(DATA_LAKE, "IAMCreateRootUserPassword")
profile = create.create_login_profile()["LoginProfile"]
check("recovery", (sorted(profile), profile["PasswordResetRequired"]),
      (["CreateDate", "PasswordResetRequired"], False))
refused("recovery twice", "EntityAlreadyExists", 409, f"Login Profile for account {DATA_LAKE} already exists.",
        create.create_login_profile)
check("password at once", audit.get_account_summary()["SummaryMap"]["AccountPasswordPresent"], 1)

with urllib.request.urlopen(os.environ["AWS_ENDPOINT_URL"] + "/_lab/credentials?account=100000000004") as answer:
    root = client("iam", json.load(answer))
check("root by its own key", root.get_user()["User"]["UserId"], "100000000004")
new = root.create_access_key()["AccessKey"]
check("a second key of root", ("UserName" in new, new["Status"]), (False, "Active"))
refused("a third key of root", "LimitExceeded", 409, "Cannot exceed quota for AccessKeysPerUser: 2",
        root.create_access_key)
root.update_access_key(AccessKeyId=new["AccessKeyId"], Status="Inactive")
root.delete_access_key(AccessKeyId=new["AccessKeyId"])
refused("root is no user", "InvalidUserType", 400, "Only IAM Users can change their own password",
        root.change_password, OldPassword="a", NewPassword="b")
refused("roles must name a user", "ValidationError", 400,
        "Must specify userName when calling with non-User credentials", member(STAGING).list_access_keys)
