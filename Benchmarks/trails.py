"""Measures `trail scan` on a generated archive beside libdeflate alone, jq, DuckDB and Python."""

import glob
import os
import pathlib
import subprocess
import sys
import time

import trail_archive

PYTHON = """
import gzip, json, sys
count = 0
for path in sys.argv[1:]:
    for record in json.load(gzip.open(path))["Records"]:
        count += record["userIdentity"].get("type") == "Root"
print(count)
"""
DUCKDB = """
import duckdb, sys
rows = duckdb.sql(
    "select count(*) from (select unnest(Records) as r from read_json(?, columns = "
    "{'Records': 'STRUCT(userIdentity STRUCT(type VARCHAR), eventTime VARCHAR, eventName VARCHAR)[]'}, "
    "maximum_object_size = 1000000000)) where r.userIdentity.type = 'Root'", params=[sys.argv[1:]])
print(rows.fetchall())
"""


def rows(program, folder, row, peak_memory):
    large, small = folder / "large", folder / "small"
    _, text = trail_archive.write(large, files=100, megabytes=200, seed=1)
    small_records, _ = trail_archive.write(small, files=4000, megabytes=46, seed=2)
    files = sorted(glob.glob(f"{large}/**/*.gz", recursive=True))
    megabytes = text / 1e6
    share = files[::10]
    share_megabytes = sum(size(path) for path in share) / 1e6
    floor = rate(["libdeflate-gunzip", "-k", "-c", *files], megabytes)
    scan = [program, "trail", "scan", str(large), "-o", "json", "--no-progress"]
    root, everyone = rate(scan, megabytes), rate([*scan, "--all"], megabytes)
    jq = f"gzip -dc {' '.join(share)} | jq -c '.Records[] | select(.userIdentity.type == \"Root\")'"
    others = [
        ("jq", rate(["sh", "-c", jq], share_megabytes)),
        ("DuckDB", rate([sys.executable, "-c", DUCKDB, *share], share_megabytes)),
        ("Python, json and gzip", rate([sys.executable, "-c", PYTHON, *share], share_megabytes)),
    ]
    busy, memory = parallel([*scan, "--all"], peak_memory)
    seconds = best([program, "trail", "scan", str(small), "-o", "json", "--no-progress"])[1]
    shown = "rootlatch trail scan FOLDER -o json"
    beside = "libdeflate-gunzip alone"
    result = [
        row("trail scan, root, a core", root, "MB/s", beside, floor, shown),
        row("trail scan, everybody, a core", everyone, "MB/s", beside, floor, f"{shown} --all"),
    ]
    result += [row("trail scan, root, a core", root, "MB/s", name, figure, shown) for name, figure in others]
    result += [
        row("trail scan, everybody, cores kept busy", busy, "cores", "cores", os.cpu_count(), f"{shown} --all"),
        row("trail scan, everybody, peak memory", memory / 1048576, "MiB", "limit", 190, f"{shown} --all"),
        row(f"trail scan, 4,000 small files, {small_records:,} records", 4000 / seconds, "files/s", "asked", 20000,
            shown),
    ]
    return result


def size(path):
    """The bytes a packed file of one member holds, as its trailer says."""
    return int.from_bytes(pathlib.Path(path).read_bytes()[-4:], "little")


def best(command, times=5):
    """The least processor time and the least time of some runs, in seconds."""
    runs = []
    for _ in range(times):
        started = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        assert child.returncode in (0, 1), f"{command[:4]} ended with {child.returncode}"
        runs.append((usage.ru_utime + usage.ru_stime, time.monotonic() - started))
    return min(run[0] for run in runs), min(run[1] for run in runs)


def rate(command, megabytes):
    """Megabytes of JSON for each second of processor time."""
    return megabytes / best(command)[0]


def parallel(command, peak_memory):
    """How many cores a run keeps busy, and its peak memory in bytes."""
    processor, elapsed = best(command)
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return processor / elapsed, peak_memory(child)
