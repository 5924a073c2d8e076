# lab: clock=virtual
"""Objects with boto3 and the AWS CLI: content, metadata, ranges, lists, versions, locks and presigned URLs."""

import base64
import datetime
import hashlib
import json
import os
import pathlib
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import boto3
import iam_checks
from botocore.config import Config
from iam_checks import check, client, one_time_code, refused

s3 = boto3.client("s3", region_name="eu-west-1", config=Config(retries={"total_max_attempts": 1}))
BUCKET = "objects-of-acme"
s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})

content = bytes(range(256)) * 40
put = s3.put_object(Bucket=BUCKET, Key="logs/é a+b&c.bin", Body=content, Metadata={"Signature": "abc"},
                    ContentType="application/x-test", ContentEncoding="gzip", CacheControl="no-store")
check("etag", put["ETag"], f'"{hashlib.md5(content).hexdigest()}"')
got = s3.get_object(Bucket=BUCKET, Key="logs/é a+b&c.bin", ChecksumMode="ENABLED")
check("content", got["Body"].read(), content)
check("metadata", (got["Metadata"], got["ContentType"], got["ContentEncoding"], got["CacheControl"]),
      ({"signature": "abc"}, "application/x-test", "gzip", "no-store"))
head = s3.head_object(Bucket=BUCKET, Key="logs/é a+b&c.bin")
check("head", (head["ContentLength"], head["ETag"], head["AcceptRanges"]), (len(content), put["ETag"], "bytes"))
for wanted, expected, field in [("bytes=0-9", content[:10], "bytes 0-9/10240"), ("bytes=10230-", content[-10:], None),
                                ("bytes=-5", content[-5:], None), ("bytes=10000-99999", content[10000:], None)]:
    part = s3.get_object(Bucket=BUCKET, Key="logs/é a+b&c.bin", Range=wanted)
    check(f"range {wanted}", (part["Body"].read(), part["ResponseMetadata"]["HTTPStatusCode"]), (expected, 206))
    if field:
        check("its field", part["ContentRange"], field)
refused("no such range", "InvalidRange", 416, "The requested range is not satisfiable", s3.get_object, Bucket=BUCKET,
        Key="logs/é a+b&c.bin", Range="bytes=99999-")
refused("no key", "NoSuchKey", 404, "The specified key does not exist.", s3.get_object, Bucket=BUCKET, Key="nothing")
refused("head of nothing", "404", 404, "Not Found", s3.head_object, Bucket=BUCKET, Key="nothing")
refused("not modified", "304", 304, "Not Modified", s3.get_object, Bucket=BUCKET, Key="logs/é a+b&c.bin",
        IfNoneMatch=put["ETag"])
refused("precondition", "PreconditionFailed", 412, ..., s3.put_object, Bucket=BUCKET, Key="logs/é a+b&c.bin", Body=b"",
        IfNoneMatch="*")
refused("bad MD5", "BadDigest", 400, "The Content-MD5 you specified did not match what we received.", s3.put_object,
        Bucket=BUCKET, Key="x", Body=b"x", ContentMD5=base64.b64encode(hashlib.md5(b"y").digest()).decode())
for algorithm in ["CRC32", "SHA1", "SHA256"]:
    answer = s3.put_object(Bucket=BUCKET, Key=f"sums/{algorithm}", Body=b"123456789", ChecksumAlgorithm=algorithm)
    check(f"checksum {algorithm}", f"Checksum{algorithm}" in answer)
refused("wrong checksum", "BadDigest", 400, "The CRC32C you specified did not match the calculated checksum.",
        s3.put_object, Bucket=BUCKET, Key="x", Body=b"123456789", ChecksumCRC32C="AAAAAA==")
# The check values of `123456789` in the catalogue of parametrised CRC algorithms.
s3.put_object(Bucket=BUCKET, Key="x", Body=b"123456789",
              ChecksumCRC32C=base64.b64encode(bytes.fromhex("e3069283")).decode())
s3.put_object(Bucket=BUCKET, Key="x", Body=b"123456789",
              ChecksumCRC64NVME=base64.b64encode(bytes.fromhex("ae8b14860a799888")).decode())

