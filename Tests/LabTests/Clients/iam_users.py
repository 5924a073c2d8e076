"""Users, their groups, policies, boundaries, tags and passwords."""

from iam_checks import ALLOW_ALL, check, client, refused

iam = client("iam")
account = client("sts").get_caller_identity()["Account"]
READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess"

user = iam.create_user(UserName="Alice", Path="/team/", Tags=[{"Key": "Cost", "Value": "1"}])["User"]
check("arn", user["Arn"], f"arn:aws:iam::{account}:user/team/Alice")
check("user id", (user["UserId"][:4], len(user["UserId"])), ("AIDA", 21))
check("tags on creation", user["Tags"], [{"Key": "Cost", "Value": "1"}])
refused("names differ in more than case", "EntityAlreadyExists", 409,
        "User with name alice already exists.", iam.create_user, UserName="alice")
check("case is kept", iam.get_user(UserName="aLICE")["User"]["UserName"], "Alice")
refused("no such user", "NoSuchEntity", 404, "The user with name bob cannot be found.",
        iam.get_user, UserName="bob")
refused("bad name", "ValidationError", 400, ..., iam.create_user, UserName="a b")
check("lists leave tags away",
      [u.get("Tags") for u in iam.list_users(PathPrefix="/team/")["Users"]], [None])

iam.tag_user(UserName="Alice", Tags=[{"Key": "cost", "Value": "2"}])
check("tag keys do not differ in case", iam.list_user_tags(UserName="Alice")["Tags"],
      [{"Key": "cost", "Value": "2"}])
refused("duplicate tags", "InvalidInput", 400,
        "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
        iam.tag_user, UserName="Alice", Tags=[{"Key": "a", "Value": "1"}, {"Key": "A", "Value": "2"}])
iam.untag_user(UserName="Alice", TagKeys=["COST"])
check("untagged", iam.list_user_tags(UserName="Alice")["Tags"], [])

group = iam.create_group(GroupName="Admins")["Group"]
check("group", group["Arn"], f"arn:aws:iam::{account}:group/Admins")
refused("group twice", "EntityAlreadyExists", 409, "Group with name Admins already exists.",
        iam.create_group, GroupName="Admins")
iam.add_user_to_group(GroupName="admins", UserName="alice")
iam.add_user_to_group(GroupName="Admins", UserName="Alice")
check("members", [u["UserName"] for u in iam.get_group(GroupName="Admins")["Users"]], ["Alice"])
refused("no such group", "NoSuchEntity", 404, "The group with name none cannot be found.",
        iam.get_group, GroupName="none")
refused("delete a group with members", "DeleteConflict", 409,
        "Cannot delete entity, must remove users from group first.", iam.delete_group, GroupName="Admins")
iam.update_group(GroupName="Admins", NewGroupName="Owners", NewPath="/x/")
check("membership follows the name",
      [g["Arn"] for g in iam.list_groups_for_user(UserName="Alice")["Groups"]],
      [f"arn:aws:iam::{account}:group/x/Owners"])
iam.put_group_policy(GroupName="Owners", PolicyName="all", PolicyDocument=ALLOW_ALL)
check("group policy", iam.get_group_policy(GroupName="Owners", PolicyName="all")["PolicyDocument"]["Version"],
      "2012-10-17")

iam.put_user_policy(UserName="Alice", PolicyName="inline", PolicyDocument=ALLOW_ALL)
check("documents come back encoded and are decoded",
      iam.get_user_policy(UserName="Alice", PolicyName="inline")["PolicyDocument"]["Statement"][0]["Effect"],
      "Allow")
refused("no such inline policy", "NoSuchEntity", 404, "The user policy with name none cannot be found.",
        iam.get_user_policy, UserName="Alice", PolicyName="none")
refused("inline policies too long", "LimitExceeded", 409,
        "Maximum policy size of 2048 bytes exceeded for user Alice", iam.put_user_policy, UserName="Alice",
        PolicyName="long", PolicyDocument=ALLOW_ALL.replace('"*"}', '"arn:aws:s3:::%s"}' % ("x" * 2000)))
iam.attach_user_policy(UserName="Alice", PolicyArn=READ_ONLY)
iam.attach_user_policy(UserName="Alice", PolicyArn=READ_ONLY)
check("attached once", iam.list_attached_user_policies(UserName="Alice")["AttachedPolicies"],
      [{"PolicyName": "ReadOnlyAccess", "PolicyArn": READ_ONLY}])
