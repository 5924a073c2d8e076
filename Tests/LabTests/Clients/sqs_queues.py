# lab: clock=virtual
"""Queues with boto3 and the AWS CLI: attributes, policies, messages, and what root may."""

import json
import os
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from iam_checks import aws, check, client, refused

sts = client("sts")
PAYMENTS, SHOP = "100000000005", "100000000004"


def advance(seconds):
    request = urllib.request.Request(
        os.environ["AWS_ENDPOINT_URL"] + "/_lab/clock", json.dumps({"advanceSeconds": seconds}).encode(),
        {"Content-Type": "application/json"})
    urllib.request.urlopen(request).read()


def sqs(region="eu-west-1", credentials=None):
    keys = {}
    if credentials:
        keys = {"aws_access_key_id": credentials["AccessKeyId"],
                "aws_secret_access_key": credentials["SecretAccessKey"],
                "aws_session_token": credentials["SessionToken"]}
    return boto3.client("sqs", region_name=region, config=Config(retries={"total_max_attempts": 1}), **keys)


def member(account):
    return sts.assume_role(RoleArn=f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole",
                           RoleSessionName="test")["Credentials"]


mine = sqs()
account = sts.get_caller_identity()["Account"]
check("none", mine.list_queues().get("QueueUrls"), None)
url = mine.create_queue(QueueName="orders", Attributes={"VisibilityTimeout": "45"})["QueueUrl"]
check("again", mine.create_queue(QueueName="orders", Attributes={"VisibilityTimeout": "45"})["QueueUrl"], url)
refused("otherwise", "QueueAlreadyExists", 400,
        "A queue already exists with the same name and a different value for attribute VisibilityTimeout",
        mine.create_queue, QueueName="orders", Attributes={"VisibilityTimeout": "46"})
refused("name", "InvalidParameterValue", 400,
        "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length", mine.create_queue,
        QueueName="no spaces")
refused("attribute", "InvalidAttributeName", 400, "Unknown Attribute Colour.", mine.create_queue, QueueName="q",
        Attributes={"Colour": "red"})
refused("value", "InvalidAttributeValue", 400, "Invalid value for the parameter DelaySeconds.", mine.create_queue,
        QueueName="q", Attributes={"DelaySeconds": "901"})
check("by name", mine.get_queue_url(QueueName="orders")["QueueUrl"], url)
error = refused("no queue", "AWS.SimpleQueueService.NonExistentQueue", 400, "The specified queue does not exist.",
                mine.get_queue_url, QueueName="nothing")
check("both codes", error.response["Error"]["QueryErrorCode"], "QueueDoesNotExist")
check("class", isinstance(error, mine.exceptions.QueueDoesNotExist))
refused("another Region", "AWS.SimpleQueueService.NonExistentQueue", 400, ..., sqs("eu-west-2").get_queue_url,
        QueueName="orders")
refused("its URL in another Region", "InvalidAddress", 400, ..., sqs("eu-west-2").get_queue_attributes, QueueUrl=url)
held = mine.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
check("attributes", (held["VisibilityTimeout"], held["QueueArn"], "Policy" in held),
      ("45", f"arn:aws:sqs:eu-west-1:{account}:orders", False))
check("nothing asked", "Attributes" in mine.get_queue_attributes(QueueUrl=url), False)
for number in range(5):
    mine.create_queue(QueueName=f"page-{number}")
check("no token without a page size", "NextToken" in mine.list_queues(), False)
page = mine.list_queues(QueueNamePrefix="page-", MaxResults=3)
rest = mine.list_queues(QueueNamePrefix="page-", MaxResults=3, NextToken=page["NextToken"])
check("pages", (len(page["QueueUrls"]), len(rest["QueueUrls"]), "NextToken" in rest), (3, 2, False))

sent = mine.send_message(QueueUrl=url, MessageBody="héllo", MessageAttributes={
    "kind": {"DataType": "String", "StringValue": "test"}, "raw": {"DataType": "Binary", "BinaryValue": b"\x00\xff"}})
received = mine.receive_message(QueueUrl=url, AttributeNames=["All"], MessageAttributeNames=["All"])["Messages"][0]
check("body", (received["Body"], received["MD5OfBody"]), ("héllo", sent["MD5OfMessageBody"]))
check("attributes of it", received["MessageAttributes"]["raw"]["BinaryValue"], b"\x00\xff")
check("digest of them", received["MD5OfMessageAttributes"], sent["MD5OfMessageAttributes"])
check("counts", received["Attributes"]["ApproximateReceiveCount"], "1")
check("hidden", mine.receive_message(QueueUrl=url).get("Messages"), None)
advance(46)
again = mine.receive_message(QueueUrl=url, AttributeNames=["All"])["Messages"][0]
check("seen again", (again["MessageId"], again["Attributes"]["ApproximateReceiveCount"]), (sent["MessageId"], "2"))
mine.change_message_visibility(QueueUrl=url, ReceiptHandle=again["ReceiptHandle"], VisibilityTimeout=0)
again = mine.receive_message(QueueUrl=url, VisibilityTimeout=10)["Messages"][0]
mine.delete_message(QueueUrl=url, ReceiptHandle=again["ReceiptHandle"])
advance(60)
check("deleted", mine.receive_message(QueueUrl=url).get("Messages"), None)
refused("handle", "ReceiptHandleIsInvalid", 400, ..., mine.delete_message, QueueUrl=url, ReceiptHandle="x")
mine.send_message(QueueUrl=url, MessageBody="later", DelaySeconds=30)
check("not yet", mine.receive_message(QueueUrl=url).get("Messages"), None)
advance(31)
for number in range(4):
    mine.send_message(QueueUrl=url, MessageBody=str(number))
