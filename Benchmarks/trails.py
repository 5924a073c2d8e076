"""Measures `trail scan` beside libdeflate alone, jq, DuckDB and Python, and event patterns beside reading JSON.

    python Benchmarks/trails.py --program rootlatch --pattern-bench pattern-bench --megabytes 20 --small-files 400
"""

import argparse
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import trail_archive

# DuckDB and Python count the records of root, as jq does below.
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
print(duckdb.execute(
    "select count(*) from (select unnest(Records) as r from read_json(?, columns = "
    "{'Records': 'STRUCT(userIdentity STRUCT(\\"type\\" VARCHAR))[]'}, maximum_object_size = 1000000000)) "
    "where r.userIdentity.type = 'Root'", [sys.argv[1:]]).fetchone()[0])
"""
# What reads the same tables, and looks at one column.
TABLE = """
import csv, sys
csv.field_size_limit(1 << 30)
column = {"athena": "useridentity", "lake": "eventJson"}["athena" if "athena" in sys.argv[1] else "lake"]
print(sum("Root" in row[column] for row in csv.DictReader(open(sys.argv[1], newline=""))))
"""
JQ = """for path; do gzip -dc "$path"; done |
jq -n '[inputs | .Records[] | select(.userIdentity.type == "Root")] | length'"""
# Events a second that are asked of one core.
PATTERNS = {"root": 1_000_000, "exact": 1_000_000, "100 exact": 1_000_000, "100 mixed": 150_000}


def rows(program, pattern_bench, folder, row, peak_memory, megabytes=200, small_files=4000):
    return (scans(program, folder, row, peak_memory, megabytes, small_files) + tables(program, folder, row)
            + patterns(pattern_bench, folder, row))


def tables(program, folder, row, records=100_000):
    """Rows a second of tables, for each core, beside Python's csv module."""
    found = []
    for name, path in zip(("columns of a record", "a column of records"), trail_archive.write_tables(folder, records, 3)):
        ours = best([program, "trail", "scan", str(path), "-o", "json", "--no-progress"])[0]
        theirs = best([sys.executable, "-c", TABLE, str(path)])[0]
        found.append(row(f"trail scan, CSV with {name}, for each core", records / ours, "rows/s", "Python, csv alone",
                         records / theirs, "rootlatch trail scan FILE -o json"))
    return found


def scans(program, folder, row, peak_memory, megabytes, small_files):
    large, small = folder / "large", folder / "small"
    _, text = trail_archive.write(large, files=100, megabytes=megabytes, seed=1)
    small_records, _ = trail_archive.write(small, files=small_files, megabytes=small_files * 0.0115, seed=2)
    files = sorted(map(str, large.glob("**/*.gz")))
    # The others are so slow that a quarter is enough, with the file that has root's records.
    first = min(path for path in files if f"{trail_archive.ACCOUNTS[0]}/CloudTrail/{trail_archive.REGIONS[0]}" in path)
    share = [first, *[path for path in files[::4] if path != first]]
    share_text = sum(unpacked_size(path) for path in share)
    root = [program, "trail", "scan", str(large), "-o", "json", "--no-progress"]
    everyone = [*root, "--all"]
    small_scan = [program, "trail", "scan", str(small), "-o", "json", "--no-progress"]
    answers = {name: subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
               for name, command in others(share).items()}
    found = json.loads(subprocess.run(root, capture_output=True, text=True).stdout)["summary"]["rootRecords"]
    assert set(answers.values()) == {str(found)}, f"{found} records of root for us, and for others {answers}"
    floor = rate(["libdeflate-gunzip", "-k", "-c", *files], text)
    root_rate, everyone_rate = rate(root, text), rate(everyone, text)
    shown = "rootlatch trail scan FOLDER -o json"
    found = [
        row("trail scan, root, for each core", root_rate, "MB/s", "libdeflate-gunzip alone", floor, shown),
        row("trail scan, everybody, for each core", everyone_rate, "MB/s", "libdeflate-gunzip alone", floor,
            f"{shown} --all"),
    ]
    found += [row("trail scan, root, for each core", root_rate, "MB/s", f"{name}, for each core",
                  rate(command, share_text), shown) for name, command in others(share).items()]
    runs = best(everyone)
    small_seconds = best(small_scan)[1]
    found += [
        row("trail scan, everybody, cores kept busy", runs[0] / runs[1], "cores", "there are", os.cpu_count(),
            f"{shown} --all"),
        row("trail scan, root, peak memory", peak(root, peak_memory), "MiB", "asked", 200, shown),
        row("trail scan, everybody, peak memory", peak(everyone, peak_memory), "MiB", "asked", 200, f"{shown} --all"),
        row(f"trail scan, {small_files:,} files with {small_records:,} records", small_files / small_seconds,
            "files/s", "asked", 20_000, shown),
    ]
    return found


