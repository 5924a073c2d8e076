"""Deletes an entry of a copy of the ledger, as somebody would who can write the file."""

import sqlite3

source = sqlite3.connect("ledger.db")
copy = sqlite3.connect("changed.db")
source.backup(copy)
triggers = copy.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
table = copy.execute("SELECT tbl_name FROM sqlite_schema WHERE name = 'entry_is_not_deleted'").fetchone()[0]
copy.execute("DROP TRIGGER entry_is_not_deleted")
copy.execute(f"DELETE FROM {table} WHERE sequence = 4")
copy.commit()
copy.close()
