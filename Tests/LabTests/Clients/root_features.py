"""The features of central root access as boto3 shows them: who may do what, in which order it is looked at."""

import json

from iam_checks import check, client, refused

iam = client("iam")
sts = client("sts")
organizations = client("organizations")
MANAGEMENT, SECURITY, SHOP, SANDBOX = "100000000001", "100000000002", "100000000004", "100000000010"
BOTH = ["RootSessions", "RootCredentialsManagement"]
CALLS = ("list_organizations_features", "enable_organizations_root_sessions",
         "enable_organizations_root_credentials_management", "disable_organizations_root_sessions",
         "disable_organizations_root_credentials_management")


def member(account, service="iam"):
    """A client of an administrator in a member account."""
    role = f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole"
    return client(service, sts.assume_role(RoleArn=role, RoleSessionName="test")["Credentials"])


def action(call):
    """The IAM action of a method of boto3."""
    return "iam:" + "".join(word.capitalize() for word in call.split("_"))


def not_permitted(who, name, reason):
    return f"User: {who} is not authorized to perform: {name} on resource: * {reason}"


# A user of the management account with one statement or none.
iam.create_user(UserName="operator")
operator = client("iam", iam.create_access_key(UserName="operator")["AccessKey"])
OPERATOR = f"arn:aws:iam::{MANAGEMENT}:user/operator"


def permit(*statements):
    iam.put_user_policy(UserName="operator", PolicyName="p", PolicyDocument=json.dumps(
        {"Version": "2012-10-17", "Statement": [dict(Resource="*", **s) if "Resource" not in s else s for s in statements]}))


for call in CALLS:
    name = action(call)
    refused(f"{name} is not allowed", "AccessDenied", 403,
            not_permitted(OPERATOR, name, f"because no identity-based policy allows the {name} action"),
            getattr(operator, call))
permit({"Effect": "Allow", "Action": "iam:*", "Resource": f"arn:aws:iam::{MANAGEMENT}:root"})
refused("the ARN of root does not match", "AccessDenied", 403,
        not_permitted(OPERATOR, "iam:ListOrganizationsFeatures",
                      "because no identity-based policy allows the iam:ListOrganizationsFeatures action"),
        operator.list_organizations_features)
permit({"Effect": "Allow", "Action": "*"}, {"Effect": "Deny", "Action": "iam:*Organizations*"})
for call in CALLS:
    refused(f"{action(call)} is denied", "AccessDenied", 403,
            not_permitted(OPERATOR, action(call), "with an explicit deny in an identity-based policy"), getattr(operator, call))
permit({"Effect": "Allow", "Action": "iam:*OrganizationsRoot*"}, {"Effect": "Allow", "Action": "iam:ListOrganizationsFeatures"})
organization = organizations.describe_organization()["Organization"]["Id"]
answer = operator.enable_organizations_root_sessions()
check("nothing more is needed", (answer["OrganizationId"], answer["EnabledFeatures"]), (organization, BOTH))

# Every order of switching ends in the same order of answering, and twice is as good as once.
for first, second in (("sessions", "credentials_management"), ("credentials_management", "sessions")):
    for feature in ("sessions", "credentials_management", "sessions", "credentials_management"):
        answer = getattr(iam, f"disable_organizations_root_{feature}")()
    check("none is an empty list, present", answer["EnabledFeatures"], [])
    check("and is listed so", iam.list_organizations_features()["EnabledFeatures"], [])
    getattr(iam, f"enable_organizations_root_{first}")()
    getattr(iam, f"enable_organizations_root_{second}")()
    getattr(iam, f"enable_organizations_root_{second}")()
    check(f"{first} first", iam.list_organizations_features()["EnabledFeatures"], BOTH)

# Who may do what: the management account, a delegate, a member.
delegate, sandbox = member(SECURITY), member(SANDBOX)
for feature, rest in (("sessions", ["RootCredentialsManagement"]), ("credentials_management", [])):
    for _ in range(2):
        check(f"a delegate disables {feature}",
              getattr(delegate, f"disable_organizations_root_{feature}")()["EnabledFeatures"], rest)
    error = refused(f"a delegate does not enable {feature}", "CallerIsNotManagementAccountException", 400,
                    f"Caller account {SECURITY} is not management account of the organization and cannot enable IAM "
                    "features.", getattr(delegate, f"enable_organizations_root_{feature}"))
    check("boto3 knows the error", isinstance(error, iam.exceptions.CallerIsNotManagementAccountException))
