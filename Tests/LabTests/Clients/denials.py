"""Every kind of denial in AWS's words: IAM User Guide, "Troubleshoot access denied error messages"."""

import json
import time

from iam_checks import check, client, refused

organizations = client("organizations")
sts = client("sts")
management = sts.get_caller_identity()["Account"]
member = next(a["Id"] for a in organizations.list_accounts()["Accounts"]
              if a["Name"] == "shop-staging" or a["Id"] == "100000000007")


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action, resource="*", **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def deny(action, resource="*", **more):
    return {"Effect": "Deny", "Action": action, "Resource": resource, **more}


def session_of(role, name="ss", **more):
    return client("sts").assume_role(RoleArn=role, RoleSessionName=name, **more)["Credentials"]


def in_account(credentials, service="iam"):
    return client(service, credentials)


# A member account, through the role that organizations put there.
organization_role = f"arn:aws:iam::{member}:role/OrganizationAccountAccessRole"
admin = in_account(session_of(organization_role))
admin.create_user(UserName="ann")
ann_key = admin.create_access_key(UserName="ann")["AccessKey"]
ann_arn = f"arn:aws:iam::{member}:user/ann"
ann = {service: client(service, ann_key) for service in ("iam", "sts", "s3")}


def denied(name, reason, call, arguments, action, resource, who=ann_arn):
    refused(name, "AccessDenied", 403,
            f"User: {who} is not authorized to perform: {action} on resource: {resource} {reason}", call, **arguments)


get_user = (ann["iam"].get_user, {"UserName": "ann"}, "iam:GetUser", ann_arn)

denied("identity-based, implicit", "because no identity-based policy allows the iam:GetUser action", *get_user)
admin.put_user_policy(UserName="ann", PolicyName="p", PolicyDocument=policy(allow("*"), deny("iam:GetUser")))
denied("identity-based, explicit", "with an explicit deny in an identity-based policy", *get_user)

admin.put_user_policy(UserName="ann", PolicyName="p", PolicyDocument=policy(allow("*")))
boundary = admin.create_policy(PolicyName="b", PolicyDocument=policy(allow("sts:*")))["Policy"]["Arn"]
admin.put_user_permissions_boundary(UserName="ann", PermissionsBoundary=boundary)
denied("permissions boundary, implicit", "because no permissions boundary allows the iam:GetUser action", *get_user)
admin.create_policy_version(PolicyArn=boundary, PolicyDocument=policy(allow("*"), deny("iam:*")), SetAsDefault=True)
denied("permissions boundary, explicit", "with an explicit deny in a permissions boundary", *get_user)
admin.delete_user_permissions_boundary(UserName="ann")
check("and without it the user passes", ann["iam"].get_user(UserName="ann")["User"]["UserName"], "ann")

# Sessions of a role, whose policies only take away.
trust = policy({"Effect": "Allow", "Principal": {"AWS": ann_arn}, "Action": "sts:AssumeRole"})
admin.create_role(RoleName="helper", AssumeRolePolicyDocument=trust)
admin.put_role_policy(RoleName="helper", PolicyName="p", PolicyDocument=policy(allow("*")))
helper = f"arn:aws:iam::{member}:role/helper"
helper_arn = f"arn:aws:sts::{member}:assumed-role/helper/ss"


def helped(*statements):
    return in_account(ann["sts"].assume_role(
        RoleArn=helper, RoleSessionName="ss", Policy=policy(*statements))["Credentials"])


for kind, statements, reason in (
        ("implicit", [allow("sts:*")], "because no session policy allows the iam:GetUser action"),
        ("explicit", [allow("*"), deny("iam:*")], "with an explicit deny in a session policy")):
    denied(f"session policy, {kind}", reason, helped(*statements).get_user, {"UserName": "ann"}, "iam:GetUser",
           ann_arn, helper_arn)

# Trust policies.
assume = (ann["sts"].assume_role, {"RoleArn": helper, "RoleSessionName": "ss"}, "sts:AssumeRole", helper)
admin.update_assume_role_policy(RoleName="helper", PolicyDocument=policy(
    {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}))
