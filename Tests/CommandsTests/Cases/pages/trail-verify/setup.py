"""A trail with five hours of log files, of which one was changed, and a pause of logging in another Region."""

import gzip
import json
import os
import urllib.request

import boto3


def advance(seconds):
    urllib.request.urlopen(urllib.request.Request(
        os.environ["AWS_ENDPOINT_URL"] + "/_lab/clock", json.dumps({"advanceSeconds": seconds}).encode(),
        {"Content-Type": "application/json"})).read()


bucket = "acme-trail"
s3 = boto3.client("s3", region_name="us-east-1")
s3.create_bucket(Bucket=bucket)
s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": action, "Resource": resource}
    for action, resource in [("s3:GetBucketAcl", f"arn:aws:s3:::{bucket}"), ("s3:PutObject", f"arn:aws:s3:::{bucket}/*")]]}))
trails = {region: boto3.client("cloudtrail", region_name=region) for region in ["us-east-1", "eu-west-1"]}
for region, trail in trails.items():
    trail.create_trail(Name="main", S3BucketName=bucket, EnableLogFileValidation=True)
    trail.start_logging(Name="main")
for hour in range(6):
    for region, trail in trails.items():
        boto3.client("sqs", region_name=region).create_queue(QueueName=f"hour-{hour}")
        if region == "eu-west-1" and hour in (2, 4):
            (trail.stop_logging if hour == 2 else trail.start_logging)(Name="main")
    advance(3700)
logs = s3.list_objects_v2(Bucket=bucket, Prefix="AWSLogs/100000000001/CloudTrail/us-east-1/")["Contents"]
key = logs[1]["Key"]
text = gzip.decompress(s3.get_object(Bucket=bucket, Key=key)["Body"].read())
s3.put_object(Bucket=bucket, Key=key, Body=gzip.compress(text.replace(b"CreateQueue", b"DeleteQueue")))
