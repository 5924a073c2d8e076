"""boto3 asks the Simulate APIs what depends on AWS's list of actions, and on what AWS supplies by itself.

What is expected was recorded of AWS in 2026-09, unless a comment names another source.
"""

import json

from iam_checks import check, client, refused

iam = client("iam")
account = client("sts").get_caller_identity()["Account"]
everything = json.dumps({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}})
user, group, role = (f"arn:aws:iam::{account}:{kind}/x" for kind in ("user", "group", "role"))
REFERENCE = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html"


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def statement(effect, action, resource="*", **more):
    return {"Effect": effect, "Action": action, "Resource": resource, **more}


def when(*conditions, effect="Allow"):
    """A policy for each condition that allows everything where it is met."""
    return [policy(statement(effect, "*", Condition=condition)) for condition in conditions]


def results(actions, *policies, **more):
    return iam.simulate_custom_policy(
        ActionNames=[actions] if isinstance(actions, str) else actions, PolicyInputList=list(policies), **more
    )["EvaluationResults"]


def decisions(actions, *policies, **more):
    found = [result["EvalDecision"] for result in results(actions, *policies, **more)]
    return found[0] if isinstance(actions, str) else found


def on(action, resource, *policies):
    return decisions(action, *(policies or [everything]), ResourceArns=[resource])


# What an action is about.
key = f"arn:aws:kms:us-east-1:{account}:key/11111111-2222-4333-8444-555555555555"
vpc = f"arn:aws:ec2:us-east-1:{account}:vpc/vpc-0000000000000000e"
check("what fits is allowed", [on("iam:GetUser", user), on("s3:GetObject", "arn:aws:s3:::b/k"), on("kms:Decrypt", key)],
      ["allowed"] * 3)
check("what does not fit is not", [on("iam:GetUser", role), on("iam:GetUser", "arn:aws:s3:::b"),
                                   on("ec2:CreateRoute", vpc), on("kms:CreateKey", key)], ["implicitDeny"] * 4)
check("nor is a denial made of it", results("iam:GetUser", everything, ResourceArns=[role])[0]["MatchedStatements"], [])
check("without resources everything fits", decisions(["iam:GetUser", "kms:CreateKey"], everything), ["allowed"] * 2)
check("and * does", on("kms:CreateKey", "*"), "allowed")
check("a Deny is one on whatever resource", on("iam:GetUser", role, policy(statement("Deny", "*"))), "explicitDeny")
mixed = results("iam:GetUser", everything, ResourceArns=[user, role])[0]
check("of several resources each is held against the action",
      [r["EvalResourceDecision"] for r in mixed["ResourceSpecificResults"]], ["allowed", "implicitDeny"])
check("and the most restrictive answer stands for all", mixed["EvalDecision"], "implicitDeny")
check("under the template of an ARN", [
    results(action, everything, ResourceArns=arns)[0]["EvalResourceName"] for action, arns in (
        ("s3:ListBucket", ["arn:aws:s3:::a", "arn:aws:s3:::b"]), ("iam:GetUser", [user, user + "y"]),
        ("madeup:Action", ["arn:aws:s3:::a", "arn:aws:s3:::b"]))],
      ["arn:aws:s3:::${BucketName}", "arn:aws:iam::${Account}:user/${UserNameWithPath}", "*"])

# Actions that AWS does not list.
check("unknown actions and services are allowed", decisions(["s3:MadeUp", "madeup:Action"], everything), ["allowed"] * 2)
check("and on any resource", [on("s3:MadeUp", role), on("madeup:Action", "arn:aws:s3:::b")], ["allowed"] * 2)
check("a wildcard asked about is literal", [
    decisions("s3:*", policy(statement("Allow", "s3:GetObject"))), decisions("s3:*", policy(statement("Allow", "s3:*")))],
      ["implicitDeny", "allowed"])
check("known and unknown actions together", decisions(["s3:GetObject", "s3:MadeUp"], everything), ["allowed"] * 2)
simulate = iam.simulate_custom_policy
refused("but not on resources", "InvalidInput", 400,
        "Invalid Input Actions: [s3:ListBucket,iam:PassRole] and [s3:PutBucketReplication] require different "
        f"authorization information. Please refer to the documentation for more details: {REFERENCE}",
        simulate, ActionNames=["s3:ListBucket", "s3:PutBucketReplication", "iam:PassRole"],
        PolicyInputList=[everything], ResourceArns=["arn:aws:s3:::b"])
refused("nor passing and assuming a role", "InvalidInput", 400, ..., simulate,
        ActionNames=["iam:PassRole", "sts:AssumeRole"], PolicyInputList=[everything], ResourceArns=[role])
