"""The policy engine beside cedarpy (the Cedar engine, which is Rust), and beside its own literal double."""

import json
import pathlib
import random
import shlex
import subprocess
import time

import cedarpy

SEED = 20_260_921
RANDOM_REQUESTS = 1_000_000


def rows(program, row):
    """The rows of the table; `program` is a release build of `policy-bench`."""
    figures = {line["workload"]: line for line in run(program, "speed")}
    found = []
    for workload, asked in (("light", 1_000_000), ("heavy", 100_000)):
        peer = cedar(workload)
        figure = figures[workload]
        name = f"policy decisions, {workload}, one core"
        command = f"{shown(program)} speed"
        found.append(row(name, figure["decisionsPerSecond"], "decisions/s", f"cedarpy, {peer['policies']} policies",
                         peer["rate"], command))
        found.append(row(name, figure["decisionsPerSecond"], "decisions/s", "asked", asked, command))
        found.append(row(f"{name}, request built from text", figure["builtAndDecidedPerSecond"], "decisions/s",
                         f"cedarpy, {peer['policies']} policies", peer["rate"], command))
    allocations = run(program, "allocations")
    assert len({line["allocations"] for line in allocations}) == 1, allocations
    last = allocations[-1]
    found.append(row(f"allocations of a decision beside {last['statements']:,} statements that cannot match",
                     last["allocations"] / last["decisions"], "allocations", "putting the request together",
                     last["building"] / last["decisions"], f"{shown(program)} allocations"))
    command = [program, "differential", str(RANDOM_REQUESTS), str(SEED)]
    [line] = run(*command)
    found.append(row("random requests on which both engines agree", line["requests"] - line["differences"], "requests",
                     f"tried, from seed {SEED}", line["requests"], shlex.join([shown(program), *command[1:]])))
    [line] = run(program, "small-world")
    found.append(row("combinations of the small world on which they agree", line["combinations"] - line["differences"],
                     "requests", "all there are", line["combinations"], f"{shown(program)} small-world"))
    return found


def run(program, *words):
    done = subprocess.run([program, *words], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def shown(program):
    return str(pathlib.Path(program).name)


# What Cedar is asked: as many policies as the workload has statements, over the same actions and names.

def cedar(workload):
    """Decisions per second of cedarpy's batch call over policies and entities that were read before."""
    policies = light() if workload == "light" else heavy()
    entities = cedarpy.Entities.from_json_str(
        json.dumps([{"uid": {"type": "User", "id": "alice"}, "attrs": {}, "parents": []}]))
    generator = random.Random(SEED)
    requests = [{
        "principal": 'User::"alice"',
        "action": f'Action::"s3:{generator.choice(["GetObject", "PutObject", "ListBucket", "DeleteObject"])}"',
        "resource": f'Object::"data-{number % 4}/alice/file-{number}"',
        "context": {"path": f"data-{number % 4}/alice/file-{number}", "secure": True, "mfa": True,
                    "region": "us-east-1" if number % 5 else "eu-west-1"},
    } for number in range(2000)]
    compiled = cedarpy.PolicySet.from_str("\n".join(policies))
    cedarpy.is_authorized_batch(requests[:10], compiled, entities)
    best = 0.0
    for _ in range(5):
        started = time.perf_counter()
        answers = cedarpy.is_authorized_batch(requests, compiled, entities)
        best = max(best, len(requests) / (time.perf_counter() - started))
        assert any(answer.allowed for answer in answers)
    return {"rate": best, "policies": len(policies)}


def light():
    return [
        'permit (principal == User::"alice", action in [Action::"s3:GetObject", Action::"s3:PutObject"], resource)'
        ' when { context.path like "data-*/home/*" };',
        'permit (principal == User::"alice", action == Action::"s3:ListBucket", resource)'
        ' when { context.path like "data-*" };',
        'forbid (principal, action == Action::"s3:DeleteObject", resource) when { context.mfa == false };',
        "forbid (principal, action, resource) when { context.secure == false };",
    ]


def heavy():
    services = ["s3", "ec2", "iam", "sqs", "sns", "kms", "lambda", "dynamodb", "logs", "events"]
    policies = []
    for index in range(60):
        service = services[index % 10]
        actions = ", ".join(f'Action::"{service}:{"Get" if n % 3 == 0 else "Put"}Thing{index}{n}"' for n in range(10))
        if index == 0:
            actions += ', Action::"s3:GetObject"'
        policies.append(f'permit (principal == User::"alice", action in [{actions}], resource)'
                        ' when { context.path like "data-*/*" };')
    policies.append('permit (principal == User::"alice", action, resource) when { context.path like "nothing*" };')
    for level in range(5):
        policies += [
            f'permit (principal == User::"level-{level}", action, resource);',
            'forbid (principal == User::"root", action, resource);',
            'forbid (principal, action == Action::"organizations:LeaveOrganization", resource);',
            "forbid (principal, action, resource) unless"
            ' { ["us-east-1", "eu-west-1"].contains(context.region) };',
            'forbid (principal, action in [Action::"cloudtrail:StopLogging", Action::"cloudtrail:DeleteTrail"], resource);',
        ]
    policies.append("forbid (principal, action, resource) when { context.secure == false };")
    for index in range(1, 10):
        policies.append(f'permit (principal == User::"app-{index}", action in'
                        ' [Action::"s3:GetObject", Action::"s3:PutObject"], resource)'
                        f' when {{ context.path like "data-{index}/*" }};')
    return policies
