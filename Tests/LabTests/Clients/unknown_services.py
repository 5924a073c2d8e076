"""Clients of services that the lab does not have can read why they are refused, whatever protocol they speak."""

from iam_checks import check, client, refused

for service, call in [
    ("events", "list_rules"), ("logs", "describe_log_groups"), ("dynamodb", "list_tables"), ("lambda", "list_functions"),
    ("guardduty", "list_detectors"), ("ec2", "describe_instances"), ("cloudwatch", "describe_alarms"),
    ("config", "describe_config_rules"),
]:
    found = client(service)
    name = found.meta.service_model.signing_name
    refused(service, "UnrecognizedClientException", 400, f"the lab has no service that signs as `{name}`",
            getattr(found, call))

# What CloudTrail says of names of trails.
trails = client("cloudtrail")
for name, message in [
    ("ab", "Trail name too short. Minimum allowed length: 3 characters. Specified name length: 2 characters."),
    ("a" * 130, "Trail name too long. Maximum allowed length: 128 characters. Specified name length: 130 characters."),
    ("_audit", "Trail name must starts with a letter or number."),
    ("audit.", "Trail name must ends with a letter or number."),
    ("au dit", "Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), "
     "hyphens (-), and underscores (_)."),
]:
    refused(name[:9], "InvalidTrailNameException", 400, message, trails.create_trail, Name=name, S3BucketName="logs")
check("the lab's own services", client("sts").get_caller_identity()["Account"], "100000000001")
