# lab: clock=virtual
"""Account Management with boto3: names, contacts, Regions, and the change of a root user's address."""

import json
import os
import urllib.request

import boto3
from iam_checks import check, client, refused

account = client("account")
organizations = client("organizations")
sts = client("sts")
ME, SHOP, SECURITY = "100000000001", "100000000004", "100000000002"
ADMIN = f"arn:aws:iam::{ME}:user/admin"


def control(path, body=None):
    request = urllib.request.Request(
        os.environ["AWS_ENDPOINT_URL"] + "/_lab/" + path, body and json.dumps(body).encode(),
        {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))


information = account.get_account_information()
check("my own", (information["AccountId"], information["AccountName"], information["AccountState"]),
      (ME, "acme-management", "ACTIVE"))
error = refused("no trust", "AccessDeniedException", 403,
        f"User: {ADMIN} is not authorized to perform: account:GetPrimaryEmail (Your organization must first enable "
        "trusted access with AWS Account Management.)", account.get_primary_email, AccountId=SHOP)
check("and its kind", error.response["errorType"].split(":")[0], "AccessDeniedException")
organizations.enable_aws_service_access(ServicePrincipal="account.amazonaws.com")
check("address", account.get_primary_email(AccountId=SHOP)["PrimaryEmail"], "aws+shop-prod@acme.example")
refused("the management account itself", "AccessDeniedException", 403,
        f"User: {ADMIN} is not authorized to perform: account:GetPrimaryEmail (Access Denied)",
        account.get_primary_email, AccountId=ME)
refused("standalone only", "AccessDeniedException", 403,
        f"User: {ADMIN} is not authorized to perform: account:GetContactInformation (The management account can only be "
        "managed using the standalone context from the management account.)", account.get_contact_information,
        AccountId=ME)
keys = sts.assume_role(RoleArn=f"arn:aws:iam::{SHOP}:role/OrganizationAccountAccessRole",
                       RoleSessionName="test")["Credentials"]
member = client("account", keys)
refused("a member about itself", "AccessDeniedException", 403,
        f"User: arn:aws:sts::{SHOP}:assumed-role/OrganizationAccountAccessRole/test is not authorized to perform: "
        "account:GetPrimaryEmail", member.get_primary_email, AccountId=SHOP)
error = refused("no change yet", "ValidationException", 400, ..., account.get_primary_email_update_status, AccountId=SHOP)
check("without a reason", {"reason", "fieldList"} & set(error.response), set())

check("start", account.start_primary_email_update(AccountId=SHOP, PrimaryEmail="new@acme.example")["Status"], "PENDING")
check("pending", account.get_primary_email_update_status(AccountId=SHOP)["Status"], "PENDING")
mail = control(f"email-code?account={SHOP}")
check("mail", (mail["address"], len(mail["code"])), ("new@acme.example", 6))
wrong = "AAAAAA" if mail["code"] != "AAAAAA" else "BBBBBB"
refused("wrong code", "ValidationException", 400, ..., account.accept_primary_email_update, AccountId=SHOP,
        PrimaryEmail="new@acme.example", Otp=wrong)
control("clock", {"advanceSeconds": 86_401})
refused("too late", "ValidationException", 400, ..., account.accept_primary_email_update, AccountId=SHOP,
        PrimaryEmail="new@acme.example", Otp=mail["code"])
account.start_primary_email_update(AccountId=SHOP, PrimaryEmail="new@acme.example")
code = control(f"email-code?account={SHOP}")["code"]
check("accept", account.accept_primary_email_update(AccountId=SHOP, PrimaryEmail="new@acme.example", Otp=code)["Status"],
      "ACCEPTED")
check("changed", (account.get_primary_email(AccountId=SHOP)["PrimaryEmail"],
                  organizations.describe_account(AccountId=SHOP)["Account"]["Email"]),
      ("new@acme.example", "new@acme.example"))
control("clock", {"advanceSeconds": 300})
check("completed", account.get_primary_email_update_status(AccountId=SHOP)["Status"], "COMPLETED")
refused("taken", "ConflictException", 409, ..., account.start_primary_email_update, AccountId=SHOP,
        PrimaryEmail="aws+acme-security@acme.example")
record = json.loads(boto3.client("cloudtrail").lookup_events(LookupAttributes=[
    {"AttributeKey": "EventName", "AttributeValue": "AcceptPrimaryEmailUpdate"}])["Events"][0]["CloudTrailEvent"])
check("no code in the trail", code in json.dumps(record), False)

keys = sts.assume_role(RoleArn=f"arn:aws:iam::{SHOP}:role/OrganizationAccountAccessRole",
                       RoleSessionName="later")["Credentials"]
member = client("account", keys)
account.put_account_name(AccountId=SHOP, AccountName="shop-production")
check("name", account.get_account_information(AccountId=SHOP)["AccountName"], "shop-production")
check("contact", account.get_contact_information(AccountId=SHOP)["ContactInformation"]["CountryCode"], "DE")
contact = {"FullName": "Ada", "AddressLine1": "A 1", "City": "B", "PostalCode": "1", "CountryCode": "DE",
           "PhoneNumber": "+49 1", "CompanyName": "Acme"}
member.put_contact_information(ContactInformation=contact)
check("contact set", member.get_contact_information()["ContactInformation"], contact)
refused("no contact", "ResourceNotFoundException", 404, "No contact of the inputted alternate contact type found.",
        member.get_alternate_contact, AlternateContactType="SECURITY")
member.put_alternate_contact(AlternateContactType="SECURITY", Name="N", Title="T", EmailAddress="a@b.example",
                             PhoneNumber="+1 2")
check("alternate", member.get_alternate_contact(AlternateContactType="SECURITY")["AlternateContact"]["Name"], "N")
member.delete_alternate_contact(AlternateContactType="SECURITY")

regions = [r for page in account.get_paginator("list_regions").paginate(PaginationConfig={"PageSize": 7})
           for r in page["Regions"]]
check("Regions", (len(regions) > 30, {"RegionName": "us-east-1", "RegionOptStatus": "ENABLED_BY_DEFAULT"} in regions),
      (True, True))
account.enable_region(AccountId=SHOP, RegionName="af-south-1")
check("enabling", account.get_region_opt_status(AccountId=SHOP, RegionName="af-south-1")["RegionOptStatus"], "ENABLING")
refused("at work", "ConflictException", 409, ..., account.disable_region, AccountId=SHOP, RegionName="af-south-1")
control("clock", {"advanceSeconds": 61})
check("enabled", account.get_region_opt_status(AccountId=SHOP, RegionName="af-south-1")["RegionOptStatus"], "ENABLED")
refused("by default", "ValidationException", 400, ..., account.disable_region, RegionName="us-east-1")
organizations.register_delegated_administrator(AccountId=SECURITY, ServicePrincipal="account.amazonaws.com")
delegate = client("account", sts.assume_role(
    RoleArn=f"arn:aws:iam::{SECURITY}:role/OrganizationAccountAccessRole", RoleSessionName="test")["Credentials"])
check("a delegate asks", delegate.get_primary_email(AccountId=SHOP)["PrimaryEmail"], "new@acme.example")
status = organizations.create_gov_cloud_account(Email="gov@acme.example", AccountName="gov")["CreateAccountStatus"]
control("clock", {"advanceSeconds": 5})
done = organizations.describe_create_account_status(CreateAccountRequestId=status["Id"])["CreateAccountStatus"]
check("GovCloud", (done["State"], done["AccountId"] != done["GovCloudAccountId"]), ("SUCCEEDED", True))