keys = ["a", "a/1", "a/2", "a/b/3", "b", "c/1", "c/2", "d", "é"]
LIST = "lists-of-acme"
s3.create_bucket(Bucket=LIST, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
for key in keys:
    s3.put_object(Bucket=LIST, Key=key, Body=b"")


def both(**arguments):
    """Keys and common prefixes of all pages, by both operations, in pages of every size."""
    found = set()
    for operation in ["list_objects", "list_objects_v2"]:
        for size in [1, 2, 3, 1000]:
            names, prefixes = [], []
            for page in s3.get_paginator(operation).paginate(
                    Bucket=LIST, PaginationConfig={"PageSize": size}, **arguments):
                names += [entry["Key"] for entry in page.get("Contents", [])]
                prefixes += [entry["Prefix"] for entry in page.get("CommonPrefixes", [])]
            found.add((tuple(names), tuple(prefixes)))
    assert len(found) == 1, found
    return found.pop()


check("all", both(), (("a", "a/1", "a/2", "a/b/3", "b", "c/1", "c/2", "d", "é"), ()))
check("grouped", both(Delimiter="/"), (("a", "b", "d", "é"), ("a/", "c/")))
check("below", both(Prefix="a/", Delimiter="/"), (("a/1", "a/2"), ("a/b/",)))
check("prefix", both(Prefix="c"), (("c/1", "c/2"), ()))
check("start after", [e["Key"] for e in s3.list_objects_v2(Bucket=LIST, StartAfter="b")["Contents"]],
      ["c/1", "c/2", "d", "é"])
check("none", s3.list_objects_v2(Bucket=LIST, MaxKeys=0)["KeyCount"], 0)
check("owner", len(s3.list_objects_v2(Bucket=LIST, FetchOwner=True)["Contents"][0]["Owner"]["ID"]), 64)

url = s3.generate_presigned_url("get_object", Params={"Bucket": LIST, "Key": "a/1"})
try:
    urllib.request.urlopen(url)
    raise AssertionError("Signature Version 2 was taken")
except urllib.error.HTTPError as error:
    check("Signature Version 2", (error.code, b"Please use AWS4-HMAC-SHA256" in error.read()), (400, True))
modern = boto3.client("s3", region_name="eu-west-1", config=Config(signature_version="s3v4"))
url = modern.generate_presigned_url("get_object", Params={"Bucket": LIST, "Key": "a/1"}, ExpiresIn=60)
check("presigned", urllib.request.urlopen(url).status, 200)
try:
    urllib.request.urlopen(url.replace("a/1", "a/2"))
    raise AssertionError("a changed URL was served")
except urllib.error.HTTPError as error:
    check("changed URL", (error.code, b"SignatureDoesNotMatch" in error.read()), (403, True))
endpoint = urllib.parse.urlsplit(os.environ["AWS_ENDPOINT_URL"])
virtual = boto3.client("s3", region_name="eu-west-1", endpoint_url=f"http://localhost:{endpoint.port}",
                       config=Config(signature_version="s3v4", s3={"addressing_style": "virtual"}))
url = virtual.generate_presigned_url("get_object", Params={"Bucket": LIST, "Key": "a/1"})
check("a bucket in the host", urllib.parse.urlsplit(url).hostname, f"{LIST}.localhost")
request = urllib.request.Request(url.replace(f"{LIST}.localhost", "127.0.0.1"), headers={
    "Host": f"{LIST}.localhost:{endpoint.port}"})
check("is found there", urllib.request.urlopen(request).status, 200)

VERSIONS = "versions-of-acme"
s3.create_bucket(Bucket=VERSIONS, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"},
                 ObjectLockEnabledForBucket=True)
check("versioning", s3.get_bucket_versioning(Bucket=VERSIONS)["Status"], "Enabled")
check("lock", s3.get_object_lock_configuration(Bucket=VERSIONS)["ObjectLockConfiguration"],
      {"ObjectLockEnabled": "Enabled"})
refused("no lock", "ObjectLockConfigurationNotFoundError", 404, ..., s3.get_object_lock_configuration, Bucket=LIST)
now = client("iam").get_user()["User"]["CreateDate"] + datetime.timedelta(days=4000)
one = s3.put_object(Bucket=VERSIONS, Key="k", Body=b"one", ObjectLockMode="COMPLIANCE",
                    ObjectLockRetainUntilDate=now)["VersionId"]
two = s3.put_object(Bucket=VERSIONS, Key="k", Body=b"two")["VersionId"]
check("newest", s3.get_object(Bucket=VERSIONS, Key="k")["Body"].read(), b"two")
check("older", s3.get_object(Bucket=VERSIONS, Key="k", VersionId=one)["Body"].read(), b"one")
deleted = s3.delete_object(Bucket=VERSIONS, Key="k")
check("marker", deleted["DeleteMarker"])
refused("hidden", "NoSuchKey", 404, ..., s3.get_object, Bucket=VERSIONS, Key="k")
s3.delete_object(Bucket=VERSIONS, Key="k", VersionId=deleted["VersionId"])
check("back", s3.get_object(Bucket=VERSIONS, Key="k")["Body"].read(), b"two")
refused("compliance", "AccessDenied", 403, "Access Denied because object protected by object lock.", s3.delete_object,
        Bucket=VERSIONS, Key="k", VersionId=one, BypassGovernanceRetention=True)
s3.put_object_retention(Bucket=VERSIONS, Key="k", VersionId=two, Retention={"Mode": "GOVERNANCE", "RetainUntilDate": now})
refused("governance", "AccessDenied", 403, ..., s3.delete_object, Bucket=VERSIONS, Key="k", VersionId=two)
s3.delete_object(Bucket=VERSIONS, Key="k", VersionId=two, BypassGovernanceRetention=True)
refused("not empty", "BucketNotEmpty", 409, ..., s3.delete_bucket, Bucket=VERSIONS)
refused("MFA delete is root's", "AccessDenied", 403, ..., s3.put_bucket_versioning, Bucket=LIST, MFA="serial 123456",
        VersioningConfiguration={"Status": "Enabled", "MFADelete": "Enabled"})


def aws(*words):
    status, told, complaint = iam_checks.aws(*words, "--region", "eu-west-1")
    assert status == 0, (words, complaint)
    return told


with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "file.txt")
    path.write_bytes(b"from the command line")
    aws("s3", "cp", str(path), f"s3://{LIST}/cli/file.txt")
    check("aws s3 ls", aws("s3", "ls", f"s3://{LIST}/cli/").split()[-2:], ["21", "file.txt"])
    aws("s3", "cp", f"s3://{LIST}/cli/file.txt", str(pathlib.Path(folder, "back.txt")))
    check("aws s3 cp", pathlib.Path(folder, "back.txt").read_bytes(), b"from the command line")
    aws("s3", "rm", f"s3://{LIST}/cli/file.txt")
    check("aws s3api", json.loads(aws("s3api", "list-objects-v2", "--bucket", LIST, "--prefix", "cli/", "--output", "json"))
          .get("Contents"), None)
