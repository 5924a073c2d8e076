# lab: clock=virtual
"""AssumeRoot and what each of its tasks reaches: the five policies, and every call against every task."""

import datetime
import json
import os
import urllib.request

from iam_checks import check, client, refused

iam = client("iam")
sts = client("sts")
organizations = client("organizations")
MANAGEMENT, SECURITY, SHOP, PAYMENTS, SANDBOX = (
    "100000000001", "100000000002", "100000000004", "100000000005", "100000000010")
ADMIN = f"arn:aws:iam::{MANAGEMENT}:user/admin"
ROOT = f"arn:aws:iam::{SHOP}:root"
CEILING = "with an explicit deny in a session policy"
iam.enable_organizations_root_sessions()


def arn(task):
    return f"arn:aws:iam::aws:policy/root-task/{task}"


def opened(task, account=SHOP, by=sts, **more):
    return by.assume_root(TargetPrincipal=account, TaskPolicyArn={"arn": arn(task)}, **more)


# The policies as they are served: one version each, in the words that were recorded of the service.
AUDIT = ["ListAccessKeys", "ListSigningCertificates", "GetLoginProfile", "ListMFADevices", "GetAccountSummary", "GetUser",
         "GetAccessKeyLastUsed"]
DELETE = ["DeleteAccessKey", "DeleteSigningCertificate", "DeleteLoginProfile", "DeactivateMFADevice",
          "DeleteVirtualMFADevice", "ListAccessKeys", "ListSigningCertificates", "GetLoginProfile", "ListMFADevices",
          "GetUser", "GetAccessKeyLastUsed"]
BUCKET = ["DeleteBucketPolicy", "PutBucketPolicy", "GetBucketPolicy", "ListAllMyBuckets"]
QUEUE = ["SetQueueAttributes", "GetQueueAttributes", "ListQueues", "GetQueueUrl"]
NOT_ROOT = {"StringNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:root"}}


def prefixed(service, names):
    return [f"{service}:{name}" for name in names]


def all_but(service, names):
    return {"Sid": "DenyAllOtherActionsOnAnyResource", "Effect": "Deny", "NotAction": prefixed(service, names),
            "Resource": "*"}


def elsewhere(sid, names):
    return {"Sid": sid, "Effect": "Deny", "Action": prefixed("iam", names), "NotResource": "arn:aws:iam::*:root"}


def not_root(sid, service, names):
    return {"Sid": sid, "Effect": "Deny", "Action": prefixed(service, names), "Resource": "*", "Condition": NOT_ROOT}


TASKS = {
    "IAMAuditRootUserCredentials": ("2024-11-06T22:27:58", "ANPAZKAPJZG4BDSCREYVS", [
        all_but("iam", AUDIT), elsewhere("DenyAuditingCredentialsOnNonRootUserResource",
                                         [name for name in AUDIT if name != "GetAccountSummary"])]),
    "IAMCreateRootUserPassword": ("2024-11-06T22:32:59", "ANPAZKAPJZG4OEGTN7YT5", [
        all_but("iam", ["CreateLoginProfile", "GetLoginProfile"]),
        elsewhere("DenyCreatingPasswordOnNonRootUserResource", ["CreateLoginProfile", "GetLoginProfile"])]),
    "IAMDeleteRootUserCredentials": ("2024-11-06T22:47:58", "ANPAZKAPJZG4CX73XKORQ", [
        all_but("iam", DELETE), elsewhere("DenyDeletingRootUserCredentialsOnNonRootUserResource", DELETE)]),
    "S3UnlockBucketPolicy": ("2024-11-06T21:55:56", "ANPAZKAPJZG4OALTIPZOF", [
        all_but("s3", BUCKET), not_root("DenyManagingBucketPolicyForNonRootCallers", "s3", BUCKET)]),
    "SQSUnlockQueuePolicy": ("2024-11-06T21:51:02", "ANPAZKAPJZG4HPZI4FDUV", [
        all_but("sqs", QUEUE),
        {"Sid": "DenyGettingQueueAttributesOnNonOwnQueue", "Effect": "Deny", "Action": ["sqs:GetQueueAttributes"],
         "Resource": "arn:aws:sqs:*:*:*",
         "Condition": {"StringNotEqualsIfExists": {"aws:ResourceAccount": ["${aws:PrincipalAccount}"]}}},
        not_root("DenyActionsForNonRootUser", "sqs", QUEUE)]),
}
for task, (created, identifier, statements) in TASKS.items():
    policy = iam.get_policy(PolicyArn=arn(task))["Policy"]
    check(task, (policy["PolicyName"], policy["PolicyId"], policy["Path"], policy["DefaultVersionId"],
                 policy["IsAttachable"], policy["AttachmentCount"], policy["Tags"],
                 policy["CreateDate"].strftime("%Y-%m-%dT%H:%M:%S")),
          (task, identifier, "/root-task/", "v1", True, 0, [], created))
    versions = iam.list_policy_versions(PolicyArn=arn(task))["Versions"]
    check("one version", [(v["VersionId"], v["IsDefaultVersion"]) for v in versions], [("v1", True)])
    check("its text", iam.get_policy_version(PolicyArn=arn(task), VersionId="v1")["PolicyVersion"]["Document"],
          {"Version": "2012-10-17", "Statement": statements})