check("known actions of several services on one resource", decisions(
    ["s3:ListBucket", "iam:PassRole"], everything, ResourceArns=["arn:aws:s3:::b"]), ["allowed", "implicitDeny"])
# aws-containers/amazon-ecs-exec-checker issue 35
refused("a resource that is no ARN", "InvalidInput", 400,
        "ResourceNames are not in a valid ARN format: 14a050d4-021e-4efe-84bb-0871bf6d0fda.", simulate,
        ActionNames=["kms:Decrypt"], PolicyInputList=[everything], ResourceArns=["14a050d4-021e-4efe-84bb-0871bf6d0fda"])

# What AWS supplies about the caller.
def supplied(**more):
    """Which of the keys are there, and with the value that is asked for."""
    arn = more.get("CallerArn", "")
    keys = {
        "userid": {"StringEquals": {"aws:userid": arn or "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR"}},
        "account": {"StringEquals": {"aws:PrincipalAccount": account}},
        "arn": {"Null": {"aws:PrincipalArn": "false"}}, "username": {"Null": {"aws:username": "false"}}}
    return [name for name, condition in keys.items()
            if decisions("s3:ListAllMyBuckets", *when(condition), **more) == "allowed"]


check("keys without a caller", supplied(), ["userid", "account"])
check("keys of a user", supplied(CallerArn=user), ["userid", "account", "arn", "username"])
check("keys of a group", supplied(CallerArn=group), ["userid", "account", "arn"])
check("keys of a role", supplied(CallerArn=role), ["userid", "account", "arn"])

# Missing context values.
wants = when({"StringEquals": {"x:one": "1"}})[0]
other = policy(statement("Allow", "ec2:*", Condition={"StringEquals": {"x:two": "2"}}))
check("an implicit denial misses the keys of all statements",
      sorted(results("s3:GetObject", wants, other)[0]["MissingContextValues"]), ["x:one", "x:two"])
check("an explicit one misses nothing",
      results("s3:GetObject", wants, policy(statement("Deny", "*")))[0]["MissingContextValues"], [])
check("what is there is not missing", results("s3:GetObject", wants, other, ContextEntries=[
    {"ContextKeyName": "X:One", "ContextKeyType": "string", "ContextKeyValues": ["2"]}])[0]["MissingContextValues"],
      ["x:two"])
check("what does not fit misses as well", results(
    "iam:GetUser", everything, wants, ResourceArns=[role])[0]["MissingContextValues"], ["x:one"])

# What is put together.
check("no policy at all", decisions("s3:GetObject"), "implicitDeny")
bucket = ["arn:aws:s3:::b/k"]
gap = {"PermissionsBoundaryPolicyInputList": [policy(statement("Allow", "ec2:*"))]}


def granting(principal, effect="Allow"):
    return policy(statement(effect, "s3:GetObject", "arn:aws:s3:::b/*", Principal=principal))


def through(principal, identity, **more):
    return decisions("s3:GetObject", identity, ResourceArns=bucket, CallerArn=user, ResourcePolicy=granting(principal),
                     **more)


nothing = policy(statement("Allow", "ec2:*"))
check("a grant to the user passes a boundary's gap", through({"AWS": user}, nothing, **gap), "allowed")
check("but no boundary's denial", through(
    {"AWS": user}, nothing, PermissionsBoundaryPolicyInputList=[policy(statement("Deny", "*"))]), "explicitDeny")
check("a grant to the account", through({"AWS": f"arn:aws:iam::{account}:root"}, nothing), "allowed")
elsewhere = {"ResourceOwner": "arn:aws:iam::999999999999:user/owner"}
check("across accounts a boundary counts", [through({"AWS": user}, everything, **elsewhere),
                                            through({"AWS": user}, everything, **elsewhere, **gap)],
      ["allowed", "implicitDeny"])

# Where the simulator answers otherwise than the services do.
def entry(type, *values):
    return [{"ContextKeyName": "x:key", "ContextKeyType": type, "ContextKeyValues": list(values)}]


check("a text that is no number is not unequal to one", decisions(
    "s3:GetObject", *when({"NumericNotEquals": {"x:key": "1"}}), ContextEntries=entry("string", "ten")), "implicitDeny")
check("a malformed network matches neither way", [decisions(
    "s3:GetObject", *when({operator: {"x:key": "10.0.0.0/33"}}), ContextEntries=entry("ip", "10.0.0.1"))
    for operator in ("IpAddress", "NotIpAddress")], ["implicitDeny"] * 2)
check("a network of IPv6 with bits of a host matches nothing", decisions(
    "s3:GetObject", *when({"IpAddress": {"x:key": "2001:db8::1/32"}}), ContextEntries=entry("ip", "2001:db8::1")),
      "implicitDeny")
