"""Makes a bucket in the moto server at the given endpoint that tells queues of its objects, in each way there is.

Prints the bucket, the topic, and the URLs of three queues: told by S3, told by the topic, and told by it raw.
"""

import json
import sys

import botocore.session


def main(endpoint):
    session = botocore.session.Session()
    s3, sns, sqs = (session.create_client(
        service, region_name="us-east-1", endpoint_url=endpoint, aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
        aws_secret_access_key="moto") for service in ("s3", "sns", "sqs"))

    def queue(name):
        url = sqs.create_queue(QueueName=name)["QueueUrl"]
        return url, sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]

    direct, direct_arn = queue("direct")
    wrapped, wrapped_arn = queue("wrapped")
    raw, raw_arn = queue("raw")
    topic = sns.create_topic(Name="told")["TopicArn"]
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=wrapped_arn)
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=raw_arn, Attributes={"RawMessageDelivery": "true"})
    s3.create_bucket(Bucket="told-files")
    s3.put_bucket_notification_configuration(Bucket="told-files", NotificationConfiguration={
        "QueueConfigurations": [{"QueueArn": direct_arn, "Events": ["s3:ObjectCreated:*"]}],
        "TopicConfigurations": [{"TopicArn": topic, "Events": ["s3:ObjectCreated:*"]}]})
    record = {
        "eventVersion": "1.10", "eventID": "11111111-2222-3333-4444-555555555555", "eventName": "CreateAccessKey",
        "eventTime": "2026-03-01T00:00:00Z", "eventSource": "iam.amazonaws.com", "awsRegion": "us-east-1",
        "sourceIPAddress": "198.51.100.24", "recipientAccountId": "111122223333", "userIdentity": {
            "type": "Root", "arn": "arn:aws:iam::111122223333:root", "accountId": "111122223333"}}
    s3.put_object(Bucket="told-files", Key="AWSLogs/a b+ü=1.json", Body=json.dumps({"Records": [record]}).encode())
    print("told-files", topic, direct, wrapped, raw, sep="\n")


main(sys.argv[1])
