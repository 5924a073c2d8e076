"""Accounts from creation to closure, what members may ask, trusted access and delegated administrators."""
import boto3
from botocore.exceptions import ClientError

org = boto3.client("organizations", region_name="us-east-1")
sts = boto3.client("sts", region_name="us-east-1")


def refused(code, call, reason=None, message=None, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        answer = error.response
        assert answer["Error"]["Code"] == code, answer
        assert reason is None or answer.get("Reason") == reason, answer
        assert message is None or answer["Error"]["Message"] == message, answer
        return
    raise AssertionError(f"{call.__name__} was not refused with {code}")


def ok(name):
    print(f"ok - {name}")


def client_in(account, service, role="OrganizationAccountAccessRole"):
    keys = sts.assume_role(RoleArn=f"arn:aws:iam::{account}:role/{role}", RoleSessionName="test")["Credentials"]
    return boto3.client(service, region_name="us-east-1", aws_access_key_id=keys["AccessKeyId"],
                        aws_secret_access_key=keys["SecretAccessKey"], aws_session_token=keys["SessionToken"])


def create(name, email, **more):
    status = org.create_account(AccountName=name, Email=email, **more)["CreateAccountStatus"]
    assert status["State"] == "IN_PROGRESS" and status["Id"].startswith("car-") and "AccountId" not in status, status
    return org.describe_create_account_status(CreateAccountRequestId=status["Id"])["CreateAccountStatus"]


organization = org.describe_organization()["Organization"]
management, root = organization["MasterAccountId"], org.list_roots()["Roots"][0]["Id"]
made = create("fresh", "fresh@example.com", Tags=[{"Key": "team", "Value": "a"}])
assert made["State"] == "SUCCEEDED", made
fresh = made["AccountId"]
account = org.describe_account(AccountId=fresh)["Account"]
assert account["State"] == account["Status"] == "ACTIVE" and account["JoinedMethod"] == "CREATED", account
assert account["Arn"] == f"arn:aws:organizations::{management}:account/{organization['Id']}/{fresh}"
assert account["Paths"] == [f"{organization['Id']}/{root}/{fresh}/"], account
assert org.list_tags_for_resource(ResourceId=fresh)["Tags"] == [{"Key": "team", "Value": "a"}]
again = create("again", "FRESH@example.com")
assert (again["State"], again["FailureReason"]) == ("FAILED", "EMAIL_ALREADY_EXISTS"), again
failed = org.list_create_account_status(States=["FAILED"])["CreateAccountStatuses"]
assert [status["Id"] for status in failed] == [again["Id"]]
refused("CreateAccountStatusNotFoundException", org.describe_create_account_status,
        CreateAccountRequestId="car-" + "0" * 32)
refused("InvalidInputException", org.create_account, "INVALID_ROLE_NAME", AccountName="x", Email="x@example.com",
        RoleName="AWSServiceRoleForMe")
other = create("other", "other@example.com", RoleName="Admin")["AccountId"]
assert client_in(other, "sts", "Admin").get_caller_identity()["Account"] == other
ok("creation")

unit = org.create_organizational_unit(ParentId=root, Name="landing")["OrganizationalUnit"]["Id"]
org.move_account(AccountId=fresh, SourceParentId=root, DestinationParentId=unit)
assert [a["Id"] for a in org.list_accounts_for_parent(ParentId=unit)["Accounts"]] == [fresh]
assert org.list_parents(ChildId=fresh)["Parents"] == [{"Id": unit, "Type": "ORGANIZATIONAL_UNIT"}]
refused("DuplicateAccountException", org.move_account, AccountId=fresh, SourceParentId=root, DestinationParentId=unit)
refused("SourceParentNotFoundException", org.move_account, AccountId=fresh, SourceParentId="r-zzzz", DestinationParentId=root)
refused("DestinationParentNotFoundException", org.move_account, AccountId=fresh, SourceParentId=unit, DestinationParentId="r-zzzz")
refused("AccountNotFoundException", org.move_account, AccountId="999999999999", SourceParentId=root,
        DestinationParentId=unit, message="You specified an account that doesn't exist.")
ok("moving")

member = client_in(fresh, "organizations")
assert member.describe_organization()["Organization"]["Id"] == organization["Id"]
forbidden = "You don't have permissions to access this resource."
refused("AccessDeniedException", member.list_accounts, message=forbidden)
refused("AccessDeniedException", member.enable_all_features, message=forbidden)
refused("AccessDeniedException", member.create_organizational_unit, message=forbidden, ParentId=root, Name="x")
ok("what members may ask")

service = "config.amazonaws.com"
refused("ConstraintViolationException", org.register_delegated_administrator, "SERVICE_ACCESS_NOT_ENABLED",
        AccountId=fresh, ServicePrincipal=service)
org.enable_aws_service_access(ServicePrincipal=service)
enabled = {p["ServicePrincipal"]: p["DateEnabled"] for p in
           org.list_aws_service_access_for_organization()["EnabledServicePrincipals"]}
assert service in enabled
refused("InvalidInputException", org.enable_aws_service_access, "UNRECOGNIZED_SERVICE_PRINCIPAL", ServicePrincipal="nobody")
org.register_delegated_administrator(AccountId=fresh, ServicePrincipal=service)
refused("AccountAlreadyRegisteredException", org.register_delegated_administrator, AccountId=fresh, ServicePrincipal=service)
refused("ConstraintViolationException", org.register_delegated_administrator,
        "CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR", AccountId=management, ServicePrincipal=service)
refused("ConstraintViolationException", org.disable_aws_service_access,
        "DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE", ServicePrincipal=service)
delegates = org.list_delegated_administrators(ServicePrincipal=service)["DelegatedAdministrators"]
assert [d["Id"] for d in delegates] == [fresh] and delegates[0]["State"] == "ACTIVE", delegates
services = org.list_delegated_services_for_account(AccountId=fresh)["DelegatedServices"]
assert [s["ServicePrincipal"] for s in services] == [service]
assert member.list_accounts(MaxResults=1)["Accounts"]
assert member.describe_account(AccountId=other)["Account"]["Id"] == other
refused("AccessDeniedException", member.create_organizational_unit, message=forbidden, ParentId=root, Name="x")
refused("ConstraintViolationException", org.remove_account_from_organization,
        "CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG", AccountId=fresh)
org.deregister_delegated_administrator(AccountId=fresh, ServicePrincipal=service)
refused("AccountNotRegisteredException", org.deregister_delegated_administrator, AccountId=fresh, ServicePrincipal=service)
refused("AccountNotRegisteredException", org.list_delegated_services_for_account, AccountId=fresh)
org.disable_aws_service_access(ServicePrincipal=service)
refused("AccessDeniedException", member.list_accounts, message=forbidden)
ok("trusted access and delegates")

refused("ConstraintViolationException", org.remove_account_from_organization, "WAIT_PERIOD_ACTIVE", AccountId=fresh)
refused("MasterCannotLeaveOrganizationException", org.leave_organization)
refused("ConstraintViolationException", org.close_account, "CANNOT_CLOSE_MANAGEMENT_ACCOUNT", AccountId=management)
org.close_account(AccountId=other)
closing = org.describe_account(AccountId=other)["Account"]
assert closing["State"] == closing["Status"] == "PENDING_CLOSURE", closing
refused("ConflictException", org.close_account, AccountId=other)
refused("AccountNotFoundException", org.close_account, AccountId="999999999999")
ok("closing and leaving")

pages = org.get_paginator("list_accounts").paginate(PaginationConfig={"PageSize": 2})
ids = [account["Id"] for page in pages for account in page["Accounts"]]
assert len(ids) == len(set(ids)) and {management, fresh, other} <= set(ids), ids
ok("pages of accounts")
