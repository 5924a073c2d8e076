"""Checks an export of a ledger with nothing but hashlib and json, and prints the last number and hash."""
import hashlib
import json
import sys

previous, sequence = "0" * 64, 0
for line in sys.stdin.buffer.read().splitlines():
    text, mark, rest = line.rpartition(b',"hash":"')
    assert mark and rest.endswith(b'"}') and len(rest) == 66, "a line does not end in its hash"
    text += b"}"
    hash = hashlib.sha256(text).hexdigest()
    assert hash == rest[:64].decode(), f"the hash of entry {sequence + 1} is wrong"
    entry = json.loads(text)
    sequence += 1
    assert entry["sequence"] == sequence, f"entry {sequence} has number {entry['sequence']}"
    assert entry["previous"] == previous, f"entry {sequence} does not continue the chain"
    assert json.loads(line)["hash"] == hash
    previous = hash
print(sequence, previous)