listed = [policy["PolicyName"] for page in iam.get_paginator("list_policies").paginate(Scope="AWS", PathPrefix="/root-task/")
          for policy in page["Policies"]]
check("there are five", sorted(listed), sorted(TASKS))

# The answer of AssumeRoot, and who it makes the caller.
answer = opened("IAMAuditRootUserCredentials")
check("members", sorted(set(answer) - {"ResponseMetadata"}), ["Credentials", "SessionTokenSize", "SessionTokenUtilization"])
check("credentials", (sorted(answer["Credentials"]), answer["Credentials"]["AccessKeyId"][:4]),
      (["AccessKeyId", "Expiration", "SecretAccessKey", "SessionToken"], "ASIA"))
check("size of the token", answer["SessionTokenSize"], len(answer["Credentials"]["SessionToken"]))
large = opened("IAMAuditRootUserCredentials", MinimumSessionTokenSize=4096)
check("a large token", (large["SessionTokenSize"] >= 4096, large["SessionTokenUtilization"] >= 100,
                        large["SessionTokenSize"] == len(large["Credentials"]["SessionToken"])), (True, True, True))
check("serves", client("sts", large["Credentials"]).get_caller_identity()["Arn"], ROOT)
refused("too large a token", "ValidationError", 400,
        "1 validation error detected: Value '4097' at 'minimumSessionTokenSize' failed to satisfy constraint: Member must "
        "have value less than or equal to 4096", opened, task="IAMAuditRootUserCredentials", MinimumSessionTokenSize=4097)
check("a root ARN is as good as the account", client("sts", sts.assume_root(
    TargetPrincipal=ROOT, TaskPolicyArn={"arn": arn("S3UnlockBucketPolicy")})["Credentials"]).get_caller_identity()["Arn"], ROOT)
def lab_time():
    with urllib.request.urlopen(os.environ["AWS_ENDPOINT_URL"] + "/_lab/status") as status:
        return datetime.datetime.fromisoformat(json.load(status)["time"])


for given, seconds in (({}, 900), ({"DurationSeconds": 900}, 900), ({"DurationSeconds": 60}, 60), ({"DurationSeconds": 0}, 0)):
    before = lab_time()
    expiry = opened("IAMAuditRootUserCredentials", **given)["Credentials"]["Expiration"]
    span = datetime.timedelta(seconds=seconds)
    check(f"lasts {seconds} s", before.replace(microsecond=0) + span <= expiry <= lab_time() + span)
refused("less than nothing", "ValidationError", 400,
        "1 validation error detected: Value '-1' at 'durationSeconds' failed to satisfy constraint: Member must have value "
        "greater than or equal to 0", opened, task="IAMAuditRootUserCredentials", DurationSeconds=-1)

# The source identity of the caller goes along, and only that.
member_iam = client("iam", sts.assume_role(
    RoleArn=f"arn:aws:iam::{SECURITY}:role/OrganizationAccountAccessRole", RoleSessionName="test")["Credentials"])
member_iam.update_assume_role_policy(RoleName="OrganizationAccountAccessRole", PolicyDocument=json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{MANAGEMENT}:root"},
                                             "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"]}]}))
