#!/usr/bin/env python3
"""Measures a release build of rootlatch beside what others do on the same machine in the same run.

    python Benchmarks/bench.py --program .build/release/rootlatch --policy-bench .build/release/policy-bench

Prints a table and writes `bench.json` (Documentation/Schemas/bench.md). `wrk` must be on the PATH, and `moto_server`
beside the Python that runs this. Takes about two minutes.
"""

import argparse
import collections
import contextlib
import datetime
import json
import os
import pathlib
import platform
import re
import shlex
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

import policies
import soak
import trails
import watch_latency

HERE = pathlib.Path(__file__).resolve().parent
TASK = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"
STS_VERSION = "2011-06-15"
WRK = ["wrk", "-t1", "-c16"]
MEBIBYTE = 1024 * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the release build of rootlatch")
    parser.add_argument("--policy-bench", required=True, help="the release build of policy-bench")
    parser.add_argument("--pattern-bench", required=True, help="the release build of pattern-bench")
    parser.add_argument("--output", help="where to write the figures as JSON")
    parser.add_argument("--seconds", type=int, default=4, help="how long each load lasts")
    parser.add_argument("--soak-seconds", type=int, default=600, help="how long the watch is fed")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        rows += trails.rows(
            program, str(pathlib.Path(options.pattern_bench).resolve()), pathlib.Path(folder), row, peak_memory)
    with tempfile.TemporaryDirectory() as folder:
        rows += throughput(program, pathlib.Path(folder), options.seconds)
        rows += large_lab(program)
        rows += audit(program, pathlib.Path(folder))
        rows += apply(program, pathlib.Path(folder))
    # Not among the temporary files, which may be in memory, where waiting for the disk costs nothing.
    with tempfile.TemporaryDirectory(dir=pathlib.Path(program).parent) as folder:
        rows += ledger(program, pathlib.Path(folder))
    rows += policies.rows(str(pathlib.Path(options.policy_bench).resolve()), row)
    rows += watch_latency.rows(program, row)
    rows += soak.rows(program, options.soak_seconds, 2000, row)
    print_table(rows)
    if options.output:
        document = {"schema": "rootlatch.bench/1", "machine": machine(), "rows": rows}
        pathlib.Path(options.output).write_text(json.dumps(document, indent=2) + "\n")


# What is measured

def throughput(program, folder, seconds, rounds=3):
    """Requests per second of the lab and of moto under the same load: they take turns, and the medians count."""
    found = collections.defaultdict(list)
    identity = [form(Action="GetCallerIdentity")] * 16
    roles = [form(Action="AssumeRole", RoleArn=f"arn:aws:iam::123456789012:role/role-{number}",
                  RoleSessionName="bench", DurationSeconds="900") for number in range(11)]
    for _ in range(rounds):
        with lab(program) as (process, variables):
            roots = [
                form(Action="AssumeRoot", TargetPrincipal=member, DurationSeconds="900",
                     **{"TaskPolicyArn.arn": TASK}) for member in organization_members(variables)]
            for name, forms in (("GetCallerIdentity", identity), ("AssumeRoot", roots)):
                found["lab", name].append(load(folder, variables, forms, seconds, f"the lab, {name}"))
        with moto() as (_, variables):
            for name, forms in (("GetCallerIdentity", identity), ("AssumeRole", roles)):
                found["moto", name].append(load(folder, variables, forms, seconds, f"moto, {name}"))
    rates = {key: statistics.median(values) for key, values in found.items()}
    command = f"{shlex.join(WRK)} -d{seconds} -s Benchmarks/replay.lua, against `{process.command}`"
    return [
        row("lab, GetCallerIdentity", rates["lab", "GetCallerIdentity"], "requests/s",
            "moto_server, GetCallerIdentity", rates["moto", "GetCallerIdentity"], command),
        row("lab, AssumeRoot", rates["lab", "AssumeRoot"], "requests/s",
            "moto_server, AssumeRole (it has no AssumeRoot)", rates["moto", "AssumeRole"], command),
    ]


