#!/usr/bin/env python3
"""Writes a seeded archive of CloudTrail records in the layout of AWS, for measuring.

    python Benchmarks/trail_archive.py FOLDER --files 100 --megabytes 200

Shapes, sizes and noise follow real records: calls of roles and users, console sign-ins, service events, long policies
in strings, errors, and one root session among thousands of other calls.
"""

import argparse
import csv
import datetime
import gzip
import json
import pathlib
import random
import uuid

START = datetime.datetime(2026, 3, 1, tzinfo=datetime.timezone.utc)
ACCOUNTS = [f"{number:012d}" for number in range(111122223333, 111122223338)]
REGIONS = ["us-east-1", "eu-central-1", "us-west-2", "ap-southeast-2"]
AGENTS = [
    "APN/1.0 HashiCorp/1.0 Terraform/1.5.7 (+https://www.terraform.io) terraform-provider-aws/5.31.0 "
    "(+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.24.0 os/linux lang/go#1.20.12",
    "Boto3/1.34.11 md/Botocore#1.34.11 ua/2.0 os/linux#5.10.201-191.748.amzn2.x86_64 md/arch#x86_64 lang/python#3.9.16",
    "aws-cli/2.15.3 Python/3.11.6 Linux/6.1.61-85.141.amzn2023.x86_64 exe/x86_64.amzn.2023 prompt/off command/s3.ls",
    "[AWSConfig]", "ec2.amazonaws.com",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
]
CALLS = [
    ("ec2.amazonaws.com", "DescribeInstances", True), ("sts.amazonaws.com", "AssumeRole", True),
    ("s3.amazonaws.com", "GetBucketAcl", True), ("kms.amazonaws.com", "Decrypt", True),
    ("iam.amazonaws.com", "GetRole", True), ("iam.amazonaws.com", "PutRolePolicy", False),
    ("logs.amazonaws.com", "CreateLogStream", False), ("ec2.amazonaws.com", "CreateTags", False),
    ("lambda.amazonaws.com", "ListFunctions20150331", True), ("ssm.amazonaws.com", "UpdateInstanceInformation", False),
    ("dynamodb.amazonaws.com", "DescribeTable", True), ("secretsmanager.amazonaws.com", "GetSecretValue", True),
]
NOUNS = ["Instance", "Volume", "Snapshot", "Vpc", "Subnet", "Key", "Alias", "Grant", "Rule", "Target", "Trail", "Query",
         "Role", "User", "Group", "Policy", "Stack", "Function", "Layer", "Cluster", "Table", "Backup", "Topic", "Queue"]
CALLS += [(CALLS[number % len(CALLS)][0], f"{verb}{noun}{ending}", True) for number, noun in enumerate(NOUNS)
          for verb, ending in [("Describe", "s"), ("List", "s"), ("Get", ""), ("Get", "Status"), ("Describe", "Attribute")]]