named = client("sts", sts.assume_role(RoleArn=f"arn:aws:iam::{SECURITY}:role/OrganizationAccountAccessRole",
                                      RoleSessionName="test", SourceIdentity="ada")["Credentials"])
check("source identity", opened("IAMAuditRootUserCredentials", by=named)["SourceIdentity"], "ada")

# What is looked at first: the values, for everybody, whatever is off or denied.
iam.create_user(UserName="nobody")
nobody = client("sts", iam.create_access_key(UserName="nobody")["AccessKey"])
ordinary = client("sts", sts.assume_role(
    RoleArn=f"arn:aws:iam::{SANDBOX}:role/OrganizationAccountAccessRole", RoleSessionName="test")["Credentials"])
NULL = "Value null at '{}' failed to satisfy constraint: Member must not be null"
VALUES = [
    ("no target", {"TaskPolicyArn": {"arn": arn("S3UnlockBucketPolicy")}},
     "1 validation error detected: " + NULL.format("targetPrincipal")),
    ("no policy", {"TargetPrincipal": SHOP}, "1 validation error detected: " + NULL.format("taskPolicyArn")),
    ("an empty policy", {"TargetPrincipal": SHOP, "TaskPolicyArn": {}},
     "1 validation error detected: " + NULL.format("taskPolicyArn")),
    ("too long", {"TargetPrincipal": SHOP, "TaskPolicyArn": {"arn": arn("S3UnlockBucketPolicy")}, "DurationSeconds": 901},
     "1 validation error detected: Value '901' at 'durationSeconds' failed to satisfy constraint: Member must have value "
     "less than or equal to 900"),
    ("a user", {"TargetPrincipal": f"arn:aws:iam::{SHOP}:user/x", "TaskPolicyArn": {"arn": arn("S3UnlockBucketPolicy")}},
     "Request must contain a valid target principal"),
    ("a role", {"TargetPrincipal": f"arn:aws:iam::{SHOP}:role/x", "TaskPolicyArn": {"arn": arn("S3UnlockBucketPolicy")}},
     "Request must contain a valid target principal"),
    ("no account", {"TargetPrincipal": "some-other-words", "TaskPolicyArn": {"arn": arn("S3UnlockBucketPolicy")}},
     "Request must contain a valid target principal"),
    ("another policy", {"TargetPrincipal": SHOP, "TaskPolicyArn": {"arn": "arn:aws:iam::aws:policy/AdministratorAccess"}},
     "Request must contain valid AWS managed task policy ARN"),
    ("no such task", {"TargetPrincipal": SHOP, "TaskPolicyArn": {"arn": arn("Everything")}},
     "Request must contain valid AWS managed task policy ARN"),
    ("a policy of one's own", {"TargetPrincipal": SHOP, "TaskPolicyArn": {
        "arn": f"arn:aws:iam::{MANAGEMENT}:policy/root-task/S3UnlockBucketPolicy"}},
     "Request must contain valid AWS managed task policy ARN"),
]
iam.disable_organizations_root_sessions()
for who, caller in (("admin", sts), ("nobody", nobody), ("a member", ordinary)):
    for name, arguments, message in VALUES:
        refused(f"{name}, by {who}", "ValidationError", 400, message, caller.assume_root, **arguments)
iam.enable_organizations_root_sessions()


# Then rights: the plain message, whatever took them away.
def no_right(who, account=SHOP):
    return f"User: {who} is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::{account}:root"


NOBODY = f"arn:aws:iam::{MANAGEMENT}:user/nobody"
refused("nothing allows it", "AccessDenied", 403, no_right(NOBODY), opened, task="S3UnlockBucketPolicy", by=nobody)


def permit(*statements):
    iam.put_user_policy(UserName="nobody", PolicyName="p", PolicyDocument=json.dumps(
        {"Version": "2012-10-17", "Statement": list(statements)}))


