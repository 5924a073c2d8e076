# lab: clock=virtual
"""Buckets that tell queues of their events, by boto3: what is refused, what is sent, and CloudTrail's own files."""

import json
import os
import urllib.parse
import urllib.request

import boto3
from iam_checks import check, client, refused

REGION = "eu-west-1"
BUCKET = "acme-told-files"
s3 = boto3.client("s3", region_name=REGION)
sqs = boto3.client("sqs", region_name=REGION)
account = client("sts").get_caller_identity()["Account"]


def control(path, body):
    request = urllib.request.Request(
        os.environ["AWS_ENDPOINT_URL"] + "/_lab/" + path, json.dumps(body).encode(),
        {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))


def queue(name, region=REGION):
    """A queue's URL and ARN."""
    there = boto3.client("sqs", region_name=region)
    url = there.create_queue(QueueName=name)["QueueUrl"]
    return url, there.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]


def received(url):
    """What waits in a queue; it is gone then."""
    bodies = []
    while messages := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(json.loads(message["Body"]))
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return bodies


def put(queues=(), **more):
    s3.put_bucket_notification_configuration(
        Bucket=BUCKET, NotificationConfiguration={"QueueConfigurations": list(queues)}, **more)


def told(arn, *events, prefix=None, suffix=None, **more):
    """One configuration of a queue."""
    rules = [{"Name": name, "Value": value} for name, value in (("prefix", prefix), ("suffix", suffix)) if value]
    return dict({"QueueArn": arn, "Events": list(events)},
                **({"Filter": {"Key": {"FilterRules": rules}}} if rules else {}), **more)


def let(url, arn, bucket=BUCKET):
    """Lets S3 send what happens in a bucket to a queue."""
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"}, "Action": "sqs:SendMessage",
         "Resource": arn, "Condition": {"ArnLike": {"aws:SourceArn": f"arn:aws:s3:::{bucket}"},
                                        "StringEquals": {"aws:SourceAccount": account}}}]})})
    control("clock", {"advanceSeconds": 61})


s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
url, arn = queue("told")
CREATED = "s3:ObjectCreated:*"
UNREACHABLE = "Unable to validate the following destination configurations"
AMBIGUOUS = ("Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are "
             "overlapping for the same event type.")
check("nothing is told at first",
      "QueueConfigurations" not in s3.get_bucket_notification_configuration(Bucket=BUCKET))
refused("a queue that keeps S3 out", "InvalidArgument", 400, UNREACHABLE, put, queues=[told(arn, CREATED)])
refused("a queue that is not there", "InvalidArgument", 400, UNREACHABLE, put, queues=[told(arn + "x", CREATED)])
refused("a topic that is not there", "InvalidArgument", 400, UNREACHABLE,
        s3.put_bucket_notification_configuration, Bucket=BUCKET, NotificationConfiguration={"TopicConfigurations": [
            {"TopicArn": f"arn:aws:sns:{REGION}:{account}:none", "Events": [CREATED]}]})
refused("no ARN", "InvalidArgument", 400, "The ARN could not be parsed", put, queues=[told("told", CREATED)])
refused("an ARN of another service", "InvalidArgument", 400, "The ARN is not well formed", put,
        queues=[told(arn.replace(":sqs:", ":sns:"), CREATED)])
try:
    put([told(arn + "x", CREATED, prefix="a/"), told(arn, CREATED, prefix="b/")])
    problems = {}
except s3.exceptions.ClientError as error:
    problems = error.response["Error"]
check("every place that cannot be reached is named", [problems.get(f"Argument{part}{place}") for place in (1, 2)
      for part in ("Name", "Value")] == [
          arn + "x", "The destination queue does not exist", arn,
          "Permissions on the destination queue do not allow S3 to publish notifications from this bucket"])
far, far_arn = queue("far", "us-east-1")
refused("another Region", "InvalidArgument", 400,
        "The notification destination service region is not valid for the bucket location constraint", put,
        queues=[told(far_arn, CREATED)])
let(url, arn, "another-bucket")
refused("a queue for another bucket", "InvalidArgument", 400, UNREACHABLE, put, queues=[told(arn, CREATED)])
let(url, arn)
refused("an unknown event", "InvalidArgument", 400, "The event 's3:ObjectCreated:Never' is not supported for notifications", put,
        queues=[told(arn, "s3:ObjectCreated:Never")])
refused("two rules for one event", "InvalidArgument", 400, AMBIGUOUS, put,
        queues=[told(arn, CREATED, prefix="a/"), told(arn, "s3:ObjectCreated:Put", prefix="a/b")])