class Writer:
    """Makes records that differ from each other as real ones do."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.hosts = {}

    def hexadecimal(self, count):
        return f"{self.random.getrandbits(4 * count):0{count}x}"

    def uuid(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def address(self):
        return f"10.{self.random.randrange(8)}.{self.random.randrange(20)}.{self.random.randrange(1, 250)}"

    def host(self, identity):
        """One of the few addresses that an identity calls from; every tenth role runs on hundreds of hosts."""
        if "invokedBy" in identity:
            return identity["invokedBy"]
        issuer = identity.get("sessionContext", {}).get("sessionIssuer", identity)
        if issuer["arn"] not in self.hosts:
            most = 6 if identity["type"] == "IAMUser" else 400 if issuer["userName"].endswith("7") else 20
            self.hosts[issuer["arn"]] = [self.address() for _ in range(self.random.randrange(1, most + 1))]
        return self.random.choice(self.hosts[issuer["arn"]])

    def agent(self, source, name):
        """A user agent; those of the command line tell the command."""
        agent = self.random.choice(AGENTS)
        return agent.replace("s3.ls", f"{source.split('.')[0]}.{name.lower()}")

    def key(self, prefix="ASIA"):
        return prefix + "".join(self.random.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") for _ in range(16))

    def identity(self, account, time):
        session = {"creationDate": stamp(time - datetime.timedelta(minutes=self.random.randrange(1, 50))),
                   "mfaAuthenticated": "false"}
        kind = self.random.randrange(10)
        if kind < 6:
            role = f"service-role-{self.random.randrange(40)}"
            identifier = "AROA" + self.key("")[:16]
            return {
                "type": "AssumedRole", "principalId": f"{identifier}:i-{self.hexadecimal(17)}",
                "arn": f"arn:aws:sts::{account}:assumed-role/{role}/i-{self.hexadecimal(17)}",
                "accountId": account, "accessKeyId": self.key(),
                "sessionContext": {
                    "sessionIssuer": {"type": "Role", "principalId": identifier,
                                      "arn": f"arn:aws:iam::{account}:role/{role}", "accountId": account,
                                      "userName": role},
                    "webIdFederationData": {}, "attributes": session, "ec2RoleDelivery": "2.0"}}
        if kind < 8:
            user = f"user-{self.random.randrange(30)}"
            return {"type": "IAMUser", "principalId": "AIDA" + self.key("")[:17],
                    "arn": f"arn:aws:iam::{account}:user/{user}", "accountId": account,
                    "accessKeyId": self.key("AKIA"), "userName": user}
        return {"type": "AWSService", "invokedBy": self.random.choice(
            ["config.amazonaws.com", "ec2.amazonaws.com", "cloudtrail.amazonaws.com"])}

    def parameters(self, name, account):
        if name == "PutRolePolicy":
            policy = {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": [f"s3:Action{n}" for n in range(self.random.randrange(2, 30))],
                 "Resource": f"arn:aws:s3:::bucket-{self.hexadecimal(8)}/*"}]}
            return {"roleName": f"service-role-{self.random.randrange(40)}", "policyName": "inline",
                    "policyDocument": json.dumps(policy, indent=2)}
        if name == "DescribeInstances":
            return {"instancesSet": {"items": [{"instanceId": f"i-{self.hexadecimal(17)}"}
                                               for _ in range(self.random.randrange(6))]}, "filterSet": {}}
        if name == "AssumeRole":
            return {"roleArn": f"arn:aws:iam::{account}:role/service-role-{self.random.randrange(40)}",
                    "roleSessionName": f"session-{self.hexadecimal(12)}", "durationSeconds": 3600}
        return {"resource": f"thing-{self.hexadecimal(10)}", "maxResults": self.random.randrange(100)}

    def record(self, account, region, time):
        # Half of the calls are of a dozen kinds.
        source, name, reads = self.random.choice(CALLS[:12] if self.random.random() < 0.5 else CALLS)
        identity = self.identity(account, time)
        record = {
            "eventVersion": "1.09", "userIdentity": identity, "eventTime": stamp(time),
            "eventSource": source, "eventName": name, "awsRegion": region, "sourceIPAddress": self.host(identity),
            "userAgent": self.agent(source, name)}
        if self.random.random() < 0.05:
            record["errorCode"] = "AccessDenied"
            record["errorMessage"] = f"User: {record['userIdentity'].get('arn', 'x')} is not authorized to perform: " \
                f"{source.split('.')[0]}:{name} because no identity-based policy allows the action"
        record["requestParameters"] = self.parameters(name, account)
        record["responseElements"] = None if reads else {"requestId": self.uuid(), "_return": True}
        return self.tail(record, account, source, reads)

    def tail(self, record, account, source, reads, kind="AwsApiCall"):
        record.update({
            "requestID": self.uuid(), "eventID": self.uuid(), "readOnly": reads, "eventType": kind,
            "managementEvent": True, "recipientAccountId": account, "eventCategory": "Management",
            "tlsDetails": {"tlsVersion": "TLSv1.3", "cipherSuite": "TLS_AES_128_GCM_SHA256",
                           "clientProvidedHostHeader": source}})
        return record

    def root_session(self, account, time):
        """A root sign-in without MFA, and what was done in it."""
        root = {"type": "Root", "principalId": account, "arn": f"arn:aws:iam::{account}:root", "accountId": account,
                "accessKeyId": ""}
        common = {"awsRegion": "us-east-1", "sourceIPAddress": "198.51.100.24", "userAgent": AGENTS[-1]}
        login = self.tail({
            "eventVersion": "1.08", "userIdentity": root, "eventTime": stamp(time),
            "eventSource": "signin.amazonaws.com", "eventName": "ConsoleLogin", **common, "requestParameters": None,
            "responseElements": {"ConsoleLogin": "Success"},
            "additionalEventData": {"LoginTo": "https://console.aws.amazon.com/", "MobileVersion": "No",
                                    "MFAUsed": "No"}}, account, "signin.amazonaws.com", False, "AwsConsoleSignIn")
        records = [login]
        session = {**root, "accessKeyId": self.key(), "sessionContext": {
            "attributes": {"creationDate": stamp(time), "mfaAuthenticated": "false"}}}
        for number, (name, reads) in enumerate([("ListUsers", True), ("CreateAccessKey", False), ("GetUser", True)]):
            records.append(self.tail({
                "eventVersion": "1.08", "userIdentity": session,
                "eventTime": stamp(time + datetime.timedelta(minutes=number + 1)), "eventSource": "iam.amazonaws.com",
                "eventName": name, **common, "requestParameters": None, "responseElements": None},
                account, "iam.amazonaws.com", reads))
        return records


def stamp(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def write(folder, files, megabytes, seed):
    """Writes the archive, and returns how many records it has and how many bytes of JSON."""
    writer = Writer(seed)
    goal = int(megabytes * 1_000_000 / files)
    records_written = text_written = 0
    for number in range(files):
        account = ACCOUNTS[number % len(ACCOUNTS)]
        region = REGIONS[number // len(ACCOUNTS) % len(REGIONS)]
        time = START + datetime.timedelta(minutes=5 * (number // (len(ACCOUNTS) * len(REGIONS))))
        texts, size = [], 0
        if number == 0:
            texts = [json.dumps(record, separators=(",", ":")) for record in writer.root_session(account, time)]
        while size < goal or not texts:
            texts.append(json.dumps(writer.record(account, region, time), separators=(",", ":")))
            size += len(texts[-1]) + 1
            time += datetime.timedelta(milliseconds=writer.random.randrange(60))
        text = ('{"Records":[' + ",".join(texts) + "]}").encode()
        place = folder / "AWSLogs" / account / "CloudTrail" / region / time.strftime("%Y/%m/%d")
        place.mkdir(parents=True, exist_ok=True)
        name = f"{account}_CloudTrail_{region}_{time:%Y%m%dT%H%MZ}_{writer.hexadecimal(16)}.json.gz"
        (place / name).write_bytes(gzip.compress(text, 6, mtime=0))
        records_written += len(texts)
        text_written += len(text)
    return records_written, text_written


def structure(value):
    """A value as Trino prints it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name.lower()}={structure(inner)}" for name, inner in value.items()) + "}"
    return "null" if value is None else str(value)


