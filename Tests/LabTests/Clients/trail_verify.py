# lab: clock=virtual
"""`rootlatch trail verify` beside `aws cloudtrail validate-logs`, on the same files in the same state."""

import datetime
import gzip
import json
import os
import pathlib
import re
import subprocess
import tempfile
import urllib.request

import boto3
from iam_checks import aws, check

REGION, ME, BUCKET = "eu-west-1", "100000000001", "acme-verified-trail"
trail = boto3.client("cloudtrail", region_name=REGION)
s3 = boto3.client("s3", region_name=REGION)
sqs = boto3.client("sqs", region_name=REGION)


def advance(seconds):
    request = urllib.request.Request(
        os.environ["AWS_ENDPOINT_URL"] + "/_lab/clock", json.dumps({"advanceSeconds": seconds}).encode(),
        {"Content-Type": "application/json"})
    time = json.load(urllib.request.urlopen(request))["time"]
    return datetime.datetime.fromisoformat(time.replace("Z", "+00:00"))


def text_of(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def ours(place, *words):
    done = subprocess.run(
        [os.environ["ROOTLATCH"], "trail", "verify", place, "--since", text_of(since), "--until", text_of(until), *words,
         "-o", "json"], capture_output=True, text=True)
    check("a document", done.stdout != "", True) if done.stdout else print(done.stderr)
    return done.returncode, json.loads(done.stdout)


def referee():
    """What the AWS CLI counts: valid and all digests, valid and all log files."""
    status, told, _ = aws(
        "cloudtrail", "validate-logs", "--trail-arn", f"arn:aws:cloudtrail:{REGION}:{ME}:trail/main",
        "--start-time", text_of(since), "--end-time", text_of(until), "--region", REGION)
    counts = [tuple(map(int, found)) for kind in ("digest", "log")
              for found in re.findall(rf"^(\d+)/(\d+) {kind} files valid", told, re.M) or [(0, 0)]]
    return status, counts


def compare(state):
    code, counts = referee()
    status, document = ours(f"s3://{BUCKET}", "--log-region", REGION, "--trail", "main")
    summary = document["summary"]
    mine = [(summary[kind]["valid"], summary[kind]["total"]) for kind in ("digests", "logs")]
    check(f"{state}: the counts of the AWS CLI", mine, counts)
    check(f"{state}: invalid or not", summary["digests"]["invalid"] + summary["logs"]["invalid"] > 0, code != 0)
    return status, document


s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:GetBucketAcl",
     "Resource": f"arn:aws:s3:::{BUCKET}"},
    {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject",
     "Resource": f"arn:aws:s3:::{BUCKET}/*"}]}))
trail.create_trail(Name="main", S3BucketName=BUCKET, EnableLogFileValidation=True, IsMultiRegionTrail=True)
since = advance(0) - datetime.timedelta(hours=2)
trail.start_logging(Name="main")
for number in range(4):
    sqs.create_queue(QueueName=f"hour-{number}")
    until = advance(3700) + datetime.timedelta(minutes=1)


def keys(kind):
    return [entry["Key"] for entry in s3.list_objects_v2(Bucket=BUCKET, Prefix=f"AWSLogs/{ME}/{kind}/{REGION}/")["Contents"]]


def content(key):
    answer = s3.get_object(Bucket=BUCKET, Key=key)
    return answer["Body"].read(), answer["Metadata"]


digests, logs = keys("CloudTrail-Digest"), keys("CloudTrail")
check("digests and log files", len(digests) >= 5 and len(logs) >= 3, True)
status, document = compare("as delivered")
check("clean", (status, document["clean"]), (0, True))

