"""Documents that are no policies are refused wherever they are given, in IAM's words; odd ones that it takes are not."""

import json

from iam_checks import TRUST_EC2, client, refused

iam = client("iam")
BAD = ["{", "[]", '{"Version":"2012-10-17"}',
       '{"Version":"2012-10-17","Statement":[{"Effect":"Maybe","Action":"*","Resource":"*"}]}',
       '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*"}]}', TRUST_EC2,
       '{"Version":"2012-10-17","Statement":[{"Sid":"a b","Effect":"Allow","Action":"*","Resource":"*"}]}',
       '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*",'
       '"Condition":{"IpAddress":{"aws:SourceIp":"192.0.2.0/33"}}}]}']
iam.create_user(UserName="malformed")
for number, document in enumerate(BAD):
    refused(f"managed {number}", "MalformedPolicyDocument", 400, ..., iam.create_policy,
            PolicyName=f"bad-{number}", PolicyDocument=document)
    refused(f"inline {number}", "MalformedPolicyDocument", 400, ..., iam.put_user_policy,
            UserName="malformed", PolicyName="bad", PolicyDocument=document)
for number, document in enumerate(BAD[:4]):
    refused(f"trust {number}", "MalformedPolicyDocument", 400, ..., iam.create_role,
            RoleName=f"bad-{number}", AssumeRolePolicyDocument=document)

SYNTAX = "Syntax errors in policy."
OLD = "The policy failed legacy parsing"
VENDOR = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."
PATHS = ('IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, '
         "mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.")


def document(version="2012-10-17", leave_out=(), **elements):
    """One statement, with other elements."""
    statement = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:111122223333:jobs"}
    statement = {name: value for name, value in (statement | elements).items() if name not in leave_out}
    return json.dumps({"Version": version, "Statement": [statement]} if version else {"Statement": statement})


def resource(*texts):
    return document(Resource=list(texts))


def date(text):
    return document(Condition={"DateLessThan": {"aws:CurrentTime": text}})