permit({"Effect": "Allow", "Action": "*", "Resource": "*"}, {"Effect": "Deny", "Action": "sts:AssumeRoot", "Resource": "*"})
refused("an explicit deny", "AccessDenied", 403, no_right(NOBODY), opened, task="S3UnlockBucketPolicy", by=nobody)
for key in ("sts:TaskPolicyArn", "STS:taskpolicyARN"):
    permit({"Effect": "Allow", "Action": "sts:AssumeRoot", "Resource": ROOT,
            "Condition": {"StringEquals": {key: arn("S3UnlockBucketPolicy")}}})
    check(f"by {key}", opened("S3UnlockBucketPolicy", by=nobody)["Credentials"]["AccessKeyId"][:4], "ASIA")
    refused(f"another task by {key}", "AccessDenied", 403, no_right(NOBODY), opened, task="SQSUnlockQueuePolicy", by=nobody)
    refused(f"another account by {key}", "AccessDenied", 403, no_right(NOBODY, PAYMENTS), opened,
            task="S3UnlockBucketPolicy", account=PAYMENTS, by=nobody)
denying = organizations.create_policy(
    Name="no-root-sessions", Description="x", Type="SERVICE_CONTROL_POLICY", Content=json.dumps(
        {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "sts:AssumeRoot", "Resource": "*"}]}))
denying = denying["Policy"]["PolicySummary"]["Id"]
organizations.attach_policy(PolicyId=denying, TargetId=SECURITY)
refused("an SCP on the delegate", "AccessDenied", 403,
        no_right(f"arn:aws:sts::{SECURITY}:assumed-role/OrganizationAccountAccessRole/test"), opened,
        task="S3UnlockBucketPolicy", by=named)
organizations.detach_policy(PolicyId=denying, TargetId=SECURITY)
suspended = next(a["Id"] for page in organizations.get_paginator("list_accounts").paginate()
                 for a in page["Accounts"] if a["State"] == "SUSPENDED")
refused("a suspended account", "AccessDenied", 403, no_right(ADMIN, suspended), opened, task="S3UnlockBucketPolicy",
        account=suspended)

# Every call against every task. IAM names the resource; what is allowed may still find nothing.
REACH = {
    "iam:GetUser": ("get_user", {}, ROOT, "AD"),
    "iam:GetLoginProfile": ("get_login_profile", {}, ROOT, "ADC"),
    "iam:ListAccessKeys": ("list_access_keys", {}, ROOT, "AD"),
    "iam:ListSigningCertificates": ("list_signing_certificates", {}, ROOT, "AD"),
    "iam:ListMFADevices": ("list_mfa_devices", {}, ROOT, "AD"),
    "iam:GetAccountSummary": ("get_account_summary", {}, "*", "A"),
    "iam:DeleteSigningCertificate": ("delete_signing_certificate", {"CertificateId": "A" * 24}, ROOT, "D"),
    "iam:DeactivateMFADevice": ("deactivate_mfa_device", {"SerialNumber": "GAHT12345678"}, ROOT, "D"),
    "iam:DeleteLoginProfile": ("delete_login_profile", {}, ROOT, "D"),
    "iam:CreateLoginProfile": ("create_login_profile", {}, ROOT, "C"),
    "iam:DeleteVirtualMFADevice": (
        "delete_virtual_mfa_device", {"SerialNumber": f"arn:aws:iam::{SHOP}:mfa/root-account-mfa-device"},
        f"arn:aws:iam::{SHOP}:mfa/root-account-mfa-device", ""),
    "iam:CreateAccessKey": ("create_access_key", {}, ROOT, ""),
    "iam:UploadSigningCertificate": ("upload_signing_certificate", {"CertificateBody": "x"}, ROOT, ""),
    "iam:ListVirtualMFADevices": ("list_virtual_mfa_devices", {}, "*", ""),
    "iam:GetMFADevice": ("get_mfa_device", {"SerialNumber": "GAHT12345678"}, ROOT, ""),
    "iam:GenerateCredentialReport": ("generate_credential_report", {}, "*", ""),
    "iam:GetCredentialReport": ("get_credential_report", {}, "*", ""),
    "iam:ListUsers": ("list_users", {}, f"arn:aws:iam::{SHOP}:user/", ""),
    "iam:CreateUser": ("create_user", {"UserName": "x"}, f"arn:aws:iam::{SHOP}:user/x", ""),
    "iam:ListOrganizationsFeatures": ("list_organizations_features", {}, "*", ""),
}
LETTERS = {"A": "IAMAuditRootUserCredentials", "D": "IAMDeleteRootUserCredentials", "C": "IAMCreateRootUserPassword",
           "S": "S3UnlockBucketPolicy", "Q": "SQSUnlockQueuePolicy"}