# What the AWS CLI finds in each state is found, and nothing else.
log, packed = logs[0], content(logs[0])[0]
states = [
    ("a log file was changed", log, gzip.compress(gzip.decompress(packed).replace(b"CreateQueue", b"DeleteQueue")), None),
    ("a log file is no gzip", log, b"{}", None),
    ("a log file has a tail", log, packed + b"x", None),
    ("a log file has a second member", log, packed + gzip.compress(b""), None),
    ("a log file is cut", log, packed[:-40], None),
    ("a log file is empty", log, b"", None),
    ("a log file is gone", log, None, None),
]
for position in (0, len(digests) // 2, len(digests) - 1):
    digest, (body, metadata) = digests[position], content(digests[position])
    plain = gzip.decompress(body)
    states += [
        (f"digest {position} was changed", digest, gzip.compress(plain.replace(b'"logFiles"', b' "logFiles"')), metadata),
        (f"digest {position} is gone", digest, None, None),
        (f"digest {position} is no JSON", digest, gzip.compress(b"{"), metadata),
        (f"digest {position} lacks its end", digest, gzip.compress(plain.replace(b"digestEndTime", b"digestEndTimf")), metadata),
        (f"digest {position} has another signature", digest, body, metadata | {"signature": "00" * 256}),
        (f"digest {position} has a signature of letters", digest, body, metadata | {"signature": "xyz"}),
        (f"digest {position} stands elsewhere", digest, content(digests[position - 1])[0], content(digests[position - 1])[1]),
    ]
for state, key, body, metadata in states:
    was, with_metadata = content(key)
    if body is None:
        s3.delete_object(Bucket=BUCKET, Key=key)
    else:
        s3.put_object(Bucket=BUCKET, Key=key, Body=body, Metadata=metadata or {})
    # Nothing points to the newest digest: where it ends, the archive ends.
    told = 0 if (key, body) == (digests[-1], None) else 1
    check(f"{state}: told", compare(state)[0], told)
    s3.put_object(Bucket=BUCKET, Key=key, Body=was, Metadata=with_metadata)
s3.put_object(Bucket=BUCKET, Key=log, Body=packed[:-8])
check("only the packing is cut", compare("only the packing is cut")[0], 0)
s3.put_object(Bucket=BUCKET, Key=log, Body=packed)

# A copy has no signatures beside its files; each digest has that of the one before.
with tempfile.TemporaryDirectory() as folder:
    for key in digests + logs:
        path = pathlib.Path(folder, "copy", key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(key)[0])
    known = pathlib.Path(folder, "keys.json")
    _, found, _ = aws("cloudtrail", "list-public-keys", "--start-time", text_of(since), "--end-time", text_of(until),
                      "--region", REGION)
    known.write_text(found)
    copy = f"{folder}/copy"
    status, document = ours(copy, "--public-keys", str(known))
    summary = document["summary"]["digests"]
    check("all but the newest", (status, summary["unverified"], summary["invalid"]), (1, 1, 0))
    _, head, _ = aws("s3api", "head-object", "--bucket", BUCKET, "--key", digests[-1])
    newest = pathlib.Path(copy, digests[-1])
    newest.with_name(newest.name + ".metadata.json").write_text(head)
    status, document = ours(copy, "--public-keys", str(known))
    check("with its metadata", (status, document["clean"], document["summary"]["logs"]["valid"]), (0, True, len(logs)))
    status, document = ours(copy, "--no-signatures")
    check("without signatures", (status, document["signatures"]), (0, "left-out"))
    # A file that nothing names, in a time that digests tell of.
    stray = pathlib.Path(copy, re.sub(r"_[^_]+[.]json[.]gz$", "_STRAYSTRAYSTRAY1.json.gz", log))
    stray.write_bytes(gzip.compress(b'{"Records":[]}'))
    status, document = ours(copy, "--no-signatures")
    warning = document["warnings"][0]
    check("a file that no digest names", (status, document["clean"], warning["kind"], warning["files"], warning["count"]),
          (1, False, "unnamed", [str(stray)], 1))
    check("which is no file of the counts", document["summary"]["logs"]["total"], len(logs))
    stray.unlink()
    # The end of the chain is cut off, and the log files are there.
    kept = {key: pathlib.Path(copy, key).read_bytes() for key in digests[-3:]}
    for key in kept:
        pathlib.Path(copy, key).unlink()
    status, document = ours(copy, "--no-signatures")
    warning = document["warnings"][0]
    check("the newest digests are gone", (status, warning["kind"], document["summary"]["digests"]["invalid"]), (1, "later", 0))
    check("which files are later", warning["files"][-1], str(pathlib.Path(copy, logs[-1])))
    status, document = ours(f"{folder}/copy", "--no-signatures", "--trail", "other")
    check("another trail", (status, document["warnings"]), (1, []))
    for key, body in kept.items():
        pathlib.Path(copy, key).write_bytes(body)
    pathlib.Path(copy, log).write_bytes(gzip.compress(b"{}"))
    status, document = ours(copy, "--public-keys", str(known))
    problem = document["chains"][0]["problems"][0]
    check("a changed log file", (status, problem["kind"], problem["reason"]), (1, "log", "hash-mismatch"))
    check("where", problem["file"], str(pathlib.Path(copy, log)))
    status, document = ours(f"{folder}/copy/AWSLogs/{ME}/CloudTrail", "--no-signatures")
    check("no digests are not a success", (status, document["summary"]["chains"]), (1, 0))

# Between a stop and a start nothing was delivered.
trail.stop_logging(Name="main")
advance(7200)
trail.start_logging(Name="main")
sqs.create_queue(QueueName="after-the-gap")
until = advance(3700) + datetime.timedelta(minutes=1)
status, document = compare("after a stop")
check("a gap", (status, document["summary"]["gaps"], document["summary"]["digests"]["invalid"]), (1, 1, 0))
