"""Managed policies, their versions, and roles."""

from iam_checks import ALLOW_ALL, TRUST_EC2, check, client, refused

iam = client("iam")
account = client("sts").get_caller_identity()["Account"]
TASK = "arn:aws:iam::aws:policy/root-task/IAMCreateRootUserPassword"

policy = iam.create_policy(PolicyName="Mine", Path="/own/", PolicyDocument=ALLOW_ALL, Description="d")["Policy"]
arn = policy["Arn"]
check("arn", arn, f"arn:aws:iam::{account}:policy/own/Mine")
check("as created", (policy["DefaultVersionId"], policy["AttachmentCount"], policy["IsAttachable"],
                     policy["PermissionsBoundaryUsageCount"], policy["PolicyId"][:4]),
      ("v1", 0, True, 0, "ANPA"))
refused("twice", "EntityAlreadyExists", 409,
        "A policy called Mine already exists. Duplicate names are not allowed.",
        iam.create_policy, PolicyName="Mine", PolicyDocument=ALLOW_ALL)
check("described", iam.get_policy(PolicyArn=arn)["Policy"]["Description"], "d")
refused("no such policy", "NoSuchEntity", 404, f"Policy arn:aws:iam::{account}:policy/none was not found.",
        iam.get_policy, PolicyArn=f"arn:aws:iam::{account}:policy/none")
refused("no such version", "NoSuchEntity", 404, f"Policy {arn} version v9 does not exist or is not attachable.",
        iam.get_policy_version, PolicyArn=arn, VersionId="v9")

for number in range(2, 6):
    version = iam.create_policy_version(PolicyArn=arn, PolicyDocument=ALLOW_ALL, SetAsDefault=number == 3)
    check(f"version {number}", (version["PolicyVersion"]["VersionId"],
                                version["PolicyVersion"]["IsDefaultVersion"]), (f"v{number}", number == 3))
refused("sixth version", "LimitExceeded", 409,
        "A managed policy can have up to 5 versions. Before you create a new version, you must delete an "
        "existing version.", iam.create_policy_version, PolicyArn=arn, PolicyDocument=ALLOW_ALL)
refused("delete the default", "DeleteConflict", 409, "Cannot delete the default version of a policy.",
        iam.delete_policy_version, PolicyArn=arn, VersionId="v3")
check("newest first", [v["VersionId"] for v in iam.list_policy_versions(PolicyArn=arn)["Versions"]],
      ["v5", "v4", "v3", "v2", "v1"])
