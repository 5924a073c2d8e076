"""Runs a program, gives it a line, sends it a signal when it has read that and waits for more, and prints its output.

    interrupted_input.py SIGNAL LINE PROGRAM ARGUMENT...

The program's input is never at its end. Ends with the program's status, or 128 and the signal that ended it.
"""
import fcntl
import os
import signal
import struct
import subprocess
import sys
import termios

child = subprocess.Popen(sys.argv[3:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
os.write(child.stdin.fileno(), sys.argv[2].encode() + b"\n")
while struct.unpack("i", fcntl.ioctl(child.stdin, termios.FIONREAD, bytes(4)))[0]:
    os.sched_yield()
child.send_signal(getattr(signal, sys.argv[1]))
sys.stdout.buffer.write(child.stdout.read())
status = child.wait()
sys.exit(status if status >= 0 else 128 - status)