# What of several mistakes is told first is IAM's: grammar, version, what its older parser reads, ids, actions, resources.
TOLD = [
    ('"text"', SYNTAX), ("[]", SYNTAX), ("{", "This policy contains invalid Json"),
    ('{"Version":"2012-10-17","Statement":[]}', SYNTAX), (document(Foo=1), SYNTAX), (document(Effect="No"), SYNTAX),
    (document("2016-10-17"), SYNTAX), (document(NotAction="a:b"), SYNTAX), (document(Action={"a": "b"}), SYNTAX),
    (document(Sid=7), SYNTAX), (document(Condition=["a"]), SYNTAX), (document(Condition={"Like": {"a:b": "c"}}), SYNTAX),
    (document(Condition={"StringLike": {"a:b": {"c": "d"}}}), SYNTAX),
    (document(Condition={"ForSome:StringLike": {"a:b": "c"}}, leave_out=["Action"]), SYNTAX),
    (document(None), "Policy document must be version 2012-10-17 or greater."),
    (document("2008-10-17", Effect="allow"), "Policy document must be version 2012-10-17 or greater."),
    (document(Effect="ALLOW"), OLD), (document(Effect="deny", leave_out=["Action", "Resource"]), OLD),
    (date("yesterday"), OLD), (date("2026-13"), OLD), (date("2026-01-01T00:00:60Z"), OLD), (date("-5"), None),
    (resource("arn:aws:sqs::jobs"), OLD), (resource("arn:aws::x:y:z"), OLD),
    (document(Sid="a_b"), "Statement IDs (SID) must be alpha-numeric. "
     "Check that your input satisfies the regular expression [0-9A-Za-z]*"),
    (json.dumps({"Version": "2012-10-17", "Statement": [{"Sid": "a", "Effect": "Deny"}, {"Sid": "a", "Effect": "Deny"}]}),
     "Statement IDs (SID) in a single policy must be unique."),
    (document(leave_out=["Action"]), "Policy statement must contain actions."),
    (document(Action=[]), "Policy statement must contain actions."),
    (document(leave_out=["Resource"]), "Policy statement must contain resources."),
    (document(Resource=[]), "Policy statement must contain resources."),
    (document(Action="SendMessage"), VENDOR), (document(Action=["*", ""]), VENDOR),
    (document(Action="sqs:Send:Message"), "Actions/Condition can contain only one colon."),
    (document(Action="s qs:SendMessage"), "Vendor s qs is not valid"),
    (document(Action="s*:SendMessage"), "Vendor s* is not valid"),
    (document(Action="SendMessage", Resource="jobs"), 'Resource jobs must be in ARN format or "*".'),
    (resource("queue", "jobs"), 'Resource jobs must be in ARN format or "*".'),
    (resource("x:other:sqs"), 'Partition "other" is not valid for resource "arn:other:sqs:*:*:*".'),
    (resource("aws:s3:::logs"), 'Partition "s3" is not valid for resource "arn:s3:::logs:*".'),
    (resource("arn:aws"), "Resource vendor must be fully qualified and cannot contain regexes."),
    (resource("arn:aws:s*:::x"), "Resource vendor must be fully qualified and cannot contain regexes."),
    (resource("arn:aws:s3:eu-west-1::logs"),
     "Resource arn:aws:s3:eu-west-1::logs can not contain region information."),
    (resource("arn:aws:iam:eu-west-1:111122223333:user/a"),
     "IAM resource arn:aws:iam:eu-west-1:111122223333:user/a cannot contain region information."),
    (resource("arn:aws:iam::111122223333:usr/a"), PATHS),
    (document(Principal="*"), "Policy document should not specify a principal."),
    # What never matches is taken all the same.
    (document(Action="iam: no such thing "), None), (document(Action="a.b:C"), None), (document(Sid=""), None),
    (document(Condition={"StringLike": {"user": "x"}}), None), (document(Condition={"Like": {}}), None),
    (date("2026-01-01t1:02:03.5+01"), None), (date("2026"), None), (date("01T"), None),
    (resource("arn:aws:iam::*:*", "arn:aws:iam::111122223333:root", "arn:aws:iam::*:u*"), None),
    (resource("arn:aws:s3:*:*:accesspoint/x", "arn:*:kms:*:${aws:PrincipalAccount}:key/*"), None),
]
for number, (text, told) in enumerate(TOLD):
    if told:
        refused(text, "MalformedPolicyDocument", 400, told, iam.create_policy, PolicyName=f"told-{number}",
                PolicyDocument=text)
    else:
        iam.create_policy(PolicyName=f"told-{number}", PolicyDocument=text)
# An inline policy may be of the older version, and a longer one is one too long, not malformed.
iam.put_user_policy(UserName="malformed", PolicyName="old", PolicyDocument=document(None))
refused("too long", "LimitExceeded", 409, "Cannot exceed quota for PolicySize: 6144", iam.create_policy,
        PolicyName="long", PolicyDocument=resource(*[f"arn:aws:sqs:*:111122223333:{n:06}" for n in range(400)]))
iam.delete_user_policy(UserName="malformed", PolicyName="old")

TRUST = {"Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}
for number, (text, told) in enumerate([
    (document(**TRUST), "Has prohibited field Resource"),
    (document(**TRUST | {"Action": "s3:GetObject"}, leave_out=["Resource"]),
     "AssumeRole policy may only specify STS AssumeRole actions."),
    (document(Action="sts:AssumeRole", leave_out=["Resource"]), "Missing required field Principal"),
    ("{", "This policy contains invalid Json"), (document(**TRUST, Effect="allow", leave_out=["Resource"]), OLD),
]):
    refused(text, "MalformedPolicyDocument", 400, told, iam.create_role, RoleName=f"told-{number}",
            AssumeRolePolicyDocument=text)
iam.delete_user(UserName="malformed")