FOUND = {"NoSuchEntity", "EntityAlreadyExists"}


def outcome(call, arguments):
    """`denied` with the message, or what came otherwise."""
    try:
        call(**arguments)
        return "done", ""
    except call.__self__.exceptions.ClientError as error:
        found = error.response["Error"]
        return found["Code"], found["Message"]


for letter, task in LETTERS.items():
    credentials = opened(task)["Credentials"]
    inside = client("iam", credentials)
    for action, (method, arguments, resource, reach) in REACH.items():
        code, message = outcome(getattr(inside, method), arguments)
        if letter in reach:
            assert code == "done" or code in FOUND, (task, action, code, message)
        else:
            check(f"{letter}: {action}", (code, message), (
                "AccessDenied", f"User: {ROOT} is not authorized to perform: {action} on resource: {resource} {CEILING}"))
    # Buckets and queues: four calls each in their own task, none in another.
    s3, sqs = client("s3", credentials), client("sqs", credentials)
    queue = f"{os.environ['AWS_ENDPOINT_URL']}/queue/us-east-1/{SHOP}/none"
    for service, member, reach, calls in (
            (s3, "S", "S", [("list_buckets", {}), ("get_bucket_policy", {"Bucket": "acme-shop-uploads"}),
                            ("delete_bucket_policy", {"Bucket": "acme-shop-uploads"}),
                            ("put_bucket_policy", {"Bucket": "acme-shop-uploads", "Policy": "x"})]),
            (s3, "S", "", [("list_objects_v2", {"Bucket": "acme-shop-uploads"}),
                           ("get_bucket_location", {"Bucket": "acme-shop-uploads"}),
                           ("get_object", {"Bucket": "acme-shop-uploads", "Key": "k"}),
                           ("delete_bucket", {"Bucket": "acme-shop-uploads"}), ("create_bucket", {"Bucket": "acme-x"})]),
            (sqs, "Q", "Q", [("list_queues", {}), ("get_queue_url", {"QueueName": "none"}),
                             ("get_queue_attributes", {"QueueUrl": queue, "AttributeNames": ["Policy"]}),
                             ("set_queue_attributes", {"QueueUrl": queue, "Attributes": {"Policy": ""}})]),
            (sqs, "Q", "", [("create_queue", {"QueueName": "x"}), ("delete_queue", {"QueueUrl": queue}),
                            ("send_message", {"QueueUrl": queue, "MessageBody": "x"}),
                            ("receive_message", {"QueueUrl": queue}), ("purge_queue", {"QueueUrl": queue})])):
        for method, arguments in calls:
            code, message = outcome(getattr(service, method), arguments)
            check(f"{letter}: {method}", code == "AccessDenied", letter not in reach)
            assert letter in reach or CEILING in message, (method, message)
    # Root is nobody to other services, and STS knows only who it is.
    me = client("sts", credentials)
    check(f"{letter}: who", {k: v for k, v in me.get_caller_identity().items() if k != "ResponseMetadata"},
          {"UserId": SHOP, "Account": SHOP, "Arn": ROOT})
    refused(f"{letter}: AssumeRoot", "AccessDenied", 403, no_right(ROOT, PAYMENTS), opened, task=task, account=PAYMENTS, by=me)
    refused(f"{letter}: AssumeRole", "AccessDenied", 403, "Roles may not be assumed by root accounts.", me.assume_role,
            RoleArn=f"arn:aws:iam::{SHOP}:role/OrganizationAccountAccessRole", RoleSessionName="test")
    refused(f"{letter}: GetSessionToken", "AccessDenied", 403, "Cannot call GetSessionToken with session credentials",
            me.get_session_token)
    refused(f"{letter}: Organizations", "AccessDeniedException", 400, ..., client("organizations", credentials).list_roots)
    refused(f"{letter}: CloudTrail", "AccessDeniedException", 400, ..., client("cloudtrail", credentials).lookup_events)

# Recovery takes no password: whoever reads the mailbox chooses one.
code, _ = outcome(client("iam", opened("IAMCreateRootUserPassword", "100000000009")["Credentials"]).create_login_profile,
                  {"Password": "Correct-Horse-1"})
check("no password", code, "ValidationError")
