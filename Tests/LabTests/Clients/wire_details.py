"""What of the wire no client shows: signed requests put together by hand, and the answers as they are."""

import base64
import hashlib
import json
import os
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree

import botocore.session
from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest

from iam_checks import check, client

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
CREDENTIALS = botocore.session.get_session().get_credentials()
FORM = "application/x-www-form-urlencoded; charset=utf-8"


class Answer:
    """Status, fields and body."""

    def __init__(self, found):
        self.status, self.fields, self.text = found.status, found.headers, found.read().decode()

    def xml(self):
        return ElementTree.fromstring(self.text)


def send(service, path="/", method="POST", body="", region="us-east-1", **fields):
    names = {name.replace("_", "-"): value for name, value in fields.items()}
    request = AWSRequest(method=method, url=ENDPOINT + path, data=body.encode(), headers=names)
    (S3SigV4Auth if service == "s3" else SigV4Auth)(CREDENTIALS, service, region).add_auth(request)
    found = urllib.request.Request(ENDPOINT + path, method=method, data=body.encode() or None, headers=dict(request.headers))
    try:
        with urllib.request.urlopen(found) as answer:
            return Answer(answer)
    except urllib.error.HTTPError as error:
        return Answer(error)


def query(service, body):
    return send(service, body=body, Content_Type=FORM)


def target(service, name, body, version="1.1", signing=None, **more):
    prefix = {"organizations": "AWSOrganizationsV20161128", "sqs": "AmazonSQS",
              "cloudtrail": "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101"}[service]
    return send(signing or service, body=body, Content_Type=f"application/x-amz-json-{version}", X_Amz_Target=f"{prefix}.{name}",
                **more)


# Query: form, namespaces, envelopes, ids.
STS, IAM = "https://sts.amazonaws.com/doc/2011-06-15/", "https://iam.amazonaws.com/doc/2010-05-08/"
answer = query("sts", "Action=AssumeRoot&Version=2011-06-15&TargetPrincipal=100000000004&TaskPolicyArn.arn="
               "arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2Froot-task%2FIAMAuditRootUserCredentials&DurationSeconds=900")
root = answer.xml()
check("AssumeRoot", (answer.status, root.tag, [child.tag for child in root]),
      (200, f"{{{STS}}}AssumeRootResponse", [f"{{{STS}}}AssumeRootResult", f"{{{STS}}}ResponseMetadata"]))
identifier = root.findtext(f"{{{STS}}}ResponseMetadata/{{{STS}}}RequestId")
check("its id", answer.fields["x-amzn-RequestId"], identifier)
check("the wrong name of the documentation's sample", query(
    "sts", "Action=AssumeRoot&Version=2011-06-15&TargetPrincipal=100000000004&PolicyArns.arn=x").status, 400)
features = query("iam", "Action=ListOrganizationsFeatures&Version=2010-05-08").xml()
path = f"{{{IAM}}}ListOrganizationsFeaturesResult/{{{IAM}}}EnabledFeatures/{{{IAM}}}member"
check("members of a list", [member.text for member in features.iterfind(path)], ["RootCredentialsManagement"])
summary = query("iam", "Action=GetAccountSummary&Version=2010-05-08").xml()
entries = list(summary.iterfind(f"{{{IAM}}}GetAccountSummaryResult/{{{IAM}}}SummaryMap/{{{IAM}}}entry"))
check("entries of a map", [child.tag for child in entries[0]], [f"{{{IAM}}}key", f"{{{IAM}}}value"])
gone = query("iam", "Action=TagUser&Version=2010-05-08&UserName=admin&Tags.member.1.Key=a&Tags.member.1.Value=b").xml()
check("no output, only metadata", [child.tag for child in gone], [f"{{{IAM}}}ResponseMetadata"])
error = query("iam", "Action=GetUser&Version=2010-05-08&UserName=nobody")
envelope = error.xml()
check("an error", (error.status, envelope.tag, [child.tag.split("}")[1] for child in envelope[0]], envelope[1].tag),
      (404, f"{{{IAM}}}ErrorResponse", ["Type", "Code", "Message"], f"{{{IAM}}}RequestId"))
check("whose fault", envelope.findtext(f"{{{IAM}}}Error/{{{IAM}}}Type"), "Sender")
check("text of an error", error.fields["Content-Type"], "text/xml")
user = query("iam", "Action=GetUser&Version=2010-05-08").xml()
check("times", user.findtext(f".//{{{IAM}}}CreateDate")[-1], "Z")

# Query: how values are read.
for value, status in (("5", 200), ("05", 200), ("%2B5", 200), ("0", 400), ("1001", 400), ("1000", 200), ("five", 400),
                      ("5.0", 400), ("5e0", 400), ("%205", 400), ("-1", 400), ("2147483648", 400)):
    check(f"a number written {value!r}", query("iam", f"Action=ListUsers&Version=2010-05-08&MaxItems={value}").status, status)
for value, status in (("true", 200), ("false", 200), ("1", 200), ("0", 200), ("True", 400), ("yes", 400)):
    answer = query("iam", f"Action=ListPolicies&Version=2010-05-08&MaxItems=1&OnlyAttached={value}")
    check(f"a boolean written {value!r}", (answer.status, "MalformedInput" in answer.text), (status, status == 400))
