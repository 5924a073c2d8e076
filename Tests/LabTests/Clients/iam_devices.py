"""Virtual MFA devices and signing certificates."""

import datetime
import json
import subprocess
import tempfile

from iam_checks import check, client, one_time_code, refused

iam = client("iam")
sts = client("sts")
account = sts.get_caller_identity()["Account"]
iam.create_user(UserName="device")

answer = iam.create_virtual_mfa_device(VirtualMFADeviceName="phone", Path="/x/")
device = answer["VirtualMFADevice"]
serial = device["SerialNumber"]
seed = device["Base32StringSeed"].decode()
check("device", (serial, len(seed)), (f"arn:aws:iam::{account}:mfa/x/phone", 64))
refused("device twice", "EntityAlreadyExists", 409,
        "MFADevice entity at the same path and name already exists.",
        iam.create_virtual_mfa_device, VirtualMFADeviceName="phone", Path="/x/")
check("unassigned", serial in [d["SerialNumber"] for d in iam.list_virtual_mfa_devices(
    AssignmentStatus="Unassigned")["VirtualMFADevices"]])


def lab_time():
    """The lab's clock: the creation date of a fresh key is the only one that every client can see."""
    key = iam.create_access_key(UserName="device")["AccessKey"]
    iam.delete_access_key(UserName="device", AccessKeyId=key["AccessKeyId"])
    return key["CreateDate"].timestamp()


now = lab_time()
codes = [one_time_code(seed, now - 30), one_time_code(seed, now)]
refused("codes in the wrong order", "InvalidAuthenticationCode", 403,
        "Authentication code for device is not valid.", iam.enable_mfa_device, UserName="device",
        SerialNumber=serial, AuthenticationCode1=codes[1], AuthenticationCode2=codes[0])
refused("no such device", "NoSuchEntity", 404,
        f"VirtualMFADevice with serial number arn:aws:iam::{account}:mfa/none doesn't exist.",
        iam.enable_mfa_device, UserName="device", SerialNumber=f"arn:aws:iam::{account}:mfa/none",
        AuthenticationCode1=codes[0], AuthenticationCode2=codes[1])
iam.enable_mfa_device(UserName="device", SerialNumber=serial, AuthenticationCode1=codes[0],
                      AuthenticationCode2=codes[1])
check("enabled", [d["SerialNumber"] for d in iam.list_mfa_devices(UserName="device")["MFADevices"]], [serial])
refused("in use", "EntityAlreadyExists", 409, "MFA Device is already in use.", iam.enable_mfa_device,
        UserName="device", SerialNumber=serial, AuthenticationCode1=codes[0], AuthenticationCode2=codes[1])
check("assigned", [d["User"]["UserName"] for d in iam.list_virtual_mfa_devices(
    AssignmentStatus="Assigned")["VirtualMFADevices"] if d["SerialNumber"] == serial], ["device"])
check("one device", iam.get_mfa_device(UserName="device", SerialNumber=serial)["UserName"], "device")
iam.resync_mfa_device(UserName="device", SerialNumber=serial, AuthenticationCode1=codes[0],
                      AuthenticationCode2=codes[1])
refused("delete while enabled", "DeleteConflict", 409, "MFA VirtualDevice in use. Must deactivate first.",
        iam.delete_virtual_mfa_device, SerialNumber=serial)
refused("user with a device", "DeleteConflict", 409, "Cannot delete entity, must delete MFA device first.",
        iam.delete_user, UserName="device")

key = iam.create_access_key(UserName="device")["AccessKey"]
iam.attach_user_policy(UserName="device", PolicyArn="arn:aws:iam::aws:policy/IAMFullAccess")
used = one_time_code(seed, lab_time() + 30)
session = client("sts", key).get_session_token(SerialNumber=serial, TokenCode=used)
check("a session by the device", client("iam", session["Credentials"]).get_user()["User"]["UserName"], "device")
iam.detach_user_policy(UserName="device", PolicyArn="arn:aws:iam::aws:policy/IAMFullAccess")

