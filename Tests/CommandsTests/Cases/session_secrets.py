"""Prints the secret access key and the token of every root session that a lab has in its state file."""
import json
import sqlite3
import sys

connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
for (body,) in connection.execute("SELECT body FROM document WHERE kind = 'session'"):
    session = json.loads(body)
    if session["Kind"] == "assumedRoot":
        print(session["Secret"], session["Token"], sep="\n")
