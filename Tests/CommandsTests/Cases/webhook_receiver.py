"""Receives webhooks: prints its address, and what came with a right signature.

    webhook_receiver.py SECRET MARK

Everything is refused until the file MARK is there; the first request after that gets no answer.
"""

import hashlib
import hmac
import http.server
import json
import os
import sys


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        parts = dict(part.split("=", 1) for part in self.headers["X-Rootlatch-Signature"].split(","))
        signature = hmac.new(SECRET, parts["t"].encode() + b"." + body, hashlib.sha256).hexdigest()
        right = hmac.compare_digest(signature, parts["v1"])
        if os.path.exists(MARK) and not SILENT:
            SILENT.append(self.path)
            self.close_connection = True
            return
        status = 503 if not os.path.exists(MARK) else 204 if right else 403
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()
        if status == 204:
            print(json.dumps({"path": self.path, "event": self.headers["X-Rootlatch-Event"], "body": body.decode()}),
                  flush=True)

    def log_message(self, *arguments):
        pass


SECRET, MARK, SILENT = sys.argv[1].encode(), sys.argv[2], []
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
