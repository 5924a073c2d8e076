# lab: clock=virtual
"""Trails that write files and digests, and the AWS CLI as the referee of their integrity."""

import datetime
import gzip
import json
import os
import re
import urllib.request

import boto3
from iam_checks import aws, check, client, refused

REGION = "eu-west-1"
ME, SHOP = "100000000001", "100000000004"
BUCKET = "acme-trail-files"
trail = boto3.client("cloudtrail", region_name=REGION)
s3 = boto3.client("s3", region_name=REGION)


def control(path, body):
    request = urllib.request.Request(
        os.environ["AWS_ENDPOINT_URL"] + "/_lab/" + path, json.dumps(body).encode(),
        {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))


def advance(seconds):
    return datetime.datetime.fromisoformat(control("clock", {"advanceSeconds": seconds})["time"].replace("Z", "+00:00"))


def keys(prefix=""):
    return [entry["Key"] for page in s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=prefix)
            for entry in page.get("Contents", [])]


def validate(name, start, end, account=None, region=REGION):
    """The status and the words of the AWS CLI; an organization's trail is validated account by account."""
    words = ["cloudtrail", "validate-logs", "--trail-arn", f"arn:aws:cloudtrail:{REGION}:{ME}:trail/{name}",
             "--start-time", start.isoformat(), "--region", region, "--verbose"]
    words += ["--end-time", end.isoformat()] + (["--account-id", account] if account else [])
    status, told, complaint = aws(*words)
    return status, told + complaint


refused("no bucket", "S3BucketDoesNotExistException", 400, f"S3 bucket {BUCKET} does not exist!", trail.create_trail,
        Name="main", S3BucketName=BUCKET)
s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
refused("no policy", "InsufficientS3BucketPolicyException", 400,
        f"Incorrect S3 bucket policy is detected for bucket: {BUCKET}", trail.create_trail, Name="main",
        S3BucketName=BUCKET)
organization = client("organizations").describe_organization()["Organization"]["Id"]
s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:GetBucketAcl",
     "Resource": f"arn:aws:s3:::{BUCKET}"},
    {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject",
     "Resource": f"arn:aws:s3:::{BUCKET}/*", "Condition": {"StringEquals": {
         "s3:x-amz-acl": "bucket-owner-full-control"}}}]}))
made = trail.create_trail(Name="main", S3BucketName=BUCKET, EnableLogFileValidation=True, IsMultiRegionTrail=True)
check("arn", made["TrailARN"], f"arn:aws:cloudtrail:{REGION}:{ME}:trail/main")
refused("twice", "TrailAlreadyExistsException", 400, ..., trail.create_trail, Name="main", S3BucketName=BUCKET)
check("marker", keys(), [f"AWSLogs/{ME}/CloudTrail/"])
check("empty marker", s3.head_object(Bucket=BUCKET, Key=f"AWSLogs/{ME}/CloudTrail/")["ContentLength"], 0)
check("not logging", trail.get_trail_status(Name="main")["IsLogging"], False)
start = advance(0)
trail.start_logging(Name="main")
check("logging", trail.get_trail_status(Name=made["TrailARN"])["IsLogging"])
refused("elsewhere", "InvalidHomeRegionException", 400, ..., boto3.client("cloudtrail", region_name="eu-west-2").stop_logging,
        Name=made["TrailARN"])
shadows = boto3.client("cloudtrail", region_name="eu-west-2")
check("shadow trails", [len(shadows.describe_trails(includeShadowTrails=flag)["trailList"]) for flag in (True, False)], [1, 0])
check("listed", trail.list_trails()["Trails"][0]["HomeRegion"], REGION)

