#!/usr/bin/env python3
"""Kills `rootlatch watch` at random moments under load, starts it again, and counts what was told.

    python Benchmarks/watch_crash.py --program .build/release/rootlatch [--source files|queue] [--kills 100]

Root signs in to one account after the other: in lines of a file and in packed files of a folder, or in messages of a
lab's SQS queue. The webhook checks signatures; it answers some requests with 500 and some not at all. It fails where an
incident is missing in a sink, where more are told twice than were on their way at a kill, or where a last run still
has something to tell.
"""

import argparse
import collections
import gzip
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import random
import subprocess
import tempfile
import threading
import time

SECRET = b"hush"


def record(number):
    """A sign-in of an account of its own."""
    account = f"{200000000000 + number}"
    return {
        "eventVersion": "1.08", "eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com",
        "eventType": "AwsConsoleSignIn", "eventTime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "eventID": f"11111111-2222-3333-4444-{number:012}", "awsRegion": "us-east-1", "sourceIPAddress": "198.51.100.24",
        "userAgent": "Mozilla/5.0", "userIdentity": {
            "type": "Root", "arn": f"arn:aws:iam::{account}:root", "accountId": account},
        "responseElements": {"ConsoleLogin": "Success"}, "additionalEventData": {"MFAUsed": "Yes"}}


class Receiver(http.server.ThreadingHTTPServer):
    """A webhook that takes most of what comes."""

    daemon_threads = True

    def __init__(self, rng):
        super().__init__(("127.0.0.1", 0), Hook)
        self.told, self.rng, self.forged = [], rng, 0
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        parts = dict(part.split("=", 1) for part in self.headers["X-Rootlatch-Signature"].split(","))
        right = hmac.new(SECRET, parts["t"].encode() + b"." + body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(right, parts["v1"]) or abs(time.time() - int(parts["t"])) > 60:
            self.server.forged += 1
        chance = self.server.rng.random()
        if chance < 0.003:
            self.close_connection = True
            return
        if chance < 0.02:
            self.send_response(500)
        else:
            self.server.told.append(json.loads(body)["account"])
            self.send_response(204)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


class Folder:
    """A folder in which a file grows and packed files appear."""

    def __init__(self, path):
        self.path = path
        path.mkdir()
        self.words = [str(path)]

    def put(self, numbers):
        half = len(numbers) // 2
        with open(self.path / "grow.log", "a") as file:
            file.writelines(json.dumps(record(number)) + "\n" for number in numbers[:half])
        if numbers[half:]:
            text = json.dumps({"Records": [record(number) for number in numbers[half:]]}).encode()
            (self.path / ".part").write_bytes(gzip.compress(text))
            (self.path / ".part").rename(self.path / f"{numbers[half]}.json.gz")

    def left(self):
        return 0


class Queue:
    """An SQS queue of a lab."""

    def __init__(self, variables):
        import botocore.session

        self.sqs = botocore.session.Session().create_client(
            "sqs", region_name="us-east-1", endpoint_url=variables["AWS_ENDPOINT_URL"],
            aws_access_key_id=variables["AWS_ACCESS_KEY_ID"], aws_secret_access_key=variables["AWS_SECRET_ACCESS_KEY"])
        self.url = self.sqs.create_queue(QueueName="records", Attributes={"VisibilityTimeout": "2"})["QueueUrl"]
        self.words = [f"queue:{self.url}"]

    def put(self, numbers):
        for number in numbers:
            self.sqs.send_message(QueueUrl=self.url, MessageBody=json.dumps(record(number)))

    def left(self):
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        attributes = self.sqs.get_queue_attributes(QueueUrl=self.url, AttributeNames=names)["Attributes"]
        return sum(int(attributes[name]) for name in names)


def rehearse(options, source, folder, variables):
    """Feeds, kills and starts again; gives how often each account was told by each sink, and the kills."""
    rng = random.Random(options.seed)
    receiver = Receiver(random.Random(options.seed + 1))
    output = folder / "output.jsonl"
    words = [options.program, "watch", *source.words, "-o", "jsonl", "--interval", "0.2", "--quiet", "--no-ledger",
             "--state", str(folder / "state.db"), "--write", str(folder / "written.jsonl"),
             "--webhook", f"http://127.0.0.1:{receiver.server_port}/hook"]
    environment = os.environ | variables | {"ROOTLATCH_WEBHOOK_SECRET": SECRET.decode()}

    def start(*more):
        with open(output, "ab") as file, open(folder / "errors", "ab") as errors:
            return subprocess.Popen([*words, *more], stdout=file, stderr=errors, env=environment)

    number = kills = 0
    for _ in range(options.kills):
        child = start()
        end = time.monotonic() + rng.uniform(0.02, 1.0)
        while (left := end - time.monotonic()) > 0:
            count = rng.randint(1, 20)
            source.put(list(range(number, number + count)))
            number += count
            time.sleep(min(left, 0.03))
        kills += child.poll() is None
        child.kill()
        child.wait()
    last = start()
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline and (len(set(receiver.told)) < number or source.left() > 0):
        time.sleep(0.2)
    last.terminate()
    last.wait(timeout=60)
    before = output.stat().st_size
    if isinstance(source, Folder):
        start("--once").wait(timeout=120)
    assert output.stat().st_size == before, "a last run still had something to tell"
    assert source.left() == 0, "messages are left in the queue"
    assert receiver.forged == 0, "a signature was wrong"

    def accounts(path):
        # A line that was cut by a kill comes again as a whole.
        lines = path.read_text().splitlines()
        return [part["account"] for line in lines for part in documents(line)]

    return number, kills, {"output": accounts(output), "file": accounts(folder / "written.jsonl"), "webhook": receiver.told}


def documents(line):
    """The documents of a line; behind one that was cut another may begin in the same line."""
    while line:
        try:
            yield json.loads(line)
            return
        except ValueError:
            line = line[line.find('{"schema"', 1):] if line.find('{"schema"', 1) > 0 else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", choices=["files", "queue"], default="files")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.program = str(pathlib.Path(options.program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        if options.source == "files":
            number, kills, told = rehearse(options, Folder(folder / "in"), folder, {})
        else:
            import bench

            with bench.lab(options.program) as (_, variables):
                number, kills, told = rehearse(options, Queue(variables), folder, variables)
    expected = {f"{200000000000 + one}" for one in range(number)}
    for sink, accounts in told.items():
        counts = collections.Counter(accounts)
        missing = expected - set(counts)
        twice = sum(count - 1 for count in counts.values())
        assert not missing, f"{sink}: {len(missing)} of {number} incidents are missing, such as {min(missing)}"
        assert twice <= kills, f"{sink}: {twice} were told again at {kills} kills"
        print(f"{sink}: {number} incidents, none missing, {twice} told again, {kills} kills of a watch of {options.source}")


if __name__ == "__main__":
    main()
