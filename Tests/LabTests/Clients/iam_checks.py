"""What the IAM scenarios share: checks that print, expected errors, and one-time codes."""

import base64
import contextlib
import hashlib
import hmac
import io
import struct

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

REGION = "us-east-1"


def client(service, credentials=None):
    """A client without retries; signs with the environment's credentials or with those of a session."""
    keys = {}
    if credentials:
        keys = {
            "aws_access_key_id": credentials["AccessKeyId"],
            "aws_secret_access_key": credentials["SecretAccessKey"],
            "aws_session_token": credentials.get("SessionToken"),
        }
    config = Config(retries={"total_max_attempts": 1}, parameter_validation=False)
    return boto3.client(service, region_name=REGION, config=config, **keys)


def check(name, found, expected=True):
    """Prints `ok - name`, or fails showing both values."""
    assert found == expected, f"{name}: found {found!r}, expected {expected!r}"
    print(f"ok - {name}")


def refused(name, code, status, message, call, **arguments):
    """Checks code, status and message of an error; a message of None means that there is none."""
    try:
        call(**arguments)
    except ClientError as error:
        found = (
            error.response["Error"]["Code"],
            error.response["ResponseMetadata"]["HTTPStatusCode"],
            error.response["Error"].get("Message") or None,
        )
        expected = (code, status, found[2] if message is ... else message)
        check(name, found, expected)
        return error
    raise AssertionError(f"{name}: succeeded, expected {code}")


def aws(*words):
    """Runs the AWS CLI's own main program, which starts once then; gives its status, what it printed, and its complaint."""
    from awscli.clidriver import create_clidriver  # takes its time, and few scripts call this

    out, complaint = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(complaint):
        status = create_clidriver().main(list(words))
    return status, out.getvalue(), complaint.getvalue().strip()


def one_time_code(seed, moment):
    """The six digits of RFC 6238 for a base32 seed."""
    counter = struct.pack(">Q", int(moment) // 30)
    digest = hmac.new(base64.b32decode(seed), counter, hashlib.sha1).digest()
    offset = digest[19] & 15
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1000000:06d}"


ALLOW_ALL = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
TRUST_EC2 = (
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},'
    '"Action":"sts:AssumeRole"}]}'
)
