"""Keeps everything that is sent to it: webhooks and calls of SNS over HTTP, syslog over UDP.

    sink_receiver.py FILE

Prints the port, which is the same for both.
"""

import http.server
import socket
import sys
import threading

ANSWER = (b'<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m</MessageId>'
          b"</PublishResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PublishResponse>")
LOCK = threading.Lock()


def keep(*parts):
    with LOCK, open(sys.argv[1], "ab") as file:
        file.write(b"\n".join(parts) + b"\n")


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        keep(self.requestline.encode(), str(self.headers).encode(), body)
        self.send_response(200)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        self.wfile.write(ANSWER)

    def log_message(self, *arguments):
        pass


def datagrams(receiver):
    while True:
        keep(receiver.recv(65536))


while True:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        receiver.bind(("127.0.0.1", server.server_port))
        break
    except OSError:
        server.server_close()
threading.Thread(target=datagrams, args=(receiver,), daemon=True).start()
print(server.server_port, flush=True)
server.serve_forever()