iam.set_default_policy_version(PolicyArn=arn, VersionId="v2")
check("default moved", iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"], "v2")
check("document", iam.get_policy_version(PolicyArn=arn, VersionId="v2")["PolicyVersion"]["Document"]["Version"],
      "2012-10-17")
refused("delete with versions", "DeleteConflict", 409,
        "This policy has more than one version. Before you delete a policy, you must delete the policy's "
        "versions. The default version is deleted with the policy.", iam.delete_policy, PolicyArn=arn)
iam.delete_policy_version(PolicyArn=arn, VersionId="v5")
check("numbers are not reused", iam.create_policy_version(
    PolicyArn=arn, PolicyDocument=ALLOW_ALL)["PolicyVersion"]["VersionId"], "v6")
for number in (1, 3, 4, 6):
    iam.delete_policy_version(PolicyArn=arn, VersionId=f"v{number}")

task = iam.get_policy(PolicyArn=TASK)["Policy"]
check("task policy", (task["IsAttachable"], task["Tags"], task["Path"], task["Description"], task["PolicyId"]),
      (True, [], "/root-task/", "This policy provides  permissions to create a root user login profile. ",
       "ANPAZKAPJZG4OEGTN7YT5"))
refused("AWS's own policies stay", "AccessDenied", 403, ..., iam.delete_policy, PolicyArn=TASK)
check("scopes", (all(":aws:policy" in p["Arn"] for p in iam.list_policies(Scope="AWS")["Policies"]),
                 [p["Arn"] for p in iam.list_policies(Scope="Local", PathPrefix="/own/")["Policies"]]),
      (True, [arn]))
check("five task policies", len(iam.list_policies(PathPrefix="/root-task/")["Policies"]), 5)

role = iam.create_role(RoleName="Worker", AssumeRolePolicyDocument=TRUST_EC2, MaxSessionDuration=7200)["Role"]
check("role", (role["Arn"], role["RoleId"][:4], role["MaxSessionDuration"],
               role["AssumeRolePolicyDocument"]["Version"]),
      (f"arn:aws:iam::{account}:role/Worker", "AROA", 7200, "2012-10-17"))
refused("role twice", "EntityAlreadyExists", 409, "Role with name worker already exists.",
        iam.create_role, RoleName="worker", AssumeRolePolicyDocument=TRUST_EC2)
refused("no such role", "NoSuchEntity", 404, "The role with name none cannot be found.",
        iam.get_role, RoleName="none")
iam.attach_role_policy(RoleName="Worker", PolicyArn=arn)
iam.put_role_permissions_boundary(RoleName="Worker", PermissionsBoundary=arn)
counted = iam.get_policy(PolicyArn=arn)["Policy"]
check("uses", (counted["AttachmentCount"], counted["PermissionsBoundaryUsageCount"]), (1, 1))
entities = iam.list_entities_for_policy(PolicyArn=arn)
check("entities", [r["RoleName"] for r in entities["PolicyRoles"]], ["Worker"])
check("only boundaries", iam.list_entities_for_policy(PolicyArn=arn, EntityFilter="User")["PolicyUsers"], [])
refused("delete in use", "DeleteConflict", 409, "Cannot delete a policy attached to entities.",
        iam.delete_policy, PolicyArn=arn)
iam.put_role_policy(RoleName="Worker", PolicyName="in", PolicyDocument=ALLOW_ALL)
check("inline names", iam.list_role_policies(RoleName="Worker")["PolicyNames"], ["in"])
iam.update_role(RoleName="Worker", Description="new", MaxSessionDuration=3600)
check("no limit of a sign-in", "MaxSigninSessionDuration" in iam.get_role(RoleName="Worker")["Role"], False)
iam.update_role(RoleName="Worker", MaxSigninSessionDuration=7776000)
limited = iam.get_role(RoleName="Worker")["Role"]
check("both limits", (limited["MaxSessionDuration"], limited["MaxSigninSessionDuration"]), (3600, 7776000))
iam.update_role(RoleName="Worker", ResetMaxSigninSessionDuration=True)
check("limit gone", "MaxSigninSessionDuration" in iam.get_role(RoleName="Worker")["Role"], False)
refused("set and reset a limit", "InvalidInput", 400, ..., iam.update_role, RoleName="Worker",
        MaxSigninSessionDuration=7200, ResetMaxSigninSessionDuration=True)
check("updated", iam.get_role(RoleName="Worker")["Role"]["Description"], "new")
check("description", iam.update_role_description(RoleName="Worker", Description="2")["Role"]["Description"], "2")
iam.update_assume_role_policy(RoleName="Worker", PolicyDocument=TRUST_EC2.replace("ec2", "lambda"))
iam.tag_role(RoleName="Worker", Tags=[{"Key": "k", "Value": "v"}])
check("role tags", iam.list_role_tags(RoleName="Worker")["Tags"], [{"Key": "k", "Value": "v"}])
check("no instance profiles", iam.list_instance_profiles_for_role(RoleName="Worker")["InstanceProfiles"], [])

details = iam.get_account_authorization_details(Filter=["Role", "LocalManagedPolicy"])
mine = [r for r in details["RoleDetailList"] if r["RoleName"] == "Worker"][0]
check("details", (mine["AttachedManagedPolicies"], mine["RolePolicyList"][0]["PolicyName"],
                  [p["Arn"] for p in details["Policies"]], details["UserDetailList"]),
      ([{"PolicyName": "Mine", "PolicyArn": arn}], "in", [arn], []))
whole = iam.get_account_authorization_details()
pages = list(iam.get_paginator("get_account_authorization_details").paginate(PaginationConfig={"PageSize": 1}))
check("details in pages", sum(len(p["RoleDetailList"]) for p in pages), len(whole["RoleDetailList"]))

refused("role with policies", "DeleteConflict", 409, "Cannot delete entity, must detach all policies first.",
        iam.delete_role, RoleName="Worker")
iam.detach_role_policy(RoleName="Worker", PolicyArn=arn)
refused("role with inline policies", "DeleteConflict", 409, "Cannot delete entity, must delete policies first.",
        iam.delete_role, RoleName="Worker")
iam.delete_role_policy(RoleName="Worker", PolicyName="in")
iam.delete_role_permissions_boundary(RoleName="Worker")
iam.delete_role(RoleName="Worker")
iam.delete_policy(PolicyArn=arn)

linked = iam.create_service_linked_role(AWSServiceName="guardduty.amazonaws.com")["Role"]
check("service-linked", linked["Arn"], f"arn:aws:iam::{account}:role/aws-service-role/guardduty.amazonaws.com/"
      "AWSServiceRoleForAmazonGuardDuty")
refused("again", "InvalidInput", 400,
        "Service role name AWSServiceRoleForAmazonGuardDuty has been taken in this account, please try a "
        "different suffix.", iam.create_service_linked_role, AWSServiceName="guardduty.amazonaws.com")
refused("protected", "UnmodifiableEntity", 400,
        "Cannot perform the operation on the protected role 'AWSServiceRoleForAmazonGuardDuty' - this role is "
        "only modifiable by AWS", iam.delete_role, RoleName="AWSServiceRoleForAmazonGuardDuty")
done = iam.delete_service_linked_role(RoleName="AWSServiceRoleForAmazonGuardDuty")["DeletionTaskId"]
check("deleted", iam.get_service_linked_role_deletion_status(DeletionTaskId=done)["Status"], "SUCCEEDED")