refused("attach nothing", "NoSuchEntity", 404,
        "Policy arn:aws:iam::aws:policy/NoSuchPolicy does not exist or is not attachable.",
        iam.attach_user_policy, UserName="Alice", PolicyArn="arn:aws:iam::aws:policy/NoSuchPolicy")
refused("attach no ARN", "InvalidInput", 400, "ARN AdministratorAccessPolicy is not valid.",
        iam.attach_user_policy, UserName="Alice", PolicyArn="AdministratorAccessPolicy")
refused("detach what is not attached", "NoSuchEntity", 404,
        "Policy arn:aws:iam::aws:policy/AdministratorAccess was not found.",
        iam.detach_user_policy, UserName="Alice", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")

iam.put_user_permissions_boundary(UserName="Alice", PermissionsBoundary=READ_ONLY)
check("boundary", iam.get_user(UserName="Alice")["User"]["PermissionsBoundary"],
      {"PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": READ_ONLY})
refused("boundary that is none", "NoSuchEntity", 404,
        f"Scope ARN: arn:aws:iam::{account}:policy/none does not exist or is not attachable.",
        iam.put_user_permissions_boundary, UserName="Alice",
        PermissionsBoundary=f"arn:aws:iam::{account}:policy/none")
refused("boundary of the wrong kind", "ValidationError", 400,
        f"Value (arn:aws:iam::{account}:user/Alice) for parameter PermissionsBoundary is invalid.",
        iam.put_user_permissions_boundary, UserName="Alice",
        PermissionsBoundary=f"arn:aws:iam::{account}:user/Alice")
iam.delete_user_permissions_boundary(UserName="Alice")

check("password", iam.create_login_profile(UserName="Alice", Password="Correct-Horse-1",
                                           PasswordResetRequired=True)["LoginProfile"]["PasswordResetRequired"])
check("no limit of a sign-in is no member",
      "MaxSigninSessionDuration" in iam.get_login_profile(UserName="Alice")["LoginProfile"], False)
iam.update_login_profile(UserName="Alice", MaxSigninSessionDuration=7200)
limited = iam.get_login_profile(UserName="Alice")["LoginProfile"]
check("a limit alone leaves the rest", (limited["MaxSigninSessionDuration"], limited["PasswordResetRequired"]),
      (7200, True))
refused("set and reset", "InvalidInput", 400, ..., iam.update_login_profile, UserName="Alice",
        MaxSigninSessionDuration=7200, ResetMaxSigninSessionDuration=True)
refused("a limit below an hour", "ValidationError", 400,
        "1 validation error detected: Value at 'maxSigninSessionDuration' failed to satisfy constraint: "
        "Member must have value greater than or equal to 3600",
        iam.update_login_profile, UserName="Alice", MaxSigninSessionDuration=3599)
iam.update_login_profile(UserName="Alice", ResetMaxSigninSessionDuration=False)
check("no reset", iam.get_login_profile(UserName="Alice")["LoginProfile"]["MaxSigninSessionDuration"], 7200)
iam.update_login_profile(UserName="Alice", ResetMaxSigninSessionDuration=True)
check("reset", "MaxSigninSessionDuration" in iam.get_login_profile(UserName="Alice")["LoginProfile"], False)
refused("password twice", "EntityAlreadyExists", 409, "Login Profile for user Alice already exists.",
        iam.create_login_profile, UserName="Alice", Password="Correct-Horse-1")
refused("short password", "PasswordPolicyViolation", 400, "Password should have a minimum length of 8",
        iam.update_login_profile, UserName="Alice", Password="Ab1-")
refused("no policy", "NoSuchEntity", 404,
        f"The Password Policy with domain name {account} cannot be found.", iam.get_account_password_policy)
iam.update_account_password_policy(MinimumPasswordLength=14, RequireSymbols=True, MaxPasswordAge=90,
                                   PasswordReusePrevention=3)
policy = iam.get_account_password_policy()["PasswordPolicy"]
check("password policy", (policy["MinimumPasswordLength"], policy["ExpirePasswords"], policy["MaxPasswordAge"]),
      (14, True, 90))
refused("policy counts", "PasswordPolicyViolation", 400, "Password should have at least one symbol",
        iam.update_login_profile, UserName="Alice", Password="NoSymbolsInHere123")

key = iam.create_access_key(UserName="Alice")["AccessKey"]
check("key", (key["AccessKeyId"][:4], len(key["SecretAccessKey"]), key["Status"], key["UserName"]),
      ("AKIA", 40, "Active", "Alice"))
alice = client("iam", key)
refused("reused password", "PasswordPolicyViolation", 400, ..., alice.change_password,
        OldPassword="Correct-Horse-1", NewPassword="Correct-Horse-1")
refused("wrong old password", "AccessDenied", 403, "The old password was incorrect.", alice.change_password,
        OldPassword="wrong", NewPassword="Another-Horse-22")
alice.change_password(OldPassword="Correct-Horse-1", NewPassword="Another-Horse-22")
check("reset done", iam.get_login_profile(UserName="Alice")["LoginProfile"]["PasswordResetRequired"], False)
check("herself", alice.get_user()["User"]["UserName"], "Alice")
iam.update_user(UserName="Alice", NewUserName="Alicia", NewPath="/")
check("keys outlive the name", alice.get_user()["User"]["Arn"], f"arn:aws:iam::{account}:user/Alicia")
refused("no such key", "NoSuchEntity", 404, "The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found.",
        iam.delete_access_key, UserName="Alicia", AccessKeyId="AKIAIOSFODNN7EXAMPLE")
second = iam.create_access_key(UserName="Alicia")["AccessKey"]
refused("third key", "LimitExceeded", 409, "Cannot exceed quota for AccessKeysPerUser: 2",
        iam.create_access_key, UserName="Alicia")
check("never used", {k: v for k, v in iam.get_access_key_last_used(
    AccessKeyId=second["AccessKeyId"])["AccessKeyLastUsed"].items()}, {"ServiceName": "N/A", "Region": "N/A"})
used = iam.get_access_key_last_used(AccessKeyId=key["AccessKeyId"])
check("used", (used["UserName"], used["AccessKeyLastUsed"]["ServiceName"]), ("Alicia", "iam"))
refused("nobody's key", "AccessDenied", 403, ..., iam.get_access_key_last_used,
        AccessKeyId="AKIAIOSFODNN7EXAMPLE")
iam.update_access_key(UserName="Alicia", AccessKeyId=key["AccessKeyId"], Status="Inactive")
refused("inactive key", "InvalidClientTokenId", 403, ..., alice.get_user)

steps = [
    ("detach all policies", lambda: iam.detach_user_policy(UserName="Alicia", PolicyArn=READ_ONLY)),
    ("delete policies", lambda: iam.delete_user_policy(UserName="Alicia", PolicyName="inline")),
    ("remove users from group", lambda: iam.remove_user_from_group(GroupName="Owners", UserName="Alicia")),
    ("delete access keys", lambda: [iam.delete_access_key(UserName="Alicia", AccessKeyId=k["AccessKeyId"])
                                    for k in (key, second)]),
    ("delete login profile", lambda: iam.delete_login_profile(UserName="Alicia")),
]
for demand, step in steps:
    refused(f"must {demand}", "DeleteConflict", 409, f"Cannot delete entity, must {demand} first.",
            iam.delete_user, UserName="Alicia")
    step()
iam.delete_user(UserName="Alicia")
refused("login profile of nobody", "NoSuchEntity", 404, "The user with name Alicia cannot be found.",
        iam.get_login_profile, UserName="Alicia")
refused("group with policies", "DeleteConflict", 409, "Cannot delete entity, must delete policies first.",
        iam.delete_group, GroupName="Owners")
iam.delete_group_policy(GroupName="Owners", PolicyName="all")
iam.delete_group(GroupName="Owners")
iam.delete_account_password_policy()
refused("no policy to delete", "NoSuchEntity", 404,
        "The account policy with name PasswordPolicy cannot be found.", iam.delete_account_password_policy)

for number in range(7):
    iam.create_user(UserName=f"page-{number}", Path="/pages/")
pages = list(iam.get_paginator("list_users").paginate(PathPrefix="/pages/", PaginationConfig={"PageSize": 3}))
check("pages", [len(p["Users"]) for p in pages], [3, 3, 1])
check("every user once", [u["UserName"] for p in pages for u in p["Users"]],
      [f"page-{n}" for n in range(7)])
refused("bad marker", "ValidationError", 400, "Invalid Marker.", iam.list_users, Marker="!")
refused("page of none", "ValidationError", 400, ..., iam.list_users, MaxItems=0)
for number in range(7):
    iam.delete_user(UserName=f"page-{number}")

refused("alias of another shape", "ValidationError", 400, ..., iam.create_account_alias, AccountAlias="A!")
iam.create_account_alias(AccountAlias="rootlatch-lab-test")
check("alias", iam.list_account_aliases()["AccountAliases"], ["rootlatch-lab-test"])
refused("another alias", "NoSuchEntity", 404, "The account alias another cannot be found.",
        iam.delete_account_alias, AccountAlias="another")
iam.delete_account_alias(AccountAlias="rootlatch-lab-test")
