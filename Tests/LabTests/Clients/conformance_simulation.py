"""Every recorded decision of the Simulate APIs, asked of the lab with boto3.

`ROOTLATCH_CONFORMANCE` names the folder with `policy-decisions.jsonl`. Where the names of the policies say that AWS
found them at a user, group or role, they are put there and SimulatePrincipalPolicy is asked, otherwise
SimulateCustomPolicy. Prints what differs, and how many agree.
"""

import json
import os
import pathlib
import re
import sys

from iam_checks import client

RECORDED = "123456789012"
WORDS = {"allow": "allowed", "implicitDeny": "implicitDeny", "explicitDeny": "explicitDeny"}
TRUST = ('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},'
         '"Action":"sts:AssumeRole"}]}')

iam = client("iam")
account = client("sts").get_caller_identity()["Account"]


def text(policy):
    return json.dumps(policy["document"], ensure_ascii=False)


def entries(case):
    injected = set(case["expect"].get("injectedContext", []))
    return [
        {"ContextKeyName": key, "ContextKeyType": case["contextTypes"].get(key, "string"),
         "ContextKeyValues": value if isinstance(value, list) else [value]}
        for key, value in case["context"].items() if key not in injected]


def question(case):
    """What both operations are asked alike."""
    asked = {"ActionNames": [case["action"]], "ContextEntries": entries(case)}
    policies = case["policies"]
    if case["resource"]["arn"] != "*":
        asked["ResourceArns"] = [case["resource"]["arn"]]
    if policies.get("resource"):
        asked["ResourcePolicy"] = text(policies["resource"])
        asked["ResourceOwner"] = f"arn:aws:iam::{case['resource']['accountId']}:root"
    return asked


def custom(case):
    policies = case["policies"]
    asked = question(case) | {"PolicyInputList": [text(policy) for policy in policies["identity"]]}
    if case["context"].get("aws:userid") != "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR" and "no_caller" not in case["id"]:
        asked["CallerArn"] = case["principal"]["arn"]
    if policies["permissionsBoundary"]:
        asked["PermissionsBoundaryPolicyInputList"] = [text(policy) for policy in policies["permissionsBoundary"]]
    if policies["scps"]:
        asked["OrderedOrganizationPolicyInputList"] = [
            {"ServiceControlPolicyInputList": [text(policy) for policy in level["policies"]]}
            for level in policies["scps"]]
    return iam.simulate_custom_policy(**asked)


def principal(case, number):
    """Puts the policies where AWS had found them, under a path of their own, and asks about that principal."""
    policies = case["policies"]
    kind, name = "user", case["principal"]["arn"].split("/")[-1]
    if case["principal"]["type"] == "iamRole":
        kind = "role"
    owners = {re.match(r"(user|group|role)_(.+)_[^_]+$", p["id"]) for p in policies["identity"]} - {None}
    named = {match.group(1): match.group(2) for match in owners}
    if "stands in" in case["expect"].get("note", "") and "group" in named:
        kind, name = "group", named["group"]
    unique = f"n{number}-"
    create = {"user": lambda n: iam.create_user(UserName=n, Path="/simulation/"),
              "group": lambda n: iam.create_group(GroupName=n, Path="/simulation/"),
              "role": lambda n: iam.create_role(RoleName=n, Path="/simulation/", AssumeRolePolicyDocument=TRUST)}
    put = {"user": lambda n, p, d: iam.put_user_policy(UserName=n, PolicyName=p, PolicyDocument=d),
           "group": lambda n, p, d: iam.put_group_policy(GroupName=n, PolicyName=p, PolicyDocument=d),
           "role": lambda n, p, d: iam.put_role_policy(RoleName=n, PolicyName=p, PolicyDocument=d)}
    create[kind](unique + name)
    if kind == "user" and "group" in named:
        create["group"](unique + named["group"])
        iam.add_user_to_group(GroupName=unique + named["group"], UserName=unique + name)
    asked = question(case)
    arns = {}
    for policy in policies["identity"] + policies["permissionsBoundary"]:
        match = re.match(r"(user|group|role)_(.+)_([^_]+)$", policy["id"])
        if policy["id"].startswith("PolicyInputList"):
            asked.setdefault("PolicyInputList", []).append(text(policy))
        elif policy["id"].startswith("PermissionsBoundaryPolicyInputList"):
            asked["PermissionsBoundaryPolicyInputList"] = [text(policy)]
        elif match:
            put[match.group(1)](unique + match.group(2), match.group(3), text(policy))
        elif policy["id"] not in arns:
            arns[policy["id"]] = iam.create_policy(
                PolicyName=unique + policy["id"], PolicyDocument=text(policy))["Policy"]["Arn"]
    for policy in policies["identity"]:
        if policy["id"] in arns:
            getattr(iam, f"attach_{kind}_policy")(
                **{f"{kind.capitalize()}Name": unique + name, "PolicyArn": arns[policy["id"]]})
    for policy in policies["permissionsBoundary"]:
        if policy["id"] in arns:
            getattr(iam, f"put_{kind}_permissions_boundary")(
                **{f"{kind.capitalize()}Name": unique + name, "PermissionsBoundary": arns[policy["id"]]})
    asked["PolicySourceArn"] = f"arn:aws:iam::{account}:{kind}/simulation/{unique}{name}"
    if kind != "group":
        asked["CallerArn"] = case["principal"]["arn"]
    return iam.simulate_principal_policy(**asked)


def is_principal(case):
    return any(re.match(r"(user|group|role)_", policy["id"]) for policy in case["policies"]["identity"])


lines = pathlib.Path(os.environ["ROOTLATCH_CONFORMANCE"], "policy-decisions.jsonl").read_text().splitlines()
agreed, differing, of_principals = 0, [], 0
for number, line in enumerate(lines):
    case = json.loads(line.replace(RECORDED, account))
    if case["expect"]["plane"] != "simulator":
        continue
    try:
        if is_principal(case):
            of_principals += 1
            answer = principal(case, number)
        else:
            answer = custom(case)
        found = answer["EvaluationResults"][0]["EvalDecision"]
    except Exception as error:
        found = f"{error}"
    if found == WORDS[case["expect"]["decision"]]:
        agreed += 1
    else:
        differing.append(f"{case['id']}: {found}, expected {case['expect']['decision']}")
print("\n".join(differing))
print(f"{agreed} of {agreed + len(differing)} agree, {of_principals} of them asked about principals")
if differing or not agreed:
    sys.exit(1)
print("ok - every recorded decision of the Simulate APIs")
