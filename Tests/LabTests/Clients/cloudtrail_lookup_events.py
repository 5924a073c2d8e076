"""The event history: attributes, pages, time ranges and refusals."""
import datetime
import json

import boto3
from botocore.exceptions import ClientError

trail = boto3.client("cloudtrail", region_name="us-east-1")
org = boto3.client("organizations", region_name="us-east-1")
iam_key = boto3.Session().get_credentials().access_key


def refused(code, **arguments):
    try:
        trail.lookup_events(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error.response
        return
    raise AssertionError(f"LookupEvents was not refused with {code}")


def ok(name):
    print(f"ok - {name}")


def lookup(key, value, **more):
    attributes = [{"AttributeKey": key, "AttributeValue": value}]
    return trail.lookup_events(LookupAttributes=attributes, **more)["Events"]


for _ in range(7):
    org.list_roots()
root = org.list_roots()["Roots"][0]["Id"]
org.create_organizational_unit(ParentId=root, Name="observed")

events = lookup("EventName", "ListRoots")
assert len(events) == 8 and all(event["EventName"] == "ListRoots" for event in events), events
assert events[0]["EventSource"] == "organizations.amazonaws.com" and events[0]["ReadOnly"] == "true"
record = json.loads(events[0]["CloudTrailEvent"])
assert record["eventID"] == events[0]["EventId"] and record["awsRegion"] == "us-east-1"
times = [event["EventTime"] for event in trail.lookup_events()["Events"]]
assert times == sorted(times, reverse=True)
ok("newest first")

created = lookup("EventName", "CreateOrganizationalUnit")[0]
assert created["Username"] == "admin" and created["AccessKeyId"] == iam_key, created
assert lookup("EventId", created["EventId"])[0]["EventId"] == created["EventId"]
assert created["EventId"] in [event["EventId"] for event in lookup("ReadOnly", "false")]
assert lookup("Username", "admin") and lookup("Username", "nobody") == []
assert lookup("AccessKeyId", iam_key) and lookup("AccessKeyId", "AKIANOTHERE") == []
assert lookup("EventSource", "organizations.amazonaws.com")
resource = created["Resources"][0]
assert created["EventId"] in [event["EventId"] for event in lookup("ResourceName", resource["ResourceName"])]
assert created["EventId"] in [event["EventId"] for event in lookup("ResourceType", resource["ResourceType"])]
ok("attributes")

attributes = [{"AttributeKey": "EventName", "AttributeValue": "ListRoots"}]
page = trail.lookup_events(LookupAttributes=attributes, MaxResults=3)
assert len(page["Events"]) == 3
pages = trail.get_paginator("lookup_events").paginate(LookupAttributes=attributes, PaginationConfig={"PageSize": 3})
ids = [event["EventId"] for page in pages for event in page["Events"]]
assert ids == [event["EventId"] for event in events], ids
refused("InvalidNextTokenException", NextToken=page["NextToken"])
refused("InvalidNextTokenException", NextToken="nonsense")
ok("pages")

now = datetime.datetime.now(datetime.timezone.utc)
hour = datetime.timedelta(hours=1)
assert trail.lookup_events(StartTime=now + hour)["Events"] == []
assert trail.lookup_events(EndTime=now - hour)["Events"] == []
assert trail.lookup_events(StartTime=now - hour, EndTime=now + hour)["Events"]
refused("InvalidTimeRangeException", StartTime=now, EndTime=now - hour)
ok("time ranges")

refused("InvalidMaxResultsException", MaxResults=51)
refused("InvalidLookupAttributesException", LookupAttributes=attributes * 2)
refused("InvalidLookupAttributesException", LookupAttributes=[{"AttributeKey": "Nothing", "AttributeValue": "x"}])
refused("InvalidEventCategoryException", EventCategory="data")
assert trail.lookup_events(EventCategory="insight")["Events"] == []
ok("refusals")

elsewhere = boto3.client("cloudtrail", region_name="eu-central-1")
assert all(event["EventName"] in ("LookupEvents",) for event in elsewhere.lookup_events()["Events"])
assert trail.describe_trails()["trailList"] == []
ok("regions and trails")
