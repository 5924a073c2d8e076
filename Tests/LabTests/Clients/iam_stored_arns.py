"""IAM decides on the ARN under which something is stored, whatever a request calls it (recorded of AWS in 2026-09)."""

import json

from iam_checks import check, client, refused

iam = client("iam")
account = client("sts").get_caller_identity()["Account"]
iam.create_user(UserName="Alice", Path="/team/")
iam.create_user(UserName="bob")
key = iam.create_access_key(UserName="bob")["AccessKey"]
bob = client("iam", key)
bob_arn = f"arn:aws:iam::{account}:user/bob"


def may_read(*resources):
    iam.put_user_policy(UserName="bob", PolicyName="p", PolicyDocument=json.dumps({
        "Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "iam:GetUser", "Resource": resources}}))


def denied(name, stored, asked):
    refused(name, "AccessDenied", 403,
            f"User: {bob_arn} is not authorized to perform: iam:GetUser on resource: {stored} "
            "because no identity-based policy allows the iam:GetUser action", bob.get_user, UserName=asked)


stored = f"arn:aws:iam::{account}:user/team/Alice"
may_read(stored)
check("under its name", bob.get_user(UserName="Alice")["User"]["Arn"], stored)
check("under its name in another case", bob.get_user(UserName="aLICE")["User"]["Arn"], stored)
may_read(f"arn:aws:iam::{account}:user/Alice")
denied("a policy without the path does not match", stored, "Alice")
may_read(f"arn:aws:iam::{account}:user/team/alice")
denied("nor does one in another case", stored, "alice")
may_read(stored)
iam.update_user(UserName="Alice", NewPath="/other/")
moved = f"arn:aws:iam::{account}:user/other/Alice"
denied("once moved, the old path does not match", moved, "Alice")
may_read(f"arn:aws:iam::{account}:user/other/*")
check("and the new one does", bob.get_user(UserName="Alice")["User"]["Arn"], moved)