def large_lab(program):
    """How long a lab of ten thousand accounts takes to be ready, and how much memory it then holds."""
    started = time.monotonic()
    with lab(program, "--accounts", "10000") as (process, variables):
        ready = time.monotonic() - started
        members = organization_members(variables, pages=1)
        assert members, "the large lab has no members"
        resident = memory(process.pid, "VmRSS")
        return [
            row("lab of 10,000 accounts, ready", ready, "s", "limit", 3, process.command),
            row("lab of 10,000 accounts, memory", resident / MEBIBYTE, "MiB", "limit", 600, process.command),
        ]


def audit(program, folder, accounts=1000, latency=50, concurrency=16):
    """An audit against a slow lab: its time beside the least that its calls can take, and its memory."""
    with lab(program, "--accounts", str(accounts), "--latency", str(latency)) as (process, variables):
        command = [program, "audit", "--concurrency", str(concurrency), "--verbose", "--output", "jsonl"]
        calls_path, output_path = folder / "calls.txt", folder / "audit.jsonl"
        with calls_path.open("wb") as calls, output_path.open("wb") as output:
            started = time.monotonic()
            # Never into the ledger of whoever measures.
            ledger = {"ROOTLATCH_LEDGER": str(folder / "audit-ledger.db")}
            child = subprocess.Popen(command, env=environment(variables) | ledger, stdout=output, stderr=calls)
            peak = peak_memory(child)
            elapsed = time.monotonic() - started
        calls = sum(" attempt " in line for line in calls_path.read_text().splitlines())
        lines = [json.loads(line) for line in output_path.read_text().splitlines()]
        audited = sum(line["type"] == "account" for line in lines)
        assert child.returncode in (0, 1), f"the audit ended with {child.returncode}"
        assert audited == accounts, f"the audit shows {audited} of {accounts} accounts"
    floor = calls * latency / 1000 / concurrency
    shown = f"{shown_command(command)}, against `{process.command}`"
    return [
        row(f"audit of {accounts:,} accounts, wall time", elapsed, "s",
            f"floor: {calls:,} calls x {latency} ms / {concurrency}", floor, shown),
        row(f"audit of {accounts:,} accounts, peak memory", peak / MEBIBYTE, "MiB", "limit", 150, shown),
    ]


def apply(program, folder, accounts=1000, latency=50, concurrency=16):
    """A plan of all accounts at once against a slow lab: its time beside the least its calls can take, and its memory."""
    with lab(program, "--accounts", str(accounts), "--latency", str(latency)) as (process, variables):
        variables = environment(variables) | {"ROOTLATCH_LEDGER": str(folder / "apply-ledger.db")}
        plan, calls_path, output_path = folder / "plan.json", folder / "apply-calls.txt", folder / "apply.json"
        planned = subprocess.run(
            [program, "plan", "--canary", "0", "--wave-size", "0", "--include-used-keys", "--quiet", "-o", str(plan)],
            env=variables, stdout=subprocess.DEVNULL)
        assert planned.returncode in (0, 1), f"the plan ended with {planned.returncode}"
        command = [program, "apply", "plan.json", "--yes", "--concurrency", str(concurrency), "--verbose", "--output", "json"]
        with calls_path.open("wb") as calls, output_path.open("wb") as output:
            started = time.monotonic()
            child = subprocess.Popen(command, cwd=folder, env=variables, stdout=output, stderr=calls)
            peak = peak_memory(child)
            elapsed = time.monotonic() - started
        calls = sum(" attempt " in line for line in calls_path.read_text().splitlines())
        report = json.loads(output_path.read_text())
        assert child.returncode == 0 and report["clean"], f"apply ended with {child.returncode}: {report['summary']}"
        locked = report["summary"]["accounts"]["locked"]
    floor = calls * latency / 1000 / concurrency
    shown = f"{shown_command(command)}, against `{process.command}`"
    return [
        row(f"apply in {accounts:,} accounts, {locked} to lock, wall time", elapsed, "s",
            f"floor: {calls:,} calls x {latency} ms / {concurrency}", floor, shown),
        row(f"apply in {accounts:,} accounts, peak memory", peak / MEBIBYTE, "MiB", "limit", 150, shown),
    ]


