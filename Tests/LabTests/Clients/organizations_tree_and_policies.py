"""Roots, units, policies of both types, their attachments, tags and pages."""
import json

import boto3
from botocore.exceptions import ClientError

org = boto3.client("organizations", region_name="us-east-1")


def refused(code, call, reason=None, message=None, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        answer = error.response
        assert answer["Error"]["Code"] == code, answer
        assert reason is None or answer.get("Reason") == reason, answer
        assert message is None or answer["Error"]["Message"] == message, answer
        return
    raise AssertionError(f"{call.__name__} was not refused with {code}")


def ok(name):
    print(f"ok - {name}")


def deny(action):
    statement = {"Effect": "Deny", "Action": action, "Resource": "*"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


organization = org.describe_organization()["Organization"]
management = organization["MasterAccountId"]
assert organization["FeatureSet"] == "ALL"
assert organization["Arn"] == f"arn:aws:organizations::{management}:organization/{organization['Id']}"
refused("AlreadyInOrganizationException", org.create_organization)
refused("HandshakeConstraintViolationException", org.enable_all_features, "ORGANIZATION_ALREADY_HAS_ALL_FEATURES")
refused("OrganizationNotEmptyException", org.delete_organization)
ok("describe organization")

root = org.list_roots()["Roots"][0]
assert root["PolicyTypes"] == [{"Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED"}], root
assert root["Arn"] == f"arn:aws:organizations::{management}:root/{organization['Id']}/{root['Id']}"
ok("list roots")

parent, units = root["Id"], []
for depth in range(5):
    unit = org.create_organizational_unit(ParentId=parent, Name=f"level {depth}")["OrganizationalUnit"]
    assert unit["Id"].startswith(f"ou-{root['Id'][2:]}-"), unit
    units.append(unit)
    parent = unit["Id"]
path = "/".join([organization["Id"], root["Id"]] + [unit["Id"] for unit in units]) + "/"
assert units[-1]["Path"] == path, units[-1]
refused("ConstraintViolationException", org.create_organizational_unit, "OU_DEPTH_LIMIT_EXCEEDED", ParentId=parent, Name="x")
refused("DuplicateOrganizationalUnitException", org.create_organizational_unit, ParentId=root["Id"], Name="level 0",
        message="An OU with the same name already exists.")
refused("ParentNotFoundException", org.create_organizational_unit, ParentId="r-zzzz", Name="x")
refused("OrganizationalUnitNotEmptyException", org.delete_organizational_unit, OrganizationalUnitId=units[0]["Id"])
refused("InvalidInputException", org.describe_organizational_unit, "INVALID_PATTERN", OrganizationalUnitId="nonsense")
assert org.list_parents(ChildId=units[1]["Id"])["Parents"] == [{"Id": units[0]["Id"], "Type": "ORGANIZATIONAL_UNIT"}]
children = org.list_children(ParentId=units[0]["Id"], ChildType="ORGANIZATIONAL_UNIT")["Children"]
assert children == [{"Id": units[1]["Id"], "Type": "ORGANIZATIONAL_UNIT"}]
refused("ChildNotFoundException", org.list_parents, ChildId="999999999999")
org.update_organizational_unit(OrganizationalUnitId=units[4]["Id"], Name="deepest")
assert org.describe_organizational_unit(OrganizationalUnitId=units[4]["Id"])["OrganizationalUnit"]["Name"] == "deepest"
ok("units")

target = units[4]["Id"]
attached = org.list_policies_for_target(TargetId=target, Filter="SERVICE_CONTROL_POLICY")["Policies"]
assert [policy["Id"] for policy in attached] == ["p-FullAWSAccess"]
assert attached[0]["Arn"] == "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess"
assert attached[0]["AwsManaged"] is True
refused("ConstraintViolationException", org.detach_policy, "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
        PolicyId="p-FullAWSAccess", TargetId=target)
ids = []
for number in range(5):
    policy = org.create_policy(Name=f"deny {number}", Description="", Type="SERVICE_CONTROL_POLICY",
                               Content=deny("s3:DeleteBucket"))["Policy"]
    ids.append(policy["PolicySummary"]["Id"])
for policy in ids[:4]:
    org.attach_policy(PolicyId=policy, TargetId=target)
refused("ConstraintViolationException", org.attach_policy, "MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
        PolicyId=ids[4], TargetId=target)
refused("DuplicatePolicyAttachmentException", org.attach_policy, PolicyId=ids[0], TargetId=target)
refused("PolicyInUseException", org.delete_policy, PolicyId=ids[0])
refused("PolicyNotAttachedException", org.detach_policy, PolicyId=ids[4], TargetId=target)
refused("TargetNotFoundException", org.attach_policy, PolicyId=ids[4], TargetId="999999999999")
refused("PolicyNotFoundException", org.attach_policy, PolicyId="p-zzzzzzzz", TargetId=target)
assert [t["TargetId"] for t in org.list_targets_for_policy(PolicyId=ids[0])["Targets"]] == [target]
org.detach_policy(PolicyId="p-FullAWSAccess", TargetId=target)
org.attach_policy(PolicyId="p-FullAWSAccess", TargetId=target)
for policy in ids[:4]:
    org.detach_policy(PolicyId=policy, TargetId=target)
ok("attachments")

refused("DuplicatePolicyException", org.create_policy, Name="deny 0", Description="", Type="SERVICE_CONTROL_POLICY",
        Content=deny("*"), message="A policy with the specified name and type already exists.")
refused("MalformedPolicyDocumentException", org.create_policy, Name="bad", Description="",
        Type="SERVICE_CONTROL_POLICY", Content="{")
refused("ConstraintViolationException", org.create_policy, "POLICY_CONTENT_LIMIT_EXCEEDED", Name="big", Description="",
        Type="SERVICE_CONTROL_POLICY", Content=deny("*") + " " * 5120)
refused("InvalidInputException", org.update_policy, "IMMUTABLE_POLICY", PolicyId="p-FullAWSAccess", Name="mine")
updated = org.update_policy(PolicyId=ids[0], Name="renamed", Content=deny("ec2:*"))["Policy"]
assert (updated["PolicySummary"]["Name"], updated["Content"]) == ("renamed", deny("ec2:*"))
ok("policies")

refused("PolicyTypeNotEnabledException", org.attach_policy, PolicyId="p-RCPFullAWSAccess", TargetId=target)
types = org.enable_policy_type(RootId=root["Id"], PolicyType="RESOURCE_CONTROL_POLICY")["Root"]["PolicyTypes"]
assert {"Type": "RESOURCE_CONTROL_POLICY", "Status": "ENABLED"} in types
refused("PolicyTypeAlreadyEnabledException", org.enable_policy_type, RootId=root["Id"],
        PolicyType="RESOURCE_CONTROL_POLICY", message="The specified policy type is already enabled.")
for place in (root["Id"], target, management):
    found = org.list_policies_for_target(TargetId=place, Filter="RESOURCE_CONTROL_POLICY")["Policies"]
    assert [policy["Id"] for policy in found] == ["p-RCPFullAWSAccess"], found
refused("InvalidInputException", org.detach_policy, "NON_DETACHABLE_POLICY", PolicyId="p-RCPFullAWSAccess", TargetId=target)
org.disable_policy_type(RootId=root["Id"], PolicyType="RESOURCE_CONTROL_POLICY")
assert org.list_policies_for_target(TargetId=target, Filter="RESOURCE_CONTROL_POLICY")["Policies"] == []
refused("PolicyTypeNotEnabledException", org.disable_policy_type, RootId=root["Id"], PolicyType="RESOURCE_CONTROL_POLICY")
refused("RootNotFoundException", org.enable_policy_type, RootId="r-zzzz", PolicyType="RESOURCE_CONTROL_POLICY")
ok("policy types")

for number in range(20):
    org.create_policy(Name=f"page {number}", Description="", Type="SERVICE_CONTROL_POLICY", Content=deny("sns:*"))
first = org.list_policies(Filter="SERVICE_CONTROL_POLICY", MaxResults=7)
assert len(first["Policies"]) == 7 and first["NextToken"]
pages = org.get_paginator("list_policies").paginate(Filter="SERVICE_CONTROL_POLICY", PaginationConfig={"PageSize": 7})
names = [policy["Name"] for page in pages for policy in page["Policies"]]
assert len(names) == len(set(names)) >= 26, names
refused("InvalidInputException", org.list_policies, "INVALID_NEXT_TOKEN", Filter="RESOURCE_CONTROL_POLICY",
        NextToken=first["NextToken"])
refused("InvalidInputException", org.list_accounts, "INVALID_NEXT_TOKEN", NextToken="nonsense")
refused("InvalidInputException", org.list_accounts, "MAX_VALUE_EXCEEDED", MaxResults=21)
ok("pages")

org.tag_resource(ResourceId=target, Tags=[{"Key": "team", "Value": "a"}, {"Key": "cost", "Value": ""}])
org.untag_resource(ResourceId=target, TagKeys=["cost"])
assert org.list_tags_for_resource(ResourceId=target)["Tags"] == [{"Key": "team", "Value": "a"}]
refused("InvalidInputException", org.tag_resource, "INVALID_SYSTEM_TAGS_PARAMETER", ResourceId=target,
        Tags=[{"Key": "aws:x", "Value": ""}])
refused("InvalidInputException", org.tag_resource, "DUPLICATE_TAG_KEY", ResourceId=target,
        Tags=[{"Key": "k", "Value": "1"}, {"Key": "k", "Value": "2"}])
refused("ConstraintViolationException", org.tag_resource, "MAX_TAG_LIMIT_EXCEEDED", ResourceId=target,
        Tags=[{"Key": f"k{n}", "Value": ""} for n in range(50)])
refused("TargetNotFoundException", org.list_tags_for_resource, ResourceId="p-zzzzzzzz")
ok("tags")

for unit in reversed(units):
    org.delete_organizational_unit(OrganizationalUnitId=unit["Id"])
refused("OrganizationalUnitNotFoundException", org.delete_organizational_unit, OrganizationalUnitId=units[0]["Id"])
for policy in ids:
    org.delete_policy(PolicyId=policy)
ok("deletion")
