"""Every refusal of AssumeRoot as boto3 shows it."""

from iam_checks import check, client, refused

sts = client("sts")
iam = client("iam")
organizations = client("organizations")
MANAGEMENT, SECURITY, SHOP, SANDBOX = "100000000001", "100000000002", "100000000004", "100000000010"
TASK = "arn:aws:iam::aws:policy/root-task/"
AUDIT = {"arn": TASK + "IAMAuditRootUserCredentials"}


def denied(caller, target):
    """The one message for everybody who may not."""
    return f"User: {caller} is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::{target}:root"


def member(account):
    """An STS client of a member's administrator."""
    role = f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole"
    return client("sts", sts.assume_role(RoleArn=role, RoleSessionName="test")["Credentials"])


def refuse(name, code, status, message, by=sts, target=SHOP, task=AUDIT, **more):
    refused(name, code, status, message, by.assume_root, TargetPrincipal=target, TaskPolicyArn=task, **more)


me = sts.get_caller_identity()["Arn"]
for target in ("not-an-account", "arn:aws:iam::100000000004:user/x", "1000000000040"):
    refuse(f"target {target}", "ValidationError", 400, "Request must contain a valid target principal", target=target)
refuse("policy", "ValidationError", 400, "Request must contain valid AWS managed task policy ARN",
       task={"arn": "arn:aws:iam::aws:policy/ReadOnlyAccess"})
refuse("no arn", "ValidationError", 400, "1 validation error detected: Value null at 'taskPolicyArn' failed to satisfy "
       "constraint: Member must not be null", task={})
refuse("901 seconds", "ValidationError", 400, "1 validation error detected: Value '901' at 'durationSeconds' failed to "
       "satisfy constraint: Member must have value less than or equal to 900", DurationSeconds=901)
refuse("management account", "AccessDenied", 403, denied(me, MANAGEMENT), target=MANAGEMENT)
refuse("management account by ARN", "AccessDenied", 403, denied(me, MANAGEMENT), target=f"arn:aws:iam::{MANAGEMENT}:root")
refuse("stranger", "AccessDenied", 403, denied(me, "999999999999"), target="999999999999")
refuse("ordinary member", "AccessDenied", 403,
       denied(f"arn:aws:sts::{SANDBOX}:assumed-role/OrganizationAccountAccessRole/test", SHOP), by=member(SANDBOX))
for task in ("S3UnlockBucketPolicy", "SQSUnlockQueuePolicy"):
    refuse(task, "AccessDenied", 403, "Root sessions feature is not enabled for your AWS Organization.",
           task={"arn": TASK + task})
check("delegate", member(SECURITY).assume_root(TargetPrincipal=SHOP, TaskPolicyArn=AUDIT)["Credentials"]
      ["AccessKeyId"][:4], "ASIA")
iam.disable_organizations_root_credentials_management()
for task in ("IAMAuditRootUserCredentials", "IAMDeleteRootUserCredentials", "IAMCreateRootUserPassword"):
    refuse(task, "AccessDenied", 403, "Root credentials management feature is not enabled for your AWS Organization.",
           task={"arn": TASK + task})
organizations.deregister_delegated_administrator(AccountId=SECURITY, ServicePrincipal="iam.amazonaws.com")
refuse("former delegate", "AccessDenied", 403,
       denied(f"arn:aws:sts::{SECURITY}:assumed-role/OrganizationAccountAccessRole/test", SHOP), by=member(SECURITY))
organizations.disable_aws_service_access(ServicePrincipal="iam.amazonaws.com")
refuse("no trusted access", "AccessDenied", 403, "Service not enabled for AWS Organizations.")
refuse("management account without trust", "AccessDenied", 403, denied(me, MANAGEMENT), target=MANAGEMENT)