def ledger(program, folder, entries=20_000, alone=2_000):
    """Entries per second, each on the disk before it counts, beside SQLite with a transaction for each."""
    command = [program, "ledger", "note", "-", "--ledger", str(folder / "ledger.db")]
    lines = "".join(f"note {number}\n" for number in range(entries))
    with lab(program) as (process, variables):
        started = time.monotonic()
        subprocess.run(command, env=environment(variables), input=lines.encode(), stderr=subprocess.DEVNULL, check=True)
        rate = entries / (time.monotonic() - started)
        shown = f"{shown_command(command)} < {entries:,} lines, against `{process.command}`"
    connection = sqlite3.connect(folder / "reference.db", isolation_level=None)
    assert connection.execute("PRAGMA journal_mode = wal").fetchone() == ("wal",)
    connection.execute("PRAGMA synchronous = full")
    connection.execute("CREATE TABLE entry (sequence INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)")
    started = time.monotonic()
    for _ in range(alone):
        connection.execute("INSERT INTO entry (body) VALUES (?)", ("x" * 500,))
    reference = alone / (time.monotonic() - started)
    connection.close()
    return [
        row("ledger, entries on the disk, 64 tasks at a time", rate, "entries/s",
            "SQLite alone, a transaction an entry", reference, shown)
    ]


# The units that the schema names (Documentation/Schemas/bench.md).
UNITS = {"requests/s", "decisions/s", "entries/s", "records/s", "events/s", "files/s", "rows/s", "MB/s", "requests", "cores",
         "allocations", "s", "MiB"}


def row(name, figure, unit, reference, reference_figure, command):
    if unit not in UNITS:
        raise ValueError(f"{unit} is no unit of the schema")
    return {
        "name": name, "figure": round(figure, 3), "unit": unit, "reference": reference,
        "referenceFigure": round(reference_figure, 3), "ratio": round(figure / reference_figure, 3),
        "command": command,
    }


# Servers

class Server:
    """A lab that is running."""

    def __init__(self, pid, command):
        self.pid = pid
        self.command = command


@contextlib.contextmanager
def lab(program, *options):
    """A lab on a free port; yields it and its credentials as environment variables."""
    command = [program, "lab", "start", "--port", "0", *options]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        variables = {}
        while "AWS_DEFAULT_REGION" not in variables:
            line = child.stdout.readline()
            assert line, "the lab did not start"
            name, _, value = line.removeprefix("export ").strip().partition("=")
            variables[name] = value
        yield Server(child.pid, shown_command(command)), variables
    finally:
        end(child)


