"""Feeds `rootlatch watch` a steady stream of records for a time and samples its memory.

The stream is mostly records that do not concern root, with sign-ins as root, calls in their sessions, AssumeRoot
sessions and services between them, all with ids and times of their own. Its records are of eight days, whatever the
time it takes, so that the 26 hours for which sessions are kept are over in the first seventh of it. Alone:

    python3 Benchmarks/soak.py --program .build/release/rootlatch --seconds 60
"""

import argparse
import json
import os
import pathlib
import resource
import shlex
import statistics
import subprocess
import tempfile
import time

MEBIBYTE = 1 << 20
# The time of the stream's records: many times what the watch keeps.
SPAN = 8 * 86400
ACCOUNTS = [f"{number:012}" for number in range(111111111111, 111111111151)]


def record(number, moment, **members):
    """One record of CloudTrail."""
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))
    account = ACCOUNTS[number % len(ACCOUNTS)]
    base = {
        "eventVersion": "1.10", "userIdentity": {
            "type": "AssumedRole", "principalId": "AROAEXAMPLE:app", "accountId": account,
            "arn": f"arn:aws:sts::{account}:assumed-role/app/app", "accessKeyId": "ASIAAPP"},
        "eventTime": stamp, "eventSource": "ec2.amazonaws.com", "eventName": "DescribeInstances",
        "awsRegion": "eu-central-1", "sourceIPAddress": f"198.51.100.{number % 250}", "userAgent": "aws-sdk-go/1.44",
        "requestParameters": {"maxResults": 100}, "responseElements": None, "requestID": f"r-{number}",
        "eventID": f"00000000-0000-4000-8000-{number:012}", "readOnly": True, "eventType": "AwsApiCall",
        "managementEvent": True, "recipientAccountId": account, "eventCategory": "Management"}
    base.update(members)
    return json.dumps(base)


def stream(number, moment):
    """The record of this number: one in a hundred concerns root."""
    account = ACCOUNTS[number % len(ACCOUNTS)]
    root = {"type": "Root", "principalId": account, "arn": f"arn:aws:iam::{account}:root", "accountId": account}
    created = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment - moment % 3600))
    session = dict(root, accessKeyId=f"ASIA{account}{int(moment) // 3600}", sessionContext={
        "attributes": {"creationDate": created, "mfaAuthenticated": "true"}})
    match number % 400:
        case 0:
            return record(number, moment, userIdentity=dict(root, accessKeyId=""), eventName="ConsoleLogin",
                          eventSource="signin.amazonaws.com", eventType="AwsConsoleSignIn", readOnly=False,
                          responseElements={"ConsoleLogin": "Success"}, additionalEventData={"MFAUsed": "Yes"})
        case 100:
            return record(number, moment, userIdentity=session, eventName="ListUsers", eventSource="iam.amazonaws.com")
        case 200:
            return record(number, moment, eventName="AssumeRoot", eventSource="sts.amazonaws.com", readOnly=False,
                          requestParameters={"targetPrincipal": account, "taskPolicyArn": {
                              "arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"}},
                          responseElements={"credentials": {"accessKeyId": f"ASIAROOT{number}"}})
        case 300:
            return record(number, moment, userIdentity=dict(root, invokedBy="elasticloadbalancing.amazonaws.com"),
                          eventName="DeleteNetworkInterface", readOnly=False,
                          sourceIPAddress="elasticloadbalancing.amazonaws.com")
    return record(number, moment)


def resident(pid):
    """The resident memory of a process in bytes."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) << 10
    return 0


def soak(program, seconds, rate):
    """Runs the watch; gives the records read, the memory samples, the notices, and the command."""
    with tempfile.TemporaryDirectory() as folder:
        command = [program, "watch", "-", "--output", "jsonl", "--quiet", "--no-progress", "--min-severity", "info",
                   "--state", f"{folder}/state.db"]
        with open(f"{folder}/out", "wb") as output:
            # Never with the ledger of whoever measures.
            environment = os.environ | {"ROOTLATCH_LEDGER": f"{folder}/ledger.db"}
            child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.STDOUT, env=environment)
            started, number, samples, sampled = time.monotonic(), 0, [], 0.0
            begin = time.time() - SPAN
            while (elapsed := time.monotonic() - started) < seconds:
                lines = []
                while number < rate * elapsed:
                    lines.append(stream(number, begin + SPAN * number / (rate * seconds)))
                    number += 1
                if lines:
                    child.stdin.write(("\n".join(lines) + "\n").encode())
                    child.stdin.flush()
                if elapsed - sampled >= max(1, seconds / 120):
                    samples.append(resident(child.pid))
                    sampled = elapsed
                time.sleep(0.02)
            child.stdin.close()
            status = child.wait(timeout=120)
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            took = time.monotonic() - started
        told = pathlib.Path(f"{folder}/out").read_bytes().count(b'"rootlatch.incident/1"')
    assert status in (0, 1), f"the watch ended with {status}"
    return {"records": number, "seconds": took, "samples": samples, "told": told, "processor": round(used.ru_utime + used.ru_stime, 1), "command": shlex.join(command)}


def thirds(samples):
    """Memory at one third, at two thirds and at the end, each the median of the tenth of the samples before it."""
    tenth = max(len(samples) // 10, 1)
    return [statistics.median(samples[max(end - tenth, 0):end]) / MEBIBYTE
            for end in (max(len(samples) // 3, 1), max(2 * len(samples) // 3, 1), len(samples))]


def rows(program, seconds, rate, row):
    """Rows for bench.json: memory at two thirds and at the end beside that at one third, and the peak beside a limit."""
    result = soak(program, seconds, rate)
    samples = result["samples"]
    first, second, end = thirds(samples)
    command = f"Benchmarks/soak.py --seconds {seconds} --rate {rate}: {result['command']}"
    return [
        row(f"watch for {seconds} s, memory at two thirds", second, "MiB", "memory at one third", first, command),
        row(f"watch for {seconds} s, memory at the end", end, "MiB", "memory at two thirds", second, command),
        row(f"watch for {seconds} s, peak memory", max(samples) / MEBIBYTE, "MiB", "limit", 200, command),
        row(f"watch for {seconds} s, records read", result["records"] / result["seconds"], "records/s",
            "records offered", rate, command),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the release build of rootlatch")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--rate", type=int, default=2000, help="records a second")
    options = parser.parse_args()
    result = soak(options.program, options.seconds, options.rate)
    megabytes = [round(sample / MEBIBYTE, 1) for sample in result["samples"]]
    first, second, end = (round(one, 1) for one in thirds(result["samples"]))
    print(json.dumps(dict(result, samples=megabytes, third=first, two_thirds=second, end=end)))


if __name__ == "__main__":
    main()
