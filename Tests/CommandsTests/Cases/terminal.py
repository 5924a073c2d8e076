"""Runs a command of the shell on a terminal of so many columns, and prints what it wrote, control codes included.

    terminal.py COLUMNS COMMAND

Ends with the command's status.
"""
import fcntl
import os
import pty
import struct
import sys
import termios

child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0))
    os.execv("/bin/sh", ["sh", "-c", sys.argv[2]])
written = b""
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        piece = b""
    if not piece:
        break
    written += piece
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(written)
sys.exit(os.waitstatus_to_exitcode(status))
