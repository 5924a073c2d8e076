"""boto3 and the AWS CLI ask the Simulate APIs; what they answer is AWS's, recorded or from its CLI reference."""

import json

from iam_checks import aws, check, client, refused

iam = client("iam")
account = client("sts").get_caller_identity()["Account"]


def policy(*statements, version="2012-10-17"):
    return json.dumps({"Version": version, "Statement": list(statements)})


def allow(action, resource="*", **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def deny(action, resource="*", **more):
    return {"Effect": "Deny", "Action": action, "Resource": resource, **more}


def custom(actions, *policies, **more):
    return iam.simulate_custom_policy(
        ActionNames=actions if isinstance(actions, list) else [actions], PolicyInputList=list(policies), **more
    )["EvaluationResults"]


# The two examples of the AWS CLI reference, positions and all.
dynamodb = (
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*",'
    '"Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}'
)


def by_cli(moment):
    _, told, _ = aws(
        "iam", "simulate-custom-policy", "--policy-input-list", dynamodb,
        "--action-names", "dynamodb:CreateBackup", "--context-entries",
        f"ContextKeyName='aws:CurrentTime',ContextKeyValues='{moment}',ContextKeyType=date", "--output", "json")
    return json.loads(told)["EvaluationResults"]


check("the AWS CLI's example that is allowed", by_cli("2019-04-25T11:00:00Z"), [{
    "EvalActionName": "dynamodb:CreateBackup", "EvalResourceName": "*", "EvalDecision": "allowed",
    "MatchedStatements": [{
        "SourcePolicyId": "PolicyInputList.1", "SourcePolicyType": "IAM Policy",
        "StartPosition": {"Line": 1, "Column": 38}, "EndPosition": {"Line": 1, "Column": 167}}],
    "MissingContextValues": []}])
check("the AWS CLI's example that is denied", by_cli("2014-04-25T11:00:00Z"), [{
    "EvalActionName": "dynamodb:CreateBackup", "EvalResourceName": "*", "EvalDecision": "implicitDeny",
    "MatchedStatements": [], "MissingContextValues": []}])

# The layout of the reference's example of a stored policy, whose statement ends where it says.
iam.create_user(UserName="alejandro", Path="/people/")
iam.put_user_policy(
    UserName="alejandro", PolicyName="Lines",
    PolicyDocument='{\n    "Version": "2012-10-17",\n    "Statement": [\n        {\n            "Effect": "Allow",\n'
                   '            "Action": "codecommit:ListRepositories",\n            "Resource": "*"\n'
                   "            \n        }\n    ]\n}")
arn = f"arn:aws:iam::{account}:user/people/alejandro"
found = iam.simulate_principal_policy(PolicySourceArn=arn, ActionNames=["codecommit:ListRepositories"])
check("positions over several lines", found["EvaluationResults"][0]["MatchedStatements"], [{
    "SourcePolicyId": "user_alejandro_Lines", "SourcePolicyType": "IAM Policy",
    "StartPosition": {"Line": 3, "Column": 19}, "EndPosition": {"Line": 9, "Column": 10}}])

# Several resources, and what is told apart about each.
results = custom("s3:GetObject", policy(allow("s3:GetObject", "arn:aws:s3:::b/a"), deny("s3:*", "arn:aws:s3:::b/c")),
                 ResourceArns=["arn:aws:s3:::b/a", "arn:aws:s3:::b/b", "arn:aws:s3:::b/c"])
check("the most restrictive answer stands for all", results[0]["EvalDecision"], "explicitDeny")
check("each resource has its own", [r["EvalResourceDecision"] for r in results[0]["ResourceSpecificResults"]],
      ["allowed", "implicitDeny", "explicitDeny"])
check("a denial names the denying statement alone", len(results[0]["MatchedStatements"]), 1)
check("one account has no details of its decision", results[0]["EvalDecisionDetails"], {})
check("order and repetition of actions stay", [
    r["EvalActionName"] for r in custom(["s3:B", "s3:A", "s3:B"], policy(allow("s3:*")))], ["s3:B", "s3:A", "s3:B"])
check("a single resource is echoed",
      custom("madeup:Thing", policy(allow("*")), ResourceArns=["arn:aws:s3:::b"])[0]["EvalResourceName"],
      "arn:aws:s3:::b")

# Missing context values.
wants = policy(allow("s3:PutObject", Condition={"StringEquals": {"aws:username": "x", "x:key": "${x:other}"}}))
check("missing keys of statements on other actions", sorted(custom("s3:GetObject", wants)[0]["MissingContextValues"]),
      ["aws:username", "x:key", "x:other"])
check("an Allow misses nothing", custom("s3:GetObject", wants, policy(allow("*")))[0]["MissingContextValues"], [])

# Boundary, organization, resource policy.
result = custom("s3:GetObject", policy(allow("*")),
                PermissionsBoundaryPolicyInputList=[policy(allow("ec2:*"))])[0]
check("a boundary's gap", (result["EvalDecision"], result["PermissionsBoundaryDecisionDetail"]),
      ("implicitDeny", {"AllowedByPermissionsBoundary": False}))
result = custom("s3:GetObject", policy(allow("*")),
                PermissionsBoundaryPolicyInputList=[policy(deny("s3:*"), allow("*"))])[0]
check("a boundary's denial", (result["EvalDecision"], result["MatchedStatements"][0]["SourcePolicyType"]),
      ("explicitDeny", "Permissions Boundary Policy"))
levels = [{"ServiceControlPolicyInputList": [policy(allow("*"))]},
          {"ServiceControlPolicyInputList": [policy(allow("ec2:*"))]}]
result = custom("s3:GetObject", policy(allow("*")), OrderedOrganizationPolicyInputList=levels)[0]
check("an organization's gap is an explicit denial without statements",
      (result["EvalDecision"], result["MatchedStatements"], result["OrganizationsDecisionDetail"]),
      ("explicitDeny", [], {"AllowedByOrganizations": False}))
bucket = policy(allow("s3:GetObject", "arn:aws:s3:::b/*", Principal={"AWS": arn}))
crossing = {"ResourceArns": ["arn:aws:s3:::b/k"], "CallerArn": arn, "ResourcePolicy": bucket,
            "ResourceOwner": "arn:aws:iam::999999999999:root"}
result = custom("s3:GetObject", policy(allow("ec2:*")), **crossing)[0]
check("across accounts both sides must allow", (result["EvalDecision"], result["EvalDecisionDetails"]),
      ("implicitDeny", {"IAM Policy": "implicitDeny", "Resource Policy": "allowed"}))
result = custom("s3:GetObject", policy(allow("s3:*")), **crossing)[0]
check("and then it is allowed", (result["EvalDecision"], {s["SourcePolicyType"] for s in result["MatchedStatements"]}),
      ("allowed", {"IAM Policy", "Resource Policy"}))
trust = policy({"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::1:role/r"})
check("trust policies are set aside (aws/aws-cli issue 10314)",
      custom("sts:AssumeRole", policy(allow("sts:*")), ResourceArns=[f"arn:aws:iam::{account}:role/r"], CallerArn=arn,
             ResourcePolicy=trust)[0]["EvalDecision"], "allowed")

# Principals: groups, managed policies, exclusions.
iam.create_group(GroupName="crew")
iam.put_group_policy(GroupName="crew", PolicyName="Crew", PolicyDocument=policy(allow("s3:PutObject")))
iam.add_user_to_group(GroupName="crew", UserName="alejandro")
managed = iam.create_policy(PolicyName="shared", Path="/deep/", PolicyDocument=policy(allow("s3:DeleteObject")))
managed = managed["Policy"]["Arn"]
iam.attach_user_policy(UserName="alejandro", PolicyArn=managed)
iam.attach_group_policy(GroupName="crew", PolicyArn=managed)


def principal(*actions, source=arn, **more):
    found = iam.simulate_principal_policy(PolicySourceArn=source, ActionNames=list(actions), **more)
    return [(r["EvalDecision"], [s["SourcePolicyId"] for s in r["MatchedStatements"]])
            for r in found["EvaluationResults"]]


check("a user's own, its groups' and managed policies", principal("s3:PutObject", "s3:DeleteObject"),
      [("allowed", ["group_crew_Crew"]), ("allowed", ["shared"])])
check("the path of the source does not count",
      principal("s3:PutObject", source=f"arn:aws:iam::{account}:user/alejandro"), [("allowed", ["group_crew_Crew"])])
check("a group", principal("s3:PutObject", source=f"arn:aws:iam::{account}:group/crew"),
      [("allowed", ["group_crew_Crew"])])
pathless = f"arn:aws:iam::{account}:policy/shared"
check("excluding by ARN works without the path", principal("s3:DeleteObject", PolicyExclusionList=[
    {"PolicyArn": pathless}]), [("implicitDeny", [])])
check("and not with it", principal("s3:DeleteObject", PolicyExclusionList=[{"PolicyArn": managed}]),
      [("allowed", ["shared"])])
check("excluding inline policies", principal("s3:PutObject", PolicyExclusionList=[{"PolicyType": "inline"}]),
      [("implicitDeny", [])])
check("excluding one inline policy", principal("s3:PutObject", PolicyExclusionList=[{"InlinePolicyIdentifier": {
    "PolicyName": "Crew", "AttachmentType": "group", "AttachmentName": "crew"}}]), [("implicitDeny", [])])
iam.put_user_permissions_boundary(UserName="alejandro", PermissionsBoundary=managed)
check("the boundary that is attached", principal("s3:PutObject"), [("implicitDeny", [])])
check("no ARN takes it away", principal("s3:PutObject", PolicyExclusionList=[{"PolicyArn": pathless}]),
      [("implicitDeny", [])])
check("its type does", principal("s3:PutObject", PolicyExclusionList=[{"PolicyType": "permission-boundary"}]),
      [("allowed", ["group_crew_Crew"])])
check("another boundary replaces it", principal(
    "s3:PutObject", PermissionsBoundaryPolicyInputList=[policy(allow("s3:*"))])[0][0], "allowed")
check("callers of all three kinds", [
    principal("s3:DeleteObject", CallerArn=f"arn:aws:iam::{account}:{kind}/x")[0][0]
    for kind in ("user", "group", "role")], ["allowed"] * 3)

# Pages.
actions = [f"s3:Action{number}" for number in range(25)]
pages = list(iam.get_paginator("simulate_custom_policy").paginate(
    ActionNames=actions, PolicyInputList=[policy(allow("*"))], PaginationConfig={"PageSize": 10}))
check("pages count actions", [len(page["EvaluationResults"]) for page in pages], [10, 10, 5])
check("and keep their order", [r["EvalActionName"] for p in pages for r in p["EvaluationResults"]], actions)

# Context keys.
check("keys that policies ask for", sorted(
    iam.get_context_keys_for_custom_policy(PolicyInputList=[wants])["ContextKeyNames"]),
    ["aws:username", "x:key", "x:other"])
check("and those of a principal", iam.get_context_keys_for_principal_policy(
    PolicySourceArn=arn, PolicyInputList=[policy(allow("*", Condition={"Bool": {"aws:SecureTransport": "true"}}))]
)["ContextKeyNames"], ["aws:SecureTransport"])

# Refusals.
one = {"ActionNames": ["s3:GetObject"], "PolicyInputList": [policy(allow("*"))]}
simulate = iam.simulate_custom_policy
entry = {"ContextKeyName": "x:key", "ContextKeyType": "string", "ContextKeyValues": ["a"]}
refused("a key twice, whatever its case", "InvalidInput", 400, ..., simulate, **one,
        ContextEntries=[entry, {**entry, "ContextKeyName": "X:KEY"}])
refused("a value of another type", "InvalidInput", 400, ..., simulate, **one,
        ContextEntries=[{**entry, "ContextKeyType": "numeric"}])
refused("an owner that is an account id", "InvalidInput", 400, "'999999999999' is not a valid as a Resource Owner.",
        simulate, **one, ResourceOwner="999999999999")
refused("a level without a policy", "InvalidInput", 400, ..., simulate, **one,
        OrderedOrganizationPolicyInputList=[{"ServiceControlPolicyInputList": []}])
refused("a resource policy for everything", "InvalidInput", 400, ..., simulate, **one, CallerArn=arn,
        ResourceArns=["arn:aws:s3:::b"], ResourcePolicy=policy(allow("s3:*", Principal="*")))
refused("a resource policy without a caller", "InvalidInput", 400, ..., simulate, **one,
        ResourceArns=["arn:aws:s3:::b"], ResourcePolicy=bucket)
refused("a caller that is a session", "InvalidInput", 400, ..., simulate, **one,
        CallerArn=f"arn:aws:sts::{account}:assumed-role/r/s")
scenario = {"ResourceHandlingOption": "EC2-VPC-InstanceStore"}
ec2 = [f"arn:aws:ec2:us-east-1:{account}:{kind}/x" for kind in (
    "instance", "image", "security-group", "network-interface")]
check("a scenario with its resources", custom("ec2:RunInstances", policy(allow("*")), ResourceArns=ec2, **scenario)[0][
    "EvalDecision"], "allowed")
refused("a scenario without one of them", "InvalidInput", 400, ..., simulate, **one, ResourceArns=ec2[:3], **scenario)
refused("a scenario that is not known", "InvalidInput", 400, ..., simulate, **one, ResourceArns=ec2,
        ResourceHandlingOption="fictional")
check("which does not matter without resources", custom("ec2:RunInstances", policy(allow("*")),
      ResourceHandlingOption="fictional")[0]["EvalDecision"], "allowed")
refused("a text that is no policy", "InvalidInput", 400, ..., simulate, ActionNames=["s3:X"], PolicyInputList=["{"])
refused("a source that is a session", "InvalidInput", 400,
        f"Invalid Entity Arn: arn:aws:sts::{account}:assumed-role/r/s does not clearly define entity type and name.",
        iam.simulate_principal_policy, PolicySourceArn=f"arn:aws:sts::{account}:assumed-role/r/s",
        ActionNames=["s3:X"])
refused("a source that is not there", "NoSuchEntity", 404, "The user with name ghost cannot be found.",
        iam.simulate_principal_policy, PolicySourceArn=f"arn:aws:iam::{account}:user/ghost", ActionNames=["s3:X"])