batch = mine.receive_message(QueueUrl=url, MaxNumberOfMessages=10)["Messages"]
check("several", sorted(m["Body"] for m in batch), ["0", "1", "2", "3", "later"])
answer = mine.delete_message_batch(QueueUrl=url, Entries=[
    {"Id": str(i), "ReceiptHandle": m["ReceiptHandle"]} for i, m in enumerate(batch)] + [{"Id": "bad", "ReceiptHandle": "x"}])
check("batch", (len(answer["Successful"]), answer["Failed"][0]["Id"]), (5, "bad"))
mine.purge_queue(QueueUrl=url)
refused("purge", "AWS.SimpleQueueService.PurgeQueueInProgress", 400, ..., mine.purge_queue, QueueUrl=url)

mine.add_permission(QueueUrl=url, Label="shop", AWSAccountIds=[SHOP], Actions=["SendMessage"])
policy = json.loads(mine.get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"])["Attributes"]["Policy"])
check("permission", (policy["Statement"][0]["Sid"], policy["Statement"][0]["Action"]), ("shop", ["SQS:SendMessage"]))
shop = sqs(credentials=member(SHOP))
shop.send_message(QueueUrl=url, MessageBody="from the shop")
error = refused("not more", "AccessDenied", 403, ..., shop.receive_message, QueueUrl=url)
check("lower case", "sqs:receivemessage" in error.response["Error"]["Message"])
refused("never across accounts", "AccessDenied", 403, ..., shop.set_queue_attributes, QueueUrl=url, Attributes={"Policy": ""})
mine.remove_permission(QueueUrl=url, Label="shop")
check("removed", "Attributes" in mine.get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"]), False)
refused("closed", "AccessDenied", 403, ..., shop.send_message, QueueUrl=url, MessageBody="x")
refused("bad policy", "InvalidAttributeValue", 400, "Invalid value for the parameter Policy.", mine.set_queue_attributes,
        QueueUrl=url, Attributes={"Policy": "x"})

# The locked queue of the scenario.
client("iam").enable_organizations_root_sessions()
locked = sqs(credentials=member(PAYMENTS))
queue = f"{os.environ['AWS_ENDPOINT_URL']}/queue/eu-west-1/{PAYMENTS}/payments-settlement"
for call, arguments in [(locked.get_queue_attributes, {"AttributeNames": ["Policy"]}),
                        (locked.set_queue_attributes, {"Attributes": {"Policy": ""}}),
                        (locked.delete_queue, {}), (locked.send_message, {"MessageBody": "x"})]:
    refused("locked out", "AccessDenied", 403, ..., call, QueueUrl=queue, **arguments)
root = sqs(credentials=sts.assume_root(TargetPrincipal=PAYMENTS, TaskPolicyArn={
    "arn": "arn:aws:iam::aws:policy/root-task/SQSUnlockQueuePolicy"})["Credentials"])
check("root lists", root.list_queues(MaxResults=10)["QueueUrls"], [queue])
refused("root's other calls obey", "AccessDenied", 403, ..., root.send_message, QueueUrl=queue, MessageBody="x")
check("root reads", len(json.loads(root.get_queue_attributes(QueueUrl=queue, AttributeNames=["Policy"])[
    "Attributes"]["Policy"])["Statement"]), 2)
root.set_queue_attributes(QueueUrl=queue, Attributes={"Policy": ""})
check("open again", "Policy" in locked.get_queue_attributes(QueueUrl=queue, AttributeNames=["All"])["Attributes"], False)

mine.delete_queue(QueueUrl=url)
refused("gone", "AWS.SimpleQueueService.NonExistentQueue", 400, ..., mine.get_queue_attributes, QueueUrl=url)
refused("too soon", "AWS.SimpleQueueService.QueueDeletedRecently", 400, ..., mine.create_queue, QueueName="orders")
advance(61)
mine.create_queue(QueueName="orders")
events = boto3.client("cloudtrail", region_name="eu-west-1").lookup_events()["Events"]
check("in the trail", {"CreateQueue", "DeleteQueue", "AddPermission", "PurgeQueue"} <= {e["EventName"] for e in events})
check("no data events", {"SendMessage", "ReceiveMessage"} & {e["EventName"] for e in events}, set())
# Version 1 of the AWS CLI takes endpoints for SQS from its command line only.
_, listed, _ = aws("sqs", "list-queues", "--region", "eu-west-1", "--output", "json",
                   "--endpoint-url", os.environ["AWS_ENDPOINT_URL"])
check("aws sqs", len(json.loads(listed)["QueueUrls"]), 6)
