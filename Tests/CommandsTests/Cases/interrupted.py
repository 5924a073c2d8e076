"""Runs a program, sends it a signal behind so many lines of its output, and prints all of it.

    interrupted.py SIGNAL LINES PROGRAM ARGUMENT...

Ends with the program's status, or 128 and the signal that ended it.
"""
import os
import signal
import subprocess
import sys

number, lines = getattr(signal, sys.argv[1]), int(sys.argv[2])
child = subprocess.Popen(sys.argv[3:], stdout=subprocess.PIPE)
for count, line in enumerate(child.stdout, 1):
    sys.stdout.buffer.write(line)
    if count == lines:
        child.send_signal(number)
status = child.wait()
sys.exit(status if status >= 0 else 128 - status)
