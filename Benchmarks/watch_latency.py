"""Measures how soon `rootlatch watch` tells of a root session that is opened in a lab. Alone:

    python3 Benchmarks/watch_latency.py --program .build/release/rootlatch

A call is made, and the time runs from its answer to the line with the incident.
"""

import argparse
import json
import pathlib
import shlex
import statistics
import subprocess
import tempfile
import threading
import time

TASK = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"


def measure(program, calls):
    """Runs a lab and a watch; gives the seconds from each call to its incident, and the commands."""
    import botocore.session

    import bench

    with tempfile.TemporaryDirectory() as folder, bench.lab(program, "--accounts", str(calls + 3)) as (lab, variables):
        command = [program, "watch", "lookup:us-east-1", "-o", "jsonl", "--quiet",
                   "--state", f"{folder}/state.db"]
        environment = bench.environment(variables) | {"ROOTLATCH_LEDGER": f"{folder}/none.db"}
        watch = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            told, arrived = {}, threading.Condition()

            def read():
                for line in watch.stdout:
                    document, now = json.loads(line), time.monotonic()
                    with arrived:
                        told.setdefault(document["account"], now)
                        arrived.notify_all()

            threading.Thread(target=read, daemon=True).start()
            session = botocore.session.Session()

            def client(service):
                return session.create_client(
                    service, region_name="us-east-1", endpoint_url=variables["AWS_ENDPOINT_URL"],
                    aws_access_key_id=variables["AWS_ACCESS_KEY_ID"],
                    aws_secret_access_key=variables["AWS_SECRET_ACCESS_KEY"])

            own = client("sts").get_caller_identity()["Account"]
            members = [account["Id"] for page in client("organizations").get_paginator("list_accounts").paginate()
                       for account in page["Accounts"] if account["Id"] != own and account["Status"] == "ACTIVE"]
            sts, waits = client("sts"), []
            for number, member in enumerate(members[:calls + 1]):
                sts.assume_root(TargetPrincipal=member, TaskPolicyArn={"arn": TASK})
                called = time.monotonic()
                with arrived:
                    assert arrived.wait_for(lambda: member in told, timeout=60), f"nothing was told of {member}"
                # The first waits for the watch to start as well.
                if number:
                    waits.append(told[member] - called)
                # Calls at any time of the watch's round.
                time.sleep(0.037 * (number % 11))
        finally:
            watch.terminate()
            watch.wait(timeout=60)
    shown = [pathlib.Path(command[0]).name, *command[1:-1], "state.db"]
    return waits, f"Benchmarks/watch_latency.py: {shlex.join(shown)}, {len(waits)} calls of AssumeRoot by botocore, against `{lab.command}`"


def rows(program, row, calls=60):
    """Rows for bench.json: the median and the worst beside the second that is promised."""
    waits, command = measure(program, calls)
    return [
        row("watch of a lab, from a call to its incident, median", statistics.median(waits), "s", "limit", 1, command),
        row("watch of a lab, from a call to its incident, worst", max(waits), "s", "limit", 1, command),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the release build of rootlatch")
    parser.add_argument("--calls", type=int, default=60)
    options = parser.parse_args()
    waits, command = measure(options.program, options.calls)
    print(json.dumps({"median": statistics.median(waits), "worst": max(waits), "command": command}))


if __name__ == "__main__":
    main()
