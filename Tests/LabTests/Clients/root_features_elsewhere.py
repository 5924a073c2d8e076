# lab: scenario=empty
"""The features of central root access without an organization, and in one that only bills together."""

from iam_checks import check, client, refused

iam = client("iam")
organizations = client("organizations")
CALLS = ("list_organizations_features", "enable_organizations_root_sessions",
         "enable_organizations_root_credentials_management", "disable_organizations_root_sessions",
         "disable_organizations_root_credentials_management")
for account in organizations.list_accounts()["Accounts"]:
    assert account["Id"] == organizations.describe_organization()["Organization"]["MasterAccountId"], account
organizations.delete_organization()
for call in CALLS:
    error = refused(f"no organization: {call}", "OrganizationNotFoundException", 400, ..., getattr(iam, call))
    check("boto3 knows the error", isinstance(error, iam.exceptions.OrganizationNotFoundException))
organizations.create_organization(FeatureSet="CONSOLIDATED_BILLING")
for call in CALLS:
    error = refused(f"bills together: {call}", "OrganizationNotInAllFeaturesModeException", 400, ..., getattr(iam, call))
    check("boto3 knows the error", isinstance(error, iam.exceptions.OrganizationNotInAllFeaturesModeException))
organizations.enable_all_features()
error = refused("all features twice", "HandshakeConstraintViolationException", 400, ..., organizations.enable_all_features)
check("why", error.response["Reason"], "ORGANIZATION_ALREADY_HAS_ALL_FEATURES")
refused("then trust is asked for", "ServiceAccessNotEnabledException", 400, ..., iam.list_organizations_features)
organizations.enable_aws_service_access(ServicePrincipal="iam.amazonaws.com")
check("and then all is there", iam.list_organizations_features()["EnabledFeatures"], [])
