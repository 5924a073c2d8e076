#!/usr/bin/env python3
"""Kills `rootlatch apply` at random points, resumes it, and holds the end against an undisturbed run.

    python Benchmarks/crash.py --program .build/release/rootlatch [--accounts 300] [--points 200] [--output crash.json]

Each point is a lab of its own with the same seed, so every end state can be compared. A process gets SIGKILL after a
random number of its calls, is started again with the same plan, and may be killed again.
It fails where the end differs, where a call is refused that would not be refused in an undisturbed run, or where the
ledger is not intact.
"""

import argparse
import contextlib
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

# Answers that an undisturbed run gets as well: there is no password, and the one try to delete a virtual device.
EXPECTED = {("iam:GetLoginProfile", "NoSuchEntity"), ("iam:DeleteVirtualMFADevice", "AccessDenied")}
ATTEMPT = re.compile(r"^(\S+) \S+ attempt \d+: (?:HTTP (\d+)(?: (\S+))?|no answer)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--accounts", type=int, default=300)
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--latency", type=int, default=2, help="milliseconds that the lab holds each answer back")
    parser.add_argument("--output", help="where to write the figures as JSON")
    options = parser.parse_args()
    options.program = str(pathlib.Path(options.program).resolve())
    rng = random.Random(options.seed)
    started = time.monotonic()
    undisturbed = rehearse(options, [])
    assert undisturbed["kills"] == 0 and undisturbed["locked"] > 0, undisturbed
    kills = resumed = 0
    for point in range(options.points):
        moments = [int(rng.uniform(0.0, 0.9) * undisturbed["calls"]) + 1 for _ in range(rng.choice([1, 1, 2, 3]))]
        run = rehearse(options, moments)
        assert run["state"] == undisturbed["state"], f"point {point}: the end differs after kills at {moments}"
        kills += run["kills"]
        resumed += run["resumed"]
        if sys.stderr.isatty():
            print(f"\r{point + 1} of {options.points} points, {kills} kills", end="", file=sys.stderr)
    figures = {
        "schema": "rootlatch.crash/1", "accounts": options.accounts, "locked": undisturbed["locked"],
        "points": options.points, "kills": kills, "resumed": resumed,
        "undisturbedSeconds": round(undisturbed["seconds"], 2), "seconds": round(time.monotonic() - started, 1),
    }
    print(
        f"{options.points} runs with {kills} kills, {resumed} of them resumed: the same end as undisturbed each time, "
        f"no call refused that was not refused before, every ledger intact "
        f"({options.accounts} accounts, {undisturbed['locked']} locked, {figures['seconds']} s)")
    if options.output:
        pathlib.Path(options.output).write_text(json.dumps(figures, indent=2) + "\n")


def rehearse(options, moments):
    """Plans and applies in a fresh lab; the process is killed at each moment, and started again."""
    size = ["--accounts", str(options.accounts), "--latency", str(options.latency), "--seed", "7"]
    with lab(options.program, *size) as (_, variables), tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        variables |= {"ROOTLATCH_LEDGER": str(folder / "ledger.db")}
        plan = folder / "plan.json"
        run(options, variables, {0, 1}, "plan", "--canary", "3", "--wave-size", "40", "-o", str(plan), "--quiet")
        command = [options.program, "apply", str(plan), "--yes", "--verbose", "--output", "json"]
        kills = resumed = 0
        begun = time.monotonic()
        for moment in moments:
            child = subprocess.Popen(
                command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            # A line tells of each call: places in the work, unlike times, are the same on a busy machine.
            lines = []
            for line in child.stderr:
                lines.append(line)
                if len(lines) == moment:
                    child.send_signal(signal.SIGKILL)
            kills += child.wait() == -signal.SIGKILL
            refused("".join(lines))
            verify(options, variables)
        begun = time.monotonic() if not moments else begun
        last = subprocess.run(command, env=variables, capture_output=True, text=True)
        seconds = time.monotonic() - begun
        assert last.returncode == 0, f"apply ended with {last.returncode}: {last.stdout[-2000:]}{last.stderr[-2000:]}"
        refused(last.stderr)
        report = json.loads(last.stdout)
        assert report["clean"], report["summary"]
        resumed += report["resumed"]
        verify(options, variables)
        return {
            "state": state(options, variables), "seconds": seconds, "kills": kills, "resumed": resumed,
            "calls": len(last.stderr.splitlines()),
            "locked": sum(report["summary"]["accounts"][name] for name in ("locked", "already-locked")),
        }


@contextlib.contextmanager
def lab(program, *options):
    """A lab on a free port; yields its process and the environment in which a program talks to it."""
    child = subprocess.Popen(
        [program, "lab", "start", "--port", "0", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        variables = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        while "AWS_DEFAULT_REGION" not in variables:
            line = child.stdout.readline()
            assert line, "the lab did not start"
            name, _, value = line.removeprefix("export ").strip().partition("=")
            variables[name] = value
        yield child, variables | {"AWS_EC2_METADATA_DISABLED": "true"}
    finally:
        child.kill()
        child.wait()


def run(options, variables, statuses, *words):
    done = subprocess.run([options.program, *words], env=variables, capture_output=True, text=True)
    assert done.returncode in statuses, f"{words} ended with {done.returncode}: {done.stderr[-2000:]}"
    return done.stdout


def refused(told):
    """Refuses any answer with an error that an undisturbed run would not get."""
    for line in told.splitlines():
        found = ATTEMPT.match(line)
        if found and found.group(2) and int(found.group(2)) >= 400:
            assert (found.group(1), found.group(3)) in EXPECTED, f"refused: {line}"


def verify(options, variables):
    """The chain of the ledger holds, whatever was killed while writing to it."""
    run(options, variables, {0}, "ledger", "verify")


def state(options, variables):
    """What is left in the organization, without anything that depends on the time."""
    audit = json.loads(run(options, variables, {0, 1}, "audit", "-o", "json"))
    organization = audit["organization"]
    return json.dumps({
        "organization": {name: organization[name] for name in (
            "features", "trustedAccess", "delegatedAdministrators")},
        "policies": sorted(
            (policy["name"], policy["content"], sorted(policy["targets"]))
            for policy in organization["policies"]["items"]),
        "accounts": [
            (account["id"], account["outcome"], credentials(account["root"])) for account in audit["accounts"]],
    }, sort_keys=True)


def credentials(root):
    return root and [
        root["password"]["status"], root["mfa"]["status"],
        *(sorted(str(item.get("id") or item.get("serialNumber")) for item in part["items"])
          for part in (root["accessKeys"], root["certificates"], root["mfa"]["devices"]))]


if __name__ == "__main__":
    main()
