"""Lets the `openssl` program verify a signature.

Input: a public key (PKCS #1, DER), a message and its signature, a line of base64 each. Output: what openssl says.
"""

import base64
import os
import subprocess
import sys
import tempfile

der, message, signature = [base64.b64decode(line) for line in sys.stdin.read().split()]
with tempfile.TemporaryDirectory() as folder:

    def put(name, data):
        path = os.path.join(folder, name)
        with open(path, "wb") as file:
            file.write(data)
        return path

    pem = os.path.join(folder, "key.pem")
    subprocess.run(
        ["openssl", "rsa", "-RSAPublicKey_in", "-inform", "DER", "-in", put("key", der), "-pubout", "-out", pem],
        check=True, capture_output=True)
    done = subprocess.run(
        ["openssl", "dgst", "-sha256", "-verify", pem, "-signature", put("signature", signature), put("message", message)],
        capture_output=True, text=True)
    print(done.stdout.strip())
