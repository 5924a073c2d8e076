# lab: clock=virtual
"""`rootlatch trail verify` beside `aws cloudtrail validate-logs`, on digests that are made here: moved, in several
buckets and prefixes, of organizations, late, twice, without keys, and written in other ways."""

import base64
import datetime
import gzip
import hashlib
import json
import os
import pathlib
import re
import subprocess
import tempfile

import boto3
import rsa
from awscli.customizations.cloudtrail import validation
from iam_checks import aws, check

REGION, ME, ORGANIZATION = "eu-west-1", "100000000001", "o-abc1234567"
BUCKET, OTHER = "acme-digests", "acme-digests-before"
START = datetime.datetime(2026, 3, 1, tzinfo=datetime.timezone.utc)
s3 = boto3.client("s3", region_name=REGION)
KEYS = [rsa.newkeys(1024) for _ in range(2)]


def moment(hour):
    return START + datetime.timedelta(hours=hour)


def text_of(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def fingerprint(number):
    return hashlib.md5(KEYS[number][0].save_pkcs1("DER")).hexdigest()


def known(number, start=-48, end=480):
    """A public key, as ListPublicKeys tells of it, and when it was in use."""
    return {"Value": KEYS[number][0].save_pkcs1("DER"), "Fingerprint": fingerprint(number),
            "ValidityStartTime": moment(start), "ValidityEndTime": moment(end)}


class World:
    """Buckets, and keys that CloudTrail knows."""

    def __init__(self, name):
        self.name, self.objects, self.keys = name, {}, [known(0)]

    def put(self, bucket, key, body, metadata=None):
        self.objects[bucket, key] = (body, metadata or {})


class Chain:
    """A trail's digests, each signed over the one before."""

    def __init__(self, world, bucket, prefix="", region=REGION, trail="main", home=REGION, account=ME, organization=None,
                 late=False):
        self.world, self.bucket, self.prefix, self.region, self.trail = world, bucket, prefix, region, trail
        self.home, self.account, self.organization, self.late = home, account, organization, late
        self.previous, self.made, self.signer, self.edit = None, [], 0, lambda digest: digest
        self.write = lambda digest: json.dumps(digest).encode()

    def folder(self, kind, time):
        owner = f"{self.organization}/{self.account}" if self.organization else self.account
        return f"{self.prefix}AWSLogs/{owner}/{kind}/{self.region}/{time:%Y/%m/%d}/"

    def log(self, hour, number):
        time = moment(hour) - datetime.timedelta(minutes=10 + number)
        key = self.folder("CloudTrail", time) + f"{self.account}_CloudTrail_{self.region}_{time:%Y%m%dT%H%MZ}_{int(hour * 100):08d}{number:08d}.json.gz"
        content = json.dumps({"Records": [{"eventID": f"{self.region}-{hour}-{number}"}]}).encode()
        self.world.put(self.bucket, key, gzip.compress(content))
        return {"s3Bucket": self.bucket, "s3Object": key, "hashValue": hashlib.sha256(content).hexdigest(),
                "hashAlgorithm": "SHA-256", "newestEventTime": text_of(time), "oldestEventTime": text_of(time)}

    def digest(self, hour, logs=1, metadata=None):
        end = moment(hour)
        key = self.folder("CloudTrail-Digest", end) + (
            f"{self.account}_CloudTrail-Digest_{self.region}_{self.trail}_{self.home}_{end:%Y%m%dT%H%M%SZ}"
            f"{'_backfill' if self.late else ''}.json.gz")
        previous = self.previous or {}
        digest = self.edit({
            "awsAccountId": self.account, "digestStartTime": text_of(moment(hour - 1)), "digestEndTime": text_of(end),
            "digestS3Bucket": self.bucket, "digestS3Object": key, "digestPublicKeyFingerprint": fingerprint(self.signer),
            "digestSignatureAlgorithm": "SHA256withRSA", "newestEventTime": None, "oldestEventTime": None,
            "previousDigestS3Bucket": previous.get("bucket"), "previousDigestS3Object": previous.get("key"),
            "previousDigestHashValue": previous.get("hash"), "previousDigestHashAlgorithm": "SHA-256",
            "previousDigestSignature": previous.get("signature"),
            "logFiles": [self.log(hour, number) for number in range(logs)]})
        content = self.write(digest)
        to_sign = "\n".join([digest["digestEndTime"], f"{digest['digestS3Bucket']}/{digest['digestS3Object']}",
                             hashlib.sha256(content).hexdigest(), digest["previousDigestSignature"] or "null"])
        signature = rsa.sign(to_sign.encode(), KEYS[self.signer][1], "SHA-256").hex()
        self.previous = {"bucket": self.bucket, "key": key, "hash": hashlib.sha256(content).hexdigest(), "signature": signature}
        beside = {"signature": signature, "signature-algorithm": "SHA256withRSA"}
        if self.late:
            beside["backfill-generation-timestamp"] = text_of(end + datetime.timedelta(hours=200))
        self.world.put(self.bucket, key, gzip.compress(content), beside | (metadata or {}))
        self.made.append(key)
        return self

    def digests(self, hours, **more):
        for hour in hours:
            self.digest(hour, **more)
        return self


def referee(world, bucket, prefix, since, until, region=REGION, account=ME, organization=None, trail="main"):
    """What the AWS CLI counts: valid and all digests, those of late records, log files; and its status."""
    validation.PublicKeyProvider.get_public_keys = lambda _, start, end: {
        key["Fingerprint"]: {**key, "Value": base64.b64encode(key["Value"])} for key in world.keys
        if key["ValidityStartTime"] <= end and key["ValidityEndTime"] >= start}
    create = validation.create_digest_traverser

    def traverser(**more):
        made = create(**more)
        made.digest_provider.organization_id = organization
        return made

    validation.create_digest_traverser = traverser
    try:
        status, told, _ = aws(
            "cloudtrail", "validate-logs", "--trail-arn", f"arn:aws:cloudtrail:{REGION}:{ME}:trail/{trail}", "--s3-bucket",
            bucket, *(["--s3-prefix", prefix.rstrip("/")] if prefix else []), "--start-time", text_of(since), "--end-time",
            text_of(until), "--region", region, *(["--account-id", account] if account != ME else []))
    finally:
        validation.create_digest_traverser = create
    counts = [tuple(map(int, (re.findall(rf"^(\d+)/(\d+) {kind} files valid", told, re.M) or [(0, 0)])[0]))
              for kind in ("digest", "backfill digest", "log")]
    return status, [(counts[0][0] + counts[1][0], counts[0][1] + counts[1][1]), counts[2]]


def ours(world, bucket, prefix, since, until, region=REGION, account=ME, trail="main"):
    with tempfile.TemporaryDirectory() as folder:
        keys = pathlib.Path(folder, "keys.json")
        keys.write_text(json.dumps({"PublicKeyList": [
            {"Fingerprint": key["Fingerprint"], "Value": base64.b64encode(key["Value"]).decode()} for key in world.keys]}))
        done = subprocess.run(
            [os.environ["ROOTLATCH"], "trail", "verify", f"s3://{bucket}/{prefix}" if bucket else prefix, "--public-keys", str(keys), "--log-region",
             region, "--account", account, "--trail", trail, "--since", text_of(since), "--until", text_of(until), "-o",
             "json"], capture_output=True, text=True, timeout=60)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def upload(world):
    for name in {BUCKET, *(place[0] for place in world.objects)}:
        try:
            s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
        except s3.exceptions.BucketAlreadyOwnedByYou:
            pass
    for (name, key), (body, metadata) in world.objects.items():
        s3.put_object(Bucket=name, Key=key, Body=body, Metadata=metadata)


def clear(world):
    for name in {place[0] for place in world.objects}:
        for entry in s3.list_objects_v2(Bucket=name).get("Contents", []):
            s3.delete_object(Bucket=name, Key=entry["Key"])


def compare(world, bucket, prefix="", since=moment(-24), until=moment(100), differs=None, **more):
    """Both on the same state; where that `differs`, the AWS CLI's status and counts, and ours, are known."""
    upload(world)
    code, counts = referee(world, bucket, prefix, since, until, **more)
    more.pop("organization", None)
    status, document = ours(world, bucket, prefix, since, until, **more)
    summary = document["summary"]
    mine = [(summary[kind]["valid"], summary[kind]["total"]) for kind in ("digests", "logs")]
    invalid = summary["digests"]["invalid"] + summary["logs"]["invalid"]
    if differs is None:
        check(f"{world.name}: the counts of the AWS CLI", mine, counts)
        check(f"{world.name}: invalid or not", invalid > 0, code != 0)
    else:
        check(f"{world.name}: both", (code, *counts, status, *mine), differs)
    clear(world)
    return status, document


def world(name, hours=range(1, 6), **more):
    made = World(name)
    return made, Chain(made, BUCKET, **more).digests(hours)


# Windows: their ends are met, passed by a second, and lie within an hour.
for since, until in [(2, 4), (3, 3.5), (2.0003, 4), (1.9997, 4.0003), (-5, 0), (5, 6), (20, 30)]:
    made, chain = world(f"from {since} to {until}")
    compare(made, BUCKET, since=moment(since), until=moment(until))

# Regions, accounts and organizations side by side.
made, chain = world("several Regions")
Chain(made, BUCKET, region="us-east-1").digests(range(1, 5))
Chain(made, BUCKET, region="us-east-1", trail="other", home="us-east-1").digests(range(1, 9))
for region in (REGION, "us-east-1"):
    compare(made, BUCKET, region=region)
made, chain = world("an account's trail beside the organization's")
Chain(made, BUCKET, organization=ORGANIZATION, account="100000000002").digests(range(1, 4))
compare(made, BUCKET)
made = World("the organization's trail")
Chain(made, BUCKET, organization=ORGANIZATION, account="100000000002").digests(range(1, 4))
compare(made, BUCKET, account="100000000002", organization=ORGANIZATION)
made, chain = world("below a prefix", prefix="some/prefix/")
compare(made, BUCKET, "some/prefix/")

# Trails that changed.
made, chain = world("the prefix changed", prefix="old/")
chain.prefix = "new/"
chain.digests(range(7, 10))
compare(made, BUCKET, "new/")
upload(made)
status, document = ours(made, BUCKET, "", moment(-24), moment(100))
check("both prefixes at once: each digest counts once", (status, document["summary"]["digests"]["valid"]), (0, 8))
with tempfile.TemporaryDirectory() as copy:
    for (_, key), (body, metadata) in made.objects.items():
        path = pathlib.Path(copy, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    path = pathlib.Path(copy, chain.made[-1] + ".metadata.json")
    path.write_text(json.dumps({"Metadata": made.objects[BUCKET, chain.made[-1]][1]}))
    status, document = ours(made, "", copy, moment(-24), moment(100))
    check("and in a copy", (status, document["summary"]["digests"]["valid"]), (0, 8))
clear(made)
made, chain = world("the prefix changed, and a digest of the old one is gone", prefix="old/")
chain.prefix = "new/"
chain.digests(range(7, 10))
del made.objects[BUCKET, chain.made[4]]
compare(made, BUCKET, "new/")
made = World("the bucket changed")
chain = Chain(made, OTHER).digests(range(1, 7))
chain.bucket = BUCKET
chain.digests(range(7, 10))
compare(made, BUCKET)
for damage in ("gone", "changed"):
    made = World(f"the bucket changed, and a digest of the old one is {damage}")
    chain = Chain(made, OTHER).digests(range(1, 7))
    chain.bucket = BUCKET
    chain.digests(range(7, 10))
    place = OTHER, chain.made[4]
    if damage == "gone":
        del made.objects[place]
    else:
        made.put(*place, gzip.compress(gzip.decompress(made.objects[place][0]) + b" "), made.objects[place][1])
    compare(made, BUCKET)
made, chain = world("the trail was deleted and made again")
chain.previous = None
chain.digests(range(9, 12))
compare(made, BUCKET)
made, chain = world("the trail was made again at once")
chain.previous = None
chain.digest(6.25)
chain.digests([7.25, 8.25])
compare(made, BUCKET)
# The AWS CLI goes round in circles here.
made, chain = world("a digest that names itself as the one before")
chain.digest(5)
upload(made)
status, document = ours(made, BUCKET, "", moment(-24), moment(100))
check("a circle ends", (status, document["chains"][0]["problems"][0]["reason"]), (1, "previous-hash-mismatch"))
clear(made)

# Late records.
made, chain = world("late records")
Chain(made, BUCKET, late=True).digests([2, 4])
compare(made, BUCKET)
made, chain = world("late records alone in the window", hours=[30, 31])
Chain(made, BUCKET, late=True).digests([2, 4])
compare(made, BUCKET, until=moment(10))
made, chain = world("late records, signed by a key of their own time")
made.keys = [known(0, -48, 48), known(1, 190, 480)]
late = Chain(made, BUCKET, late=True)
late.signer = 1
late.digests([2, 4])
compare(made, BUCKET)
made, chain = world("late records, one of which is changed")
late = Chain(made, BUCKET, late=True).digests([2, 4, 5])
made.put(BUCKET, late.made[1], gzip.compress(b"{}"), made.objects[BUCKET, late.made[1]][1])
compare(made, BUCKET)

# What digests may lack, or have.
made = World("digests without log files")
Chain(made, BUCKET).digests(range(1, 5), logs=0)
compare(made, BUCKET)
for name, value, differs in [
        ("logFiles", None, None), ("previousDigestHashValue", None, None), ("previousDigestHashAlgorithm", "MD5", None),
        ("digestSignatureAlgorithm", "SHA1withDSA", None), ("previousDigestS3Bucket", None, None),
        ("previousDigestS3Object", None, None), ("digestEndTime", "2026-03-01T03:00:00+00:00", None),
        ("digestEndTime", "soon", None), ("digestS3Bucket", 7, None),
        # What the AWS CLI ends at, is told here.
        ("digestStartTime", "2026-03-01 02:00:00", (255, (0, 0), (0, 0), 0, (5, 5), (5, 5))),
        ("logFiles", [{}], (255, (0, 0), (0, 0), 1, (4, 5), (4, 4))),
        ("logFiles", {}, (0, (5, 5), (4, 4), 1, (4, 5), (4, 4)))]:
    made = World(f"`{name}` is {value}")
    chain = Chain(made, BUCKET).digests([1, 2])
    chain.edit = lambda digest: {**digest, name: value}
    chain.digest(3)
    chain.edit = lambda digest: digest
    chain.digests([4, 5])
    compare(made, BUCKET, differs=differs)
made = World("members that nobody knows")
chain = Chain(made, BUCKET)
chain.edit = lambda digest: {**digest, "more": {"deep": [1.5e300, "\ud83d\ude00"]}}
chain.digests(range(1, 4))
compare(made, BUCKET)
for name, write in {
    "indented": lambda digest: json.dumps(digest, indent=4).encode(),
    "with white space around": lambda digest: b"\n " + json.dumps(digest).encode() + b" \n",
    "with letters beyond ASCII": lambda digest: json.dumps({**digest, "x": "é"}, ensure_ascii=False).encode(),
}.items():
    made = World(f"digests {name}")
    chain = Chain(made, BUCKET)
    chain.write = write
    compare((chain.digests(range(1, 4)), made)[1], BUCKET)
made, chain = world("a digest that stands there twice")
made.put(BUCKET, chain.made[3].replace("T040000Z", "T041500Z"), *made.objects[BUCKET, chain.made[3]])
compare(made, BUCKET)
made, chain = world("log files of upper-case hashes")
chain.edit = lambda digest: {**digest, "logFiles": [{**log, "hashValue": log["hashValue"].upper()} for log in digest["logFiles"]]}
chain.digest(6)
compare(made, BUCKET, differs=(1, (6, 6), (5, 6), 0, (6, 6), (6, 6)))
made, chain = world("signatures in upper case")
for key in chain.made:
    body, metadata = made.objects[BUCKET, key]
    made.put(BUCKET, key, body, metadata | {"signature": metadata["signature"].upper()})
compare(made, BUCKET)
made, chain = world("a signature algorithm that is none")
for key in chain.made:
    body, metadata = made.objects[BUCKET, key]
    made.put(BUCKET, key, body, metadata | {"signature-algorithm": "ROT13"})
compare(made, BUCKET)
made, chain = world("a log file that was moved")
key = next(key for _, key in made.objects if "/CloudTrail/" in key)
made.put(BUCKET, key.replace("/CloudTrail/", "/Moved/"), *made.objects.pop((BUCKET, key)))
compare(made, BUCKET)
made, chain = world("all digests moved to another prefix")
for key in chain.made:
    made.put(BUCKET, "copy/" + key, *made.objects.pop((BUCKET, key)))
compare(made, BUCKET, "copy/")

# Packing.
for name, change in {
    "a tail": lambda body: body + b"x", "a second member": lambda body: body + gzip.compress(b""),
    "nothing": lambda body: b"", "no end": lambda body: body[:-9],
}.items():
    made, chain = world(f"a digest whose packing has {name}")
    body, metadata = made.objects[BUCKET, chain.made[3]]
    made.put(BUCKET, chain.made[3], change(body), metadata)
    compare(made, BUCKET, differs=(0, (5, 5), (5, 5), 1, (4, 5), (4, 4)) if name == "a tail" else None)

# Keys.
for name, keys in {
    "one key of two is missing": [known(0)], "keys overlap": [known(0), known(1)], "a key is listed twice": [known(0)] * 2 + [known(1)],
    "keys follow each other": [known(0, -48, 3), known(1, 3, 48)], "a key is none": [known(0), {**known(1), "Value": b"x"}],
}.items():
    made, chain = world(name, hours=[1, 2, 3])
    chain.signer = 1
    chain.digests([4, 5, 6])
    made.keys = keys
    compare(made, BUCKET)
made, chain = world("no key of the window")
made.keys = [known(1)]
compare(made, BUCKET)