denied("trust policy, implicit", "because no role trust policy allows the sts:AssumeRole action", *assume)
admin.update_assume_role_policy(RoleName="helper", PolicyDocument=policy(
    {"Effect": "Allow", "Principal": {"AWS": ann_arn}, "Action": "sts:AssumeRole"},
    {"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}))
denied("trust policy, explicit", "with an explicit deny in the role trust policy", *assume)
admin.update_assume_role_policy(RoleName="helper", PolicyDocument=policy(
    {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{member}:root"}, "Action": "sts:AssumeRole"}))
check("a trusted account delegates", "Credentials" in ann["sts"].assume_role(RoleArn=helper, RoleSessionName="ss"), True)
admin.put_user_policy(UserName="ann", PolicyName="p", PolicyDocument=policy(allow("iam:*")))
denied("and its own policies decide", "because no identity-based policy allows the sts:AssumeRole action", *assume)
admin.put_user_policy(UserName="ann", PolicyName="p", PolicyDocument=policy(allow("*")))

# The organization.
def organization_policy(kind, *statements):
    made = organizations.create_policy(Name=f"{kind}-{time.time_ns()}", Description="d", Type=kind,
                                       Content=policy(*statements))["Policy"]["PolicySummary"]["Id"]
    organizations.attach_policy(PolicyId=made, TargetId=member)
    return made


def taken_away(made):
    organizations.detach_policy(PolicyId=made, TargetId=member)
    organizations.delete_policy(PolicyId=made)


root = organizations.list_roots()["Roots"][0]
enabled = {kind["Type"] for kind in root["PolicyTypes"] if kind["Status"] == "ENABLED"}
for kind in {"SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"} - enabled:
    organizations.enable_policy_type(RootId=root["Id"], PolicyType=kind)
made = organization_policy("SERVICE_CONTROL_POLICY", deny("iam:GetUser"))
denied("service control policy, explicit", "with an explicit deny in a service control policy", *get_user)
taken_away(made)
made = organization_policy("SERVICE_CONTROL_POLICY", allow("sts:*"))
organizations.detach_policy(PolicyId="p-FullAWSAccess", TargetId=member)
denied("service control policy, an Allow is missing, in the same words",
       "with an explicit deny in a service control policy", *get_user)
organizations.attach_policy(PolicyId="p-FullAWSAccess", TargetId=member)
taken_away(made)
check("and without them the user passes", ann["iam"].get_user(UserName="ann")["User"]["UserName"], "ann")
made = organization_policy("RESOURCE_CONTROL_POLICY", deny("sts:AssumeRole", Principal="*"))
denied("resource control policy, explicit", "with an explicit deny in a resource control policy", *assume)
taken_away(made)
check("and without it the role is assumed", "Credentials" in ann["sts"].assume_role(
    RoleArn=helper, RoleSessionName="ss"), True)

# A root session is bound by its task alone, which AWS calls a session policy.
credentials = sts.assume_root(TargetPrincipal=member, TaskPolicyArn={
    "arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"})["Credentials"]
root_arn = f"arn:aws:iam::{member}:root"
denied("task policy", "with an explicit deny in a session policy", in_account(credentials).list_users, {},
       "iam:ListUsers", f"arn:aws:iam::{member}:user/", root_arn)

# Services of other protocols say the same, each in its place.
management_iam = client("iam")
management_iam.create_user(UserName="nobody")
key = management_iam.create_access_key(UserName="nobody")["AccessKey"]


def as_nobody(service):
    return client(service, key)


nobody = f"arn:aws:iam::{management}:user/nobody"
refused("Organizations", "AccessDeniedException", 400,
        f"User: {nobody} is not authorized to perform: organizations:ListAccounts on resource: * "
        "because no identity-based policy allows the organizations:ListAccounts action",
        as_nobody("organizations").list_accounts)
refused("CloudTrail names no resource", "AccessDeniedException", 400,
        f"User: {nobody} is not authorized to perform: cloudtrail:LookupEvents "
        "because no identity-based policy allows the cloudtrail:LookupEvents action",
        as_nobody("cloudtrail").lookup_events)

# The policy of a resource: its denial, an Allow that is missing across accounts, and what root may do in spite of it.
s3 = client("s3")
s3.create_bucket(Bucket="denials")
s3.put_object(Bucket="denials", Key="k", Body=b"x")
refused("across accounts, the bucket is silent", "AccessDenied", 403,
        f'User: {ann_arn} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::denials/k" '
        "because no resource-based policy allows the s3:GetObject action",
        ann["s3"].get_object, Bucket="denials", Key="k")
s3.put_bucket_policy(Bucket="denials", Policy=policy(
    deny("s3:*", ["arn:aws:s3:::denials", "arn:aws:s3:::denials/*"], Principal="*")))
who = sts.get_caller_identity()["Arn"]
refused("resource-based, explicit", "AccessDenied", 403,
        f'User: {who} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::denials/k" '
        "with an explicit deny in a resource-based policy", s3.get_object, Bucket="denials", Key="k")
refused("nor may it take the policy away", "AccessDenied", 403, ..., s3.delete_bucket_policy, Bucket="denials")