refused("one id twice", "InvalidArgument", 400, "Same ID used for multiple configurations. IDs must be unique.", put,
        queues=[told(arn, CREATED, prefix="a/", Id="x"), told(arn, CREATED, prefix="b/", Id="x")])
check("what was refused told nobody", received(url) == [])

put([told(arn, CREATED, suffix=".json.gz", Id="logs"), told(arn, "s3:ObjectRemoved:*", prefix="a")])
test = received(url)
check("one test event for one queue", [body["Event"] for body in test] == ["s3:TestEvent"])
check("the test event names the bucket", test[0]["Bucket"] == BUCKET and test[0]["Service"] == "Amazon S3")
kept = s3.get_bucket_notification_configuration(Bucket=BUCKET)["QueueConfigurations"]
check("the configuration is kept", [(one["QueueArn"], one["Events"]) for one in kept] == [
    (arn, [CREATED]), (arn, ["s3:ObjectRemoved:*"])])
check("ids are kept or made", kept[0]["Id"] == "logs" and len(kept[1]["Id"]) > 10)
check("filters are kept", kept[0]["Filter"]["Key"]["FilterRules"] == [{"Name": "Suffix", "Value": ".json.gz"}])

tag = s3.put_object(Bucket=BUCKET, Key="a/red flower+ä.json.gz", Body=b"12345")["ETag"]
s3.put_object(Bucket=BUCKET, Key="a/other.txt", Body=b"1")
bodies = received(url)
check("one message for one object", len(bodies) == 1 and len(bodies[0]["Records"]) == 1)
record = bodies[0]["Records"][0]
check("the record is as S3 writes it", (record["eventVersion"], record["eventSource"], record["eventName"],
      record["awsRegion"], record["s3"]["configurationId"], record["s3"]["s3SchemaVersion"]) == (
      "2.1", "aws:s3", "ObjectCreated:Put", REGION, "logs", "1.0"))
check("the key is encoded as in forms", record["s3"]["object"]["key"] == "a/red+flower%2B%C3%A4.json.gz")
check("the key comes back", urllib.parse.unquote_plus(record["s3"]["object"]["key"]) == "a/red flower+ä.json.gz")
check("size and tag", (record["s3"]["object"]["size"], '"' + record["s3"]["object"]["eTag"] + '"') == (5, tag))
check("the caller is named", record["userIdentity"]["principalId"].startswith("AWS:"))
s3.delete_object(Bucket=BUCKET, Key="a/other.txt")
s3.delete_object(Bucket=BUCKET, Key="b")
removed = received(url)
check("what went is told", [body["Records"][0]["eventName"] for body in removed] == ["ObjectRemoved:Delete"])
check("what went has no size", "size" not in removed[0]["Records"][0]["s3"]["object"])
s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
version = s3.put_object(Bucket=BUCKET, Key="a/v.json.gz", Body=b"1")["VersionId"]
s3.delete_object(Bucket=BUCKET, Key="a/v.json.gz")
names = [(body["Records"][0]["eventName"], body["Records"][0]["s3"]["object"].get("versionId")) for body in received(url)]
check("versions are told", names[0] == ("ObjectCreated:Put", version)
      and names[1][0] == "ObjectRemoved:DeleteMarkerCreated" and names[1][1] not in (None, version))

# CloudTrail's own files are told as any others.
s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
     "Action": ["s3:GetBucketAcl", "s3:PutObject"],
     "Resource": [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"]}]}))
trail = boto3.client("cloudtrail", region_name=REGION)
trail.create_trail(Name="main", S3BucketName=BUCKET, IsMultiRegionTrail=True)
trail.start_logging(Name="main")
client("iam").list_users()
control("trails", {})
files = [body["Records"][0]["s3"]["object"]["key"] for body in received(url)]
check("files of the trail are told", any("/CloudTrail/us-east-1/" in key for key in files))

put()
s3.put_object(Bucket=BUCKET, Key="late.json.gz", Body=b"1")
check("an empty configuration ends it", received(url) == []
      and "QueueConfigurations" not in s3.get_bucket_notification_configuration(Bucket=BUCKET))
put([told(arn + "x", CREATED)], SkipDestinationValidation=True)
check("unless asked to, S3 does not look", s3.get_bucket_notification_configuration(
    Bucket=BUCKET)["QueueConfigurations"][0]["QueueArn"] == arn + "x")