# A role that wants a device shown when it is assumed.
user = f"arn:aws:iam::{account}:user/device"
iam.create_role(RoleName="guarded", AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{
    "Effect": "Allow", "Principal": {"AWS": user}, "Action": "sts:AssumeRole",
    "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}, "NumericLessThan": {"aws:MultiFactorAuthAge": "1"}}}]}))
assume = client("sts", key).assume_role
guarded = {"RoleArn": f"arn:aws:iam::{account}:role/guarded", "RoleSessionName": "test"}
refused("without a device", "AccessDenied", 403,
        f"User: {user} is not authorized to perform: sts:AssumeRole on resource: {guarded['RoleArn']} because no role trust "
        "policy allows the sts:AssumeRole action", assume, **guarded)
for name, shown, complaint in (
        ("a device without a code", {"SerialNumber": serial}, "failed, must provide both MFA serial number and one time "
         "pass code."),
        ("a code without a device", {"TokenCode": "123456"}, "failed, must provide both MFA serial number and one time pass "
         "code."),
        ("another's device", {"SerialNumber": f"arn:aws:iam::{account}:mfa/other", "TokenCode": "123456"}, "failed, unable "
         "to validate MFA code.  Please verify your MFA serial number is valid and associated with this user."),
        ("a code that was used", {"SerialNumber": serial, "TokenCode": used},
         "failed with invalid MFA one time pass code. ")):
    refused(name, "AccessDenied", 403, f"MultiFactorAuthentication {complaint}", assume, **guarded, **shown)
fresh = {"SerialNumber": serial, "TokenCode": one_time_code(seed, lab_time() + 60)}
check("with a device", assume(**guarded, **fresh)["AssumedRoleUser"]["Arn"].split(":")[-1], "assumed-role/guarded/test")
refused("and never again with this code", "AccessDenied", 403,
        "MultiFactorAuthentication failed with invalid MFA one time pass code. ", assume, **guarded, **fresh)
iam.delete_role(RoleName="guarded")
iam.delete_access_key(UserName="device", AccessKeyId=key["AccessKeyId"])

iam.tag_mfa_device(SerialNumber=serial, Tags=[{"Key": "k", "Value": "v"}])
check("tags", iam.list_mfa_device_tags(SerialNumber=serial)["Tags"], [{"Key": "k", "Value": "v"}])
iam.untag_mfa_device(SerialNumber=serial, TagKeys=["k"])
iam.deactivate_mfa_device(UserName="device", SerialNumber=serial)
refused("deactivate twice", "NoSuchEntity", 404, ..., iam.deactivate_mfa_device, UserName="device",
        SerialNumber=serial)
iam.delete_virtual_mfa_device(SerialNumber=serial)
refused("delete twice", "NoSuchEntity", 404, f"VirtualMFADevice with serial number {serial} doesn't exist.",
        iam.delete_virtual_mfa_device, SerialNumber=serial)


def certificate(name):
    """A self-signed certificate in PEM form."""
    with tempfile.NamedTemporaryFile() as key_file:
        return subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key_file.name, "-subj",
             f"/CN={name}", "-days", "30"], check=True, capture_output=True, text=True).stdout


first = certificate("first")
uploaded = iam.upload_signing_certificate(UserName="device", CertificateBody=first)["Certificate"]
check("certificate", (len(uploaded["CertificateId"]), uploaded["Status"], uploaded["UserName"]),
      (32, "Active", "device"))
refused("the same again", "DuplicateCertificate", 409, ..., iam.upload_signing_certificate, UserName="device",
        CertificateBody=first)
refused("no certificate", "MalformedCertificate", 400, ..., iam.upload_signing_certificate, UserName="device",
        CertificateBody="-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
second = iam.upload_signing_certificate(UserName="device", CertificateBody=certificate("second"))["Certificate"]
refused("third certificate", "LimitExceeded", 409, ..., iam.upload_signing_certificate, UserName="device",
        CertificateBody=certificate("third"))
iam.update_signing_certificate(UserName="device", CertificateId=second["CertificateId"], Status="Inactive")
check("statuses", sorted(c["Status"] for c in iam.list_signing_certificates(
    UserName="device")["Certificates"]), ["Active", "Inactive"])
refused("user with certificates", "DeleteConflict", 409, "Cannot delete entity, must delete certificates first.",
        iam.delete_user, UserName="device")
for one in (uploaded, second):
    iam.delete_signing_certificate(UserName="device", CertificateId=one["CertificateId"])
refused("no such certificate", "NoSuchEntity", 404,
        f"The Certificate with id {'A' * 32} cannot be found.", iam.delete_signing_certificate,
        UserName="device", CertificateId="A" * 32)
iam.delete_user(UserName="device")
