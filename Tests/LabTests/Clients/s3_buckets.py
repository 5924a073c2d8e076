# lab: clock=virtual
"""Buckets, their Regions and their policies, with boto3."""

import json
import urllib.request

import boto3
from botocore.config import Config

import iam_checks
from iam_checks import check, client, refused

sts = client("sts")
DATA_LAKE, SHOP, SECURITY = "100000000006", "100000000004", "100000000002"


def member(account, name="test"):
    return sts.assume_role(
        RoleArn=f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole", RoleSessionName=name)["Credentials"]


def s3(region="us-east-1", credentials=None, **config):
    keys = {}
    if credentials:
        keys = {"aws_access_key_id": credentials["AccessKeyId"],
                "aws_secret_access_key": credentials["SecretAccessKey"],
                "aws_session_token": credentials["SessionToken"]}
    return boto3.client("s3", region_name=region, config=Config(retries={"total_max_attempts": 1}, **config), **keys)


mine = s3()
check("no buckets at first", mine.list_buckets()["Buckets"], [])
mine.create_bucket(Bucket="first-bucket")
check("us-east-1 again is done", mine.create_bucket(Bucket="first-bucket")["Location"], "/first-bucket")
frankfurt = s3("eu-central-1")
frankfurt.create_bucket(Bucket="second-bucket", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
refused("mine already", "BucketAlreadyOwnedByYou", 409, ..., frankfurt.create_bucket, Bucket="second-bucket",
        CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
refused("somebody else's", "BucketAlreadyExists", 409, ..., mine.create_bucket, Bucket="acme-shop-uploads")
refused("a name", "InvalidBucketName", 400, "The specified bucket is not valid.", mine.create_bucket, Bucket="xn--a")
refused("the wrong constraint", "IllegalLocationConstraintException", 400,
        "The eu-west-1 location constraint is incompatible for the region specific endpoint this request was sent to.",
        frankfurt.create_bucket, Bucket="third-bucket",
        CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
refused("no constraint", "IllegalLocationConstraintException", 400,
        "The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.",
        frankfurt.create_bucket, Bucket="third-bucket")
refused("no such place", "InvalidLocationConstraint", 400, "The specified location-constraint is not valid",
        mine.create_bucket, Bucket="third-bucket", CreateBucketConfiguration={"LocationConstraint": "mars-1"})
check("listed by name", [b["Name"] for b in mine.list_buckets()["Buckets"]], ["first-bucket", "second-bucket"])
page = mine.list_buckets(MaxBuckets=1)
check("a page", ([b["Name"] for b in page["Buckets"]], page["Buckets"][0]["BucketRegion"]),
      (["first-bucket"], "us-east-1"))
page = mine.list_buckets(MaxBuckets=1, ContinuationToken=page["ContinuationToken"])
check("the next", ([b["Name"] for b in page["Buckets"]], "ContinuationToken" in page), (["second-bucket"], False))
check("by Region", [b["Name"] for b in mine.list_buckets(BucketRegion="eu-central-1")["Buckets"]], ["second-bucket"])
check("location", (mine.get_bucket_location(Bucket="first-bucket")["LocationConstraint"],
                   mine.get_bucket_location(Bucket="second-bucket")["LocationConstraint"]), (None, "eu-central-1"))

# boto3 follows to the bucket's Region by itself.
check("head in another Region", mine.head_bucket(Bucket="second-bucket")["BucketRegion"], "eu-central-1")
check("followed", mine.get_bucket_versioning(Bucket="second-bucket").get("Status"), None)
refused("no bucket", "NoSuchBucket", 404, "The specified bucket does not exist", mine.get_bucket_policy,
        Bucket="no-such-bucket")
refused("no policy", "NoSuchBucketPolicy", 404, "The bucket policy does not exist", mine.get_bucket_policy,
        Bucket="first-bucket")


def policy(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


READ = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{SHOP}:root"}, "Action": "s3:GetBucketPolicy",
        "Resource": "arn:aws:s3:::first-bucket"}
check("put", mine.put_bucket_policy(Bucket="first-bucket", Policy=policy(READ))["ResponseMetadata"]["HTTPStatusCode"], 204)
check("as it was put", mine.get_bucket_policy(Bucket="first-bucket")["Policy"], policy(READ))
check("not public", mine.get_bucket_policy_status(Bucket="first-bucket")["PolicyStatus"], {"IsPublic": False})
refused("allowed but not the owner's", "MethodNotAllowed", 405, "The specified method is not allowed against this resource.",
        s3(credentials=member(SHOP)).get_bucket_policy, Bucket="first-bucket")
refused("not allowed", "AccessDenied", 403, ..., s3(credentials=member(SECURITY)).get_bucket_policy,
        Bucket="first-bucket")
for name, text in [("no JSON", "x"), ("another bucket", policy(dict(READ, Resource="arn:aws:s3:::other"))),
                   ("another service", policy(dict(READ, Action="sqs:SendMessage"))),
                   ("nobody", policy({k: v for k, v in READ.items() if k != "Principal"})),
                   ("no such user", policy(dict(READ, Principal={"AWS": f"arn:aws:iam::{SHOP}:user/nobody"})))]:
    refused(name, "MalformedPolicy", 400, ..., mine.put_bucket_policy, Bucket="first-bucket", Policy=text)
public = policy(dict(READ, Principal="*", Action="s3:GetObject", Resource="arn:aws:s3:::first-bucket/*"))
error = refused("public", "AccessDenied", 403, ..., mine.put_bucket_policy, Bucket="first-bucket", Policy=public)
check("why", "BlockPublicPolicy" in error.response["Error"]["Message"])
check("everything is blocked", mine.get_public_access_block(Bucket="first-bucket")["PublicAccessBlockConfiguration"],
      {"BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True, "RestrictPublicBuckets": True})
mine.delete_public_access_block(Bucket="first-bucket")
refused("no block", "NoSuchPublicAccessBlockConfiguration", 404, ..., mine.get_public_access_block, Bucket="first-bucket")
mine.put_bucket_policy(Bucket="first-bucket", Policy=public)
check("public now", mine.get_bucket_policy_status(Bucket="first-bucket")["PolicyStatus"], {"IsPublic": True})
mine.delete_bucket_policy(Bucket="first-bucket")
mine.delete_bucket_policy(Bucket="first-bucket")
check("acl", mine.get_bucket_acl(Bucket="first-bucket")["Grants"][0]["Permission"], "FULL_CONTROL")
check("owner", mine.get_bucket_ownership_controls(Bucket="first-bucket")["OwnershipControls"]["Rules"],
      [{"ObjectOwnership": "BucketOwnerEnforced"}])
refused("not served", "NotImplemented", 501, ..., mine.get_bucket_lifecycle_configuration, Bucket="first-bucket")

# The locked bucket of the scenario: nobody of its account gets in, root of its account does.
lake = s3("eu-central-1", member(DATA_LAKE))
for name, call in [("read", lake.get_bucket_policy), ("delete", lake.delete_bucket_policy),
                   ("list", lake.list_objects_v2), ("head", lake.head_bucket)]:
    refused(f"locked out: {name}", "403" if name == "head" else "AccessDenied", 403, ..., call, Bucket="acme-data-lake-raw")
error = refused("says why", "AccessDenied", 403, ..., lake.get_bucket_policy, Bucket="acme-data-lake-raw")
check("words", error.response["Error"]["Message"],
      f"User: arn:aws:sts::{DATA_LAKE}:assumed-role/OrganizationAccountAccessRole/test is not authorized to perform: "
      's3:GetBucketPolicy on resource: "arn:aws:s3:::acme-data-lake-raw" with an explicit deny in a resource-based policy')
iam = client("iam")
iam.enable_organizations_root_sessions()
root = sts.assume_root(TargetPrincipal=DATA_LAKE, TaskPolicyArn={
    "arn": "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy"})["Credentials"]
unlocker = s3(credentials=root)
check("root lists", [b["Name"] for b in unlocker.list_buckets(MaxBuckets=10)["Buckets"]], ["acme-data-lake-raw"])
document = json.loads(unlocker.get_bucket_policy(Bucket="acme-data-lake-raw")["Policy"])
check("root reads", [s["Sid"] for s in document["Statement"]], ["ResearchReads", "DenyOldTLS", "FreezeForMigration"])
refused("but no objects", "AccessDenied", 403, ..., unlocker.list_objects_v2, Bucket="acme-data-lake-raw")
document["Statement"].pop()
unlocker.put_bucket_policy(Bucket="acme-data-lake-raw", Policy=json.dumps(document))
check("open again", len(lake.list_objects_v2(Bucket="acme-data-lake-raw")["Contents"]), 3)
other = s3(credentials=sts.assume_root(TargetPrincipal=SHOP, TaskPolicyArn={
    "arn": "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy"})["Credentials"])
refused("root of another account", "AccessDenied", 403, ..., other.get_bucket_policy, Bucket="acme-data-lake-raw")

# An SCP stops root too, a bucket policy does not.
organizations = client("organizations")
blunt = organizations.create_policy(Name="NoPolicies", Description="x", Type="SERVICE_CONTROL_POLICY", Content=policy(
    {"Effect": "Deny", "Action": "s3:PutBucketPolicy", "Resource": "*"}))["Policy"]["PolicySummary"]["Id"]
organizations.attach_policy(PolicyId=blunt, TargetId=DATA_LAKE)
refused("an SCP binds root", "AccessDenied", 403, ..., unlocker.put_bucket_policy, Bucket="acme-data-lake-raw",
        Policy=json.dumps(document))

events = boto3.client("cloudtrail", region_name="eu-central-1")
mine_events = events.lookup_events(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "CreateBucket"}])
record = json.loads(mine_events["Events"][-1]["CloudTrailEvent"])
check("in the trail", (record["eventSource"], record["requestParameters"]["bucketName"], record["resources"][0]["type"]),
      ("s3.amazonaws.com", "second-bucket", "AWS::S3::Bucket"))
heads = boto3.client("cloudtrail", region_name="us-east-1").lookup_events(
    LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "HeadBucket"}])["Events"]
check("data events are not in the history", heads, [])

refused("not empty", "BucketNotEmpty", 409, "The bucket you tried to delete is not empty", (
    lambda **k: (mine.put_object(Bucket="first-bucket", Key="k", Body=b"x"), mine.delete_bucket(**k))), Bucket="first-bucket")
mine.delete_object(Bucket="first-bucket", Key="k")
mine.delete_bucket(Bucket="first-bucket")
refused("gone", "404", 404, "Not Found", mine.head_bucket, Bucket="first-bucket")

# The raw words of the wire.
request = urllib.request.Request(s3()._endpoint.host + "/first-bucket?policy")
try:
    urllib.request.urlopen(request)
    raise AssertionError("an unsigned request was served")
except urllib.error.HTTPError as error:
    body = error.read().decode()
    check("unsigned", (error.code, "<Code>AccessDenied</Code>" in body, body.startswith("<?xml")), (403, True, True))