TAG = "Action=TagUser&Version=2010-05-08&UserName=admin"
for name, numbers, code in (
        ("padded", ("01",), None), ("out of order", ("2", "1"), None), ("a gap", ("1", "3"), "ValidationError"),
        ("far apart", ("1", "12"), "MalformedInput"), ("nought", ("0",), "MalformedInput"),
        ("a name", ("one",), "ValidationError"), ("a sign", ("-1",), "MalformedInput")):
    tags = "".join(f"&Tags.member.{n}.Key=k{n}&Tags.member.{n}.Value=v" for n in numbers)
    answer = query("iam", TAG + tags)
    check(f"numbers of a list: {name}", (answer.status, answer.xml().findtext(f".//{{{IAM}}}Code")),
          (400 if code else 200, code))
check("unknown parameters are passed over", query("iam", "Action=GetUser&Version=2010-05-08&Colour=red&Red.member.1=x").status, 200)
for name, body, code in (("action", "Action=Nothing&Version=2010-05-08", "InvalidAction"),
                         ("version", "Action=GetUser&Version=2009-01-01", "InvalidAction"),
                         ("no action", "Version=2010-05-08", "MissingAction")):
    answer = query("iam", body)
    check(name, (answer.status, answer.xml().findtext(f".//{{{answer.xml().tag[1:].split('}')[0]}}}Code")), (400, code))
check("GET is as good", send("sts", "/?Action=GetCallerIdentity&Version=2011-06-15", "GET").status, 200)

# JSON: the target, the type, numbers for times, the names of errors.
accounts = target("organizations", "ListAccounts", "{}")
check("JSON 1.1", (accounts.status, accounts.fields["Content-Type"]), (200, "application/x-amz-json-1.1"))
joined = json.loads(accounts.text)["Accounts"][0]["JoinedTimestamp"]
check("times are seconds", isinstance(joined, (int, float)))
for size, status in ((1, 200), (20, 200), (21, 400), (0, 400)):
    check(f"a page of {size}", target("organizations", "ListAccounts", json.dumps({"MaxResults": size})).status, status)
refusal = target("organizations", "DescribeAccount", json.dumps({"AccountId": "999999999999"}))
body = json.loads(refusal.text)
check("an error of JSON", (refusal.status, body["__type"].split("#")[-1], sorted(k.lower() for k in body)),
      (400, "AccountNotFoundException", ["__type", "message"]))
check("it has an id", len(refusal.fields["x-amzn-RequestId"]), 36)
refusal = target("organizations", "EnableAllFeatures", "{}")
check("members of an error", json.loads(refusal.text)["Reason"], "ORGANIZATION_ALREADY_HAS_ALL_FEATURES")
url = json.loads(target("sqs", "CreateQueue", '{"QueueName":"wire"}', "1.0", x_amzn_query_mode="true").text)["QueueUrl"]
check("the policy goes by an empty one", target(
    "sqs", "SetQueueAttributes", json.dumps({"QueueUrl": url, "Attributes": {"Policy": ""}}), "1.0").status, 200)
refusal = target("sqs", "GetQueueUrl", '{"QueueName":"none"}', "1.0", x_amzn_query_mode="true")
check("the older code beside the new one", (refusal.fields["x-amzn-query-error"], json.loads(refusal.text)["__type"].split("#")[-1]),
      ("AWS.SimpleQueueService.NonExistentQueue;Sender", "QueueDoesNotExist"))
check("JSON 1.0", refusal.fields["Content-Type"], "application/x-amz-json-1.0")

# REST: the name of an error in a field, buckets in XML with two ids.
refusal = send("account", "/getPrimaryEmail", body='{"AccountId":"100000000004"}', Content_Type="application/json")
check("REST-JSON", (refusal.status, refusal.fields["x-amzn-ErrorType"].split(":")[0], "message" in json.loads(refusal.text)),
      (403, "AccessDeniedException", True))
missing = send("s3", "/no-such-bucket?policy", "GET")
check("REST-XML", (missing.status, [child.tag for child in missing.xml()][:2], missing.xml().tag, missing.fields["Content-Type"]),
      (404, ["Code", "Message"], "Error", "application/xml"))
check("two ids", (missing.fields["x-amz-request-id"], missing.fields["x-amz-id-2"]),
      (missing.xml().findtext("RequestId"), missing.xml().findtext("HostId")))
client("s3").create_bucket(Bucket="wire-details")
STATEMENT = json.dumps({"Version": "2012-10-17", "Statement": [{
    "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::wire-details/*"}]})
bare = send("s3", "/wire-details?policy", "PUT", STATEMENT)
check("a policy without a digest", (bare.status, bare.xml().findtext("Code")), (400, "InvalidRequest"))
digest = base64.b64encode(hashlib.md5(STATEMENT.encode()).digest()).decode()
check("a policy is put", send("s3", "/wire-details?policy", "PUT", STATEMENT, Content_MD5=digest).status, 204)
held = send("s3", "/wire-details?policy", "GET")
check("and comes as it was", (held.status, held.text), (200, STATEMENT))
check("and goes", send("s3", "/wire-details?policy", "DELETE").status, 204)