client("iam").create_user(UserName="in-the-trail")
boto3.client("sqs", region_name=REGION).create_queue(QueueName="in-the-trail")
control("trails", {})
logs = keys(f"AWSLogs/{ME}/CloudTrail/")
pattern = rf"AWSLogs/{ME}/CloudTrail/([a-z0-9-]+)/\d{{4}}/\d\d/\d\d/{ME}_CloudTrail_\1_\d{{8}}T\d{{4}}Z_[A-Za-z0-9]{{16}}\.json\.gz"
files = [key for key in logs if key.endswith(".gz")]
check("keys", all(re.fullmatch(pattern, key) for key in files) and len(files) == 3)
names = set()
for key in files:
    answer = s3.get_object(Bucket=BUCKET, Key=key)
    names |= {record["eventName"] for record in json.loads(gzip.decompress(answer["Body"].read()))["Records"]}
    check("coding", answer["ContentEncoding"], "gzip")
check("records", {"CreateUser", "CreateQueue", "StartLogging"} <= names)
check("data events are left out", {"HeadObject", "ListObjects"} & names, set())

# Three hours with something in the first and the last.
advance(3600)
advance(3600)
client("iam").create_user(UserName="later")
boto3.client("sqs", region_name=REGION).create_queue(QueueName="later")
end = advance(3700)
digests = keys(f"AWSLogs/{ME}/CloudTrail-Digest/{REGION}/")
check("hourly digests", len(digests), 4)
first = s3.get_object(Bucket=BUCKET, Key=digests[0])
check("signature", (len(first["Metadata"]["signature"]), first["Metadata"]["signature-algorithm"]), (512, "SHA256withRSA"))
content = json.loads(gzip.decompress(first["Body"].read()))
check("starting digest", [content[name] for name in (
    "previousDigestS3Object", "previousDigestHashValue", "previousDigestSignature", "logFiles")], [None, None, None, []])