def others(files):
    return {
        "jq": ["sh", "-c", JQ, "sh", *files],
        "DuckDB": [sys.executable, "-c", DUCKDB, *files],
        "Python, gzip and json": [sys.executable, "-c", PYTHON, *files],
    }


def patterns(program, folder, row):
    """Events a second that are matched, beside Python's json.loads, which only reads them."""
    files = sorted((folder / "large").glob("**/*.gz"))
    records = [record for path in files[:10] for record in json.loads(gzip.decompress(path.read_bytes()))["Records"]]
    lines = [json.dumps(record, separators=(",", ":")) for record in records[:5000]]
    events = folder / "events.jsonl"
    events.write_text("\n".join(lines) + "\n")
    figures = {}
    for line in subprocess.run([program, events], check=True, capture_output=True, text=True).stdout.splitlines():
        figure = json.loads(line)
        figures[figure["rules"]] = figure["eventsPerSecond"]
    reading = reading_rate(lines)
    found = []
    for rules, asked in PATTERNS.items():
        name = f"event patterns, {'one rule' if rules in ('root', 'exact') else 'rules'}: {rules}, one core"
        found.append(row(name, figures[rules], "events/s", "asked", asked, "pattern-bench EVENTS"))
        found.append(row(name, figures[rules], "events/s", "Python, json.loads alone", reading, "pattern-bench EVENTS"))
    return found


def reading_rate(lines):
    times = []
    for _ in range(5):
        started = time.process_time()
        for line in lines:
            json.loads(line)
        times.append(time.process_time() - started)
    return len(lines) / min(times)


def unpacked_size(path):
    """The bytes a packed file of one member holds, as its trailer says."""
    return int.from_bytes(pathlib.Path(path).read_bytes()[-4:], "little")


def best(command, times=5):
    """The processor time and the time of the run that took the least processor time, in seconds."""
    runs = []
    for _ in range(times):
        started = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        # 1 says that there are incidents.
        assert child.returncode in (0, 1), f"{command[:4]} ended with {child.returncode}"
        runs.append((usage.ru_utime + usage.ru_stime, time.monotonic() - started))
    return min(runs)


def rate(command, count):
    """Megabytes of JSON for each second of processor time."""
    return count / 1e6 / best(command)[0]


def peak(command, peak_memory):
    """The peak memory of a run, in MiB."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return peak_memory(child) / 1048576


def main():
    import bench

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the release build of rootlatch")
    parser.add_argument("--pattern-bench", required=True, help="the release build of pattern-bench")
    parser.add_argument("--megabytes", type=float, default=200, help="how much JSON the large archive has")
    parser.add_argument("--small-files", type=int, default=4000, help="how many files the other archive has")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench.print_table(rows(
            str(pathlib.Path(options.program).resolve()), str(pathlib.Path(options.pattern_bench).resolve()),
            pathlib.Path(folder), bench.row, bench.peak_memory, options.megabytes, options.small_files))


if __name__ == "__main__":
    main()