def write_tables(folder, records, seed):
    """Writes records as Athena's CSV, with columns of a record, and as CloudTrail Lake's, with a record in a column."""
    writer = Writer(seed)
    found = writer.root_session(ACCOUNTS[0], START)
    while len(found) < records:
        time = START + datetime.timedelta(milliseconds=30 * len(found))
        found.append(writer.record(ACCOUNTS[len(found) % len(ACCOUNTS)], REGIONS[len(found) % len(REGIONS)], time))
    names = list(dict.fromkeys(name for record in found for name in record))

    def text(name, value):
        if value is None:
            return ""
        if name in ("userIdentity", "tlsDetails"):
            return structure(value)
        return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))

    columns, documents = folder / "athena.csv", folder / "lake.csv"
    with columns.open("w", newline="") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        table.writerow(name.lower() for name in names)
        table.writerows([text(name, record.get(name)) for name in names] for record in found)
    with documents.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["eventTime", "eventJson"])
        table.writerows([record["eventTime"], json.dumps(record, separators=(",", ":"))] for record in found)
    return columns, documents


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--files", type=int, default=100)
    parser.add_argument("--megabytes", type=float, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    records, text = write(options.folder, options.files, options.megabytes, options.seed)
    print(f"{options.files} files, {records} records, {text} bytes of JSON")


if __name__ == "__main__":
    main()
