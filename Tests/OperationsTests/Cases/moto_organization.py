"""Makes an organization of four members, each with some users, in the moto server at the given endpoint.

Prints the ids of the members, one a line.
"""

import sys

import botocore.session

ROLE = "OrganizationAccountAccessRole"


def main(endpoint):
    session = botocore.session.Session()

    def client(service, key, secret, token=None):
        return session.create_client(
            service, region_name="us-east-1", endpoint_url=endpoint, aws_access_key_id=key,
            aws_secret_access_key=secret, aws_session_token=token)

    own = ("AKIAIOSFODNN7EXAMPLE", "moto")
    organizations, sts = client("organizations", *own), client("sts", *own)
    organizations.create_organization(FeatureSet="ALL")
    for number in range(4):
        made = organizations.create_account(AccountName=f"member-{number}", Email=f"member-{number}@example.com")
        account = made["CreateAccountStatus"]["AccountId"]
        print(account)
        keys = sts.assume_role(
            RoleArn=f"arn:aws:iam::{account}:role/{ROLE}", RoleSessionName="setup")["Credentials"]
        iam = client("iam", keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"])
        for user in range(number):
            iam.create_user(UserName=f"user-{user}")


main(sys.argv[1])