listed = delegate.list_organizations_features()
check("a delegate lists", (listed["OrganizationId"], listed["EnabledFeatures"]), (organization, []))
for call in CALLS:
    error = refused(f"a member and {action(call)}", "AccountNotManagementOrDelegatedAdministratorException", 400,
                    f"Input account {SANDBOX} is neither management account nor delegated admin.", getattr(sandbox, call))
    check("boto3 knows the error", isinstance(
        error, iam.exceptions.AccountNotManagementOrDelegatedAdministratorException))

# What was enabled shows in sessions that were opened before it was disabled.
iam.enable_organizations_root_sessions()
iam.enable_organizations_root_credentials_management()
opened = client("iam", sts.assume_root(TargetPrincipal=SHOP, TaskPolicyArn={
    "arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"})["Credentials"])
before = opened.list_access_keys()["AccessKeyMetadata"]
iam.disable_organizations_root_credentials_management()
check("disabling ends no session and deletes nothing", opened.list_access_keys()["AccessKeyMetadata"], before)
iam.enable_organizations_root_credentials_management()

# A new account has no credentials of root, and recovery is not open to it until somebody opens it.
made = organizations.create_account(AccountName="fresh", Email="fresh@acme.example")["CreateAccountStatus"]["Id"]
fresh = organizations.describe_create_account_status(CreateAccountRequestId=made)["CreateAccountStatus"]["AccountId"]


def session(task):
    return client("iam", sts.assume_root(TargetPrincipal=fresh, TaskPolicyArn={
        "arn": f"arn:aws:iam::aws:policy/root-task/{task}"})["Credentials"])


audit = session("IAMAuditRootUserCredentials")
summary = audit.get_account_summary()["SummaryMap"]
check("a new account", [summary[key] for key in (
    "AccountPasswordPresent", "AccountAccessKeysPresent", "AccountSigningCertificatesPresent", "AccountMFAEnabled")],
      [0, 0, 0, 0])
check("its lists", (audit.list_access_keys()["AccessKeyMetadata"], audit.list_signing_certificates()["Certificates"],
                    audit.list_mfa_devices()["MFADevices"], audit.list_access_keys()["IsTruncated"]), ([], [], [], False))
refused("no password", "NoSuchEntity", 404, "Login Profile for User null cannot be found.", audit.get_login_profile)
create = session("IAMCreateRootUserPassword")
created = create.create_login_profile()["LoginProfile"]
check("recovery is open", audit.get_login_profile()["LoginProfile"], created)
delete = session("IAMDeleteRootUserCredentials")
delete.delete_login_profile()
check("and closed", audit.get_account_summary()["SummaryMap"]["AccountPasswordPresent"], 0)

# Trusted access: it hides the features and brings them back; IAM's own rules come first.
error = refused("a delegate keeps trust", "ConstraintViolationException", 400, ...,
                organizations.disable_aws_service_access, ServicePrincipal="iam.amazonaws.com")
check("as a member of its own", error.response["Reason"], "DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE")
organizations.deregister_delegated_administrator(AccountId=SECURITY, ServicePrincipal="iam.amazonaws.com")
check("trust still stands", iam.list_organizations_features()["EnabledFeatures"], BOTH)
refused("the delegate is one no more", "AccountNotManagementOrDelegatedAdministratorException", 400,
        f"Input account {SECURITY} is neither management account nor delegated admin.", delegate.list_organizations_features)
organizations.disable_aws_service_access(ServicePrincipal="iam.amazonaws.com")
for account, caller in ((MANAGEMENT, iam), (SECURITY, delegate), (SANDBOX, sandbox)):
    for call in CALLS:
        error = refused(f"no trust: {call} by {account}", "ServiceAccessNotEnabledException", 400,
                        f"Trusted Access for IAM not enabled by organization of input account {account}.",
                        getattr(caller, call))
        check("boto3 knows the error", isinstance(error, iam.exceptions.ServiceAccessNotEnabledException))
permit({"Effect": "Allow", "Action": "sts:*"})
refused("rights are looked at before trust", "AccessDenied", 403,
        not_permitted(OPERATOR, "iam:ListOrganizationsFeatures",
                      "because no identity-based policy allows the iam:ListOrganizationsFeatures action"),
        operator.list_organizations_features)
check("an open session goes on", opened.list_access_keys()["AccessKeyMetadata"], before)
organizations.enable_aws_service_access(ServicePrincipal="iam.amazonaws.com")
check("the features are back", iam.list_organizations_features()["EnabledFeatures"], BOTH)
