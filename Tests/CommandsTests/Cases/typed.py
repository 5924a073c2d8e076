"""Runs a program on a terminal of its own, types an answer to the first question, and prints what it wrote.

    typed.py ANSWER PROGRAM ARGUMENT...

An answer of `^C` is Ctrl-C. Ends with the program's status.
"""
import os
import pty
import sys

answer = b"\x03" if sys.argv[1] == "^C" else sys.argv[1].encode() + b"\n"
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[2], sys.argv[2:])
written, asked = b"", False
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        piece = b""
    if not piece:
        break
    written += piece
    if not asked and b"Type " in written and written.endswith(b": "):
        asked = True
        os.write(terminal, answer)
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(written)
sys.exit(os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