check("its hour", (content["digestStartTime"], content["digestEndTime"]), (
    (start - datetime.timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ"), start.strftime("%Y-%m-%dT%H:%M:%SZ")))
check("an empty hour has one too", json.loads(gzip.decompress(
    s3.get_object(Bucket=BUCKET, Key=digests[2])["Body"].read()))["logFiles"], [])

ends = end + datetime.timedelta(minutes=1)
code, text = validate("main", start - datetime.timedelta(hours=1), ends)
print(text)
check("the AWS CLI says valid", (code, "4/4 digest files valid" in text, "2/2 log files valid" in text), (0, True, True))

# A changed, a deleted and a replaced file are found.
inside = [key for key in keys(f"AWSLogs/{ME}/CloudTrail/{REGION}/") if key.endswith(".gz")]
original = s3.get_object(Bucket=BUCKET, Key=inside[0])["Body"].read()
changed = gzip.decompress(original).replace(b"CreateQueue", b"DeleteQueue")
s3.put_object(Bucket=BUCKET, Key=inside[0], Body=gzip.compress(changed))
code, text = validate("main", start - datetime.timedelta(hours=1), ends)
check("changed log", (code, "1/2 log files valid, 1/2 log files INVALID" in text), (1, True))
s3.delete_object(Bucket=BUCKET, Key=inside[0])
code, text = validate("main", start - datetime.timedelta(hours=1), ends)
check("deleted log", (code, "INVALID: not found" in text), (1, True))
s3.put_object(Bucket=BUCKET, Key=inside[0], Body=original)
digest = s3.get_object(Bucket=BUCKET, Key=digests[1])
body, metadata = digest["Body"].read(), digest["Metadata"]
forged = gzip.compress(gzip.decompress(body).replace(b'"awsAccountId":"100000000001"', b'"awsAccountId":"100000000002"'))
s3.put_object(Bucket=BUCKET, Key=digests[1], Body=forged, Metadata=metadata)
code, text = validate("main", start - datetime.timedelta(hours=1), ends)
check("changed digest", (code, "INVALID: " in text), (1, True))
s3.put_object(Bucket=BUCKET, Key=digests[1], Body=body, Metadata=metadata)
check("as it was", validate("main", start - datetime.timedelta(hours=1), ends)[0], 0)

keys_listed = trail.list_public_keys(StartTime=start, EndTime=ends)["PublicKeyList"]
check("key", (keys_listed[0]["Fingerprint"], keys_listed[0]["Value"][:1]), (content["digestPublicKeyFingerprint"], b"0"))
refused("times", "InvalidTimeRangeException", 400, ..., trail.list_public_keys, StartTime=ends, EndTime=start)

# A stop ends the chain with what was left; a start begins another one.
trail.stop_logging(Name="main")
advance(3600)
stopped = keys(f"AWSLogs/{ME}/CloudTrail-Digest/{REGION}/")
check("a last digest", len(stopped), 5)
again = advance(0)
trail.start_logging(Name="main")
boto3.client("sqs", region_name=REGION).create_queue(QueueName="after-the-gap")
late = advance(3700)
restarted = keys(f"AWSLogs/{ME}/CloudTrail-Digest/{REGION}/")
check("another chain", len(restarted), 7)
check("which has no ancestors", json.loads(gzip.decompress(
    s3.get_object(Bucket=BUCKET, Key=restarted[5])["Body"].read()))["previousDigestS3Object"], None)
check("valid as well", validate("main", again - datetime.timedelta(minutes=1), late)[0], 0)

# A trail of the organization writes files for every account.
refused("members cannot", "NotOrganizationMasterAccountException", 400, ..., client("cloudtrail", client("sts").assume_role(
    RoleArn=f"arn:aws:iam::{SHOP}:role/OrganizationAccountAccessRole", RoleSessionName="test")["Credentials"]).create_trail,
    Name="theirs", S3BucketName=BUCKET, IsOrganizationTrail=True)
trail.create_trail(Name="whole", S3BucketName=BUCKET, S3KeyPrefix="org", IsOrganizationTrail=True, IsMultiRegionTrail=True,
                   EnableLogFileValidation=True)
trail.start_logging(Name="whole")
member = client("sts").assume_role(RoleArn=f"arn:aws:iam::{SHOP}:role/OrganizationAccountAccessRole",
                                   RoleSessionName="test")["Credentials"]
began = advance(0)
client("iam", member).list_users()
check("a member sees it", client("cloudtrail", member).get_trail(Name=f"arn:aws:cloudtrail:{REGION}:{ME}:trail/whole")[
    "Trail"]["IsOrganizationTrail"])
control("trails", {})
theirs = keys(f"org/AWSLogs/{organization}/{SHOP}/CloudTrail/us-east-1/")
check("files of a member", len(theirs), 1)
finish = advance(3700)
code, text = validate("whole", began - datetime.timedelta(minutes=1), finish, ME)
check("valid too", (code, "digest files valid" in text), (0, True))
code, text = validate("whole", began - datetime.timedelta(minutes=1), finish, SHOP, "us-east-1")
check("and a member's, in another Region", (code, "2/2 digest files valid" in text, "1/1 log files valid" in text),
      (0, True, True))

trail.put_event_selectors(TrailName="whole", EventSelectors=[{"ReadWriteType": "WriteOnly", "IncludeManagementEvents": True}])
check("selectors", trail.get_event_selectors(TrailName="whole")["EventSelectors"][0]["ReadWriteType"], "WriteOnly")
refused("data events", "InvalidEventSelectorsException", 400, ..., trail.put_event_selectors, TrailName="whole",
        EventSelectors=[{"DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}]}])
s3.delete_bucket_policy(Bucket=BUCKET)
client("iam").create_user(UserName="undeliverable")
advance(400)
trail.describe_trails()
check("delivery error", trail.get_trail_status(Name="whole")["LatestDeliveryError"], "AccessDenied")
trail.delete_trail(Name="whole")
refused("gone", "TrailNotFoundException", 400, "Unknown trail: whole for the user: 100000000001", trail.get_trail, Name="whole")