@contextlib.contextmanager
def moto():
    """A moto server on a free port; yields its command and credentials as environment variables."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = pathlib.Path(sys.executable).with_name("moto_server")
    command = [str(server), "-H", "127.0.0.1", "-p", str(port)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        yield shown_command(command), {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}", "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "moto", "AWS_REGION": "us-east-1"}
    finally:
        end(child)


def end(child):
    child.terminate()
    try:
        child.wait(10)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


# Requests

def form(**members):
    """The body of a Query request to STS."""
    return urllib.parse.urlencode({**members, "Version": STS_VERSION}).encode()


def signed(variables, service, body, fields):
    """A request as its SDK would sign it."""
    request = AWSRequest("POST", variables["AWS_ENDPOINT_URL"] + "/", headers=fields, data=body)
    credentials = Credentials(variables["AWS_ACCESS_KEY_ID"], variables["AWS_SECRET_ACCESS_KEY"])
    SigV4Auth(credentials, service, variables["AWS_REGION"]).add_auth(request)
    return request


def organization_members(variables, pages=None):
    """The active members of the lab's organization."""
    members, token = [], None
    while pages is None or pages > 0:
        body = json.dumps({"NextToken": token} if token else {}).encode()
        request = signed(variables, "organizations", body, {
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": "AWSOrganizationsV20161128.ListAccounts"})
        plain = urllib.request.Request(request.url, body, dict(request.headers.items()), method="POST")
        with urllib.request.urlopen(plain, timeout=30) as answer:
            page = json.load(answer)
        members += [account["Id"] for account in page["Accounts"] if account["Status"] == "ACTIVE"]
        token = page.get("NextToken")
        if not token:
            break
        pages = pages and pages - 1
    management = json.load(urllib.request.urlopen(variables["AWS_ENDPOINT_URL"] + "/_lab/status", timeout=30))
    return [member for member in members if member != management["managementAccount"]]


def load(folder, variables, forms, seconds, name):
    """Replays signed forms over connections that stay open, and returns how many were answered a second."""
    host = urllib.parse.urlsplit(variables["AWS_ENDPOINT_URL"]).netloc
    path = folder / "requests.bin"
    with path.open("wb") as file:
        for body in forms:
            request = signed(
                variables, "sts", body, {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"})
            head = f"POST / HTTP/1.1\r\nHost: {host}\r\nUser-Agent: bench\r\nContent-Length: {len(body)}\r\n"
            head += "".join(f"{key}: {value}\r\n" for key, value in request.headers.items()) + "\r\n"
            file.write(f"{len(head) + len(body)}\n".encode() + head.encode() + body)
    for duration in (1, seconds):  # the first warms up
        answer = subprocess.run(
            [*WRK, f"-d{duration}", "-s", str(HERE / "replay.lua"), variables["AWS_ENDPOINT_URL"], "--", str(path)],
            capture_output=True, text=True, check=True, timeout=seconds + 30).stdout
    figures = dict(re.findall(r"(\w+)=(\d+)", answer.splitlines()[-1]))
    if figures["refused"] != "0" or figures["requests"] == "0":
        sys.exit(f"{name}: {figures['refused']} of {figures['requests']} requests were refused")
    return int(figures["requests"]) / (int(figures["microseconds"]) / 1e6)


def environment(variables):
    """The environment in which a program talks to a lab."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    return {**kept, **variables, "AWS_EC2_METADATA_DISABLED": "true"}


# The machine

def memory(pid, field):
    """A figure of /proc/PID/status in bytes; None once the process has ended."""
    try:
        text = pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return None
    found = re.search(rf"^{field}:\s+(\d+) kB", text, re.MULTILINE)
    return int(found.group(1)) * 1024 if found else None


def peak_memory(child):
    """Waits for a child and returns the kernel's high-water mark of its memory, in bytes.

    `ru_maxrss` would not do: it starts with the memory of the process that forked the child.
    """
    peak = 0
    while child.poll() is None:
        peak = memory(child.pid, "VmHWM") or peak
        time.sleep(0.01)
    return peak


def machine():
    return {
        "cores": os.cpu_count(),
        "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "kernel": platform.release(),
        "architecture": platform.machine(),
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


# Output

def shown_command(command):
    """A command as somebody would type it, wherever the program lies."""
    return shlex.join([pathlib.Path(command[0]).name, *command[1:]])


def number(value):
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def print_table(rows):
    head = ("WHAT", "FIGURE", "UNIT", "BESIDE", "FIGURE", "RATIO")
    table = [head] + [
        (row["name"], number(row["figure"]), row["unit"], row["reference"], number(row["referenceFigure"]),
         number(row["ratio"])) for row in rows]
    widths = [max(len(line[column]) for line in table) for column in range(len(head))]
    numeric = {1, 4, 5}
    for line in table:
        cells = [cell.rjust(width) if column in numeric else cell.ljust(width)
                 for column, (cell, width) in enumerate(zip(line, widths))]
        print("  ".join(cells).rstrip())


if __name__ == "__main__":
    main()
