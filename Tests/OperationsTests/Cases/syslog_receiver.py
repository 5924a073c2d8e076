"""Receives one syslog message: prints where it listens, then the message as JSON.

    syslog_receiver.py unix PATH | udp | tcp
"""

import json
import os
import socket
import sys


def main(kind, path=None):
    family = socket.AF_UNIX if kind == "unix" else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM if kind == "tcp" else socket.SOCK_DGRAM)
    listener.settimeout(60)
    listener.bind(path if path else ("127.0.0.1", 0))
    if kind == "tcp":
        listener.listen(1)
    print(path or f"{listener.getsockname()[0]}:{listener.getsockname()[1]}", flush=True)
    if kind == "tcp":
        connection, _ = listener.accept()
        message = b""
        while part := connection.recv(65536):
            message += part
        # RFC 6587: the length, a space, and so many bytes.
        length, message = message.split(b" ", 1)
        assert int(length) == len(message), f"{length} is not {len(message)}"
    else:
        message = listener.recv(65536)
    print(json.dumps(message.decode()), flush=True)
    if path:
        os.unlink(path)


main(*sys.argv[1:])
