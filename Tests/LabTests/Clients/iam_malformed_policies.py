"""Documents that are no policies are refused wherever they are given."""

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
iam.delete_user(UserName="malformed")
