"""A certificate authority made by openssl, with a timestamp authority, an OCSP responder and a CRL behind one HTTP server."""

import http.server
import pathlib
import subprocess
import threading

CONFIGURATION = """
[ca]
default_ca = ours
[ours]
dir = .
database = index.txt
serial = serial
crlnumber = crlnumber
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
default_days = 365
default_crl_days = 30
policy = any
[any]
commonName = supplied
[req]
distinguished_name = dn
prompt = no
[dn]
CN = x
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature,nonRepudiation
authorityInfoAccess = OCSP;URI:{address}/ocsp
crlDistributionPoints = URI:{address}/ca.crl
[stamp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
crlDistributionPoints = URI:{address}/ca.crl
[ocsp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = yes
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = tsaserial
signer_cert = stamp.pem
certs = ca.pem
signer_key = stamp.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
"""


class TrustAuthority:
    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.is_silent = False
        authority = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def do_GET(self):
                self.answer((authority.folder / "ca.der").read_bytes(), "pkix-crl")

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if authority.is_silent:
                    return self.send_error(503)
                if self.path == "/ocsp":
                    return self.answer(authority.ocsp(body), "ocsp-response")
                self.answer(authority.stamp(body), "timestamp-reply")

            def answer(self, body, kind):
                self.send_response(200)
                self.send_header("Content-Type", f"application/{kind}")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        (folder / "ca.cnf").write_text(CONFIGURATION.replace("{address}", self.address).replace("noCheck = yes\n", ""))
        for name, text in [("index.txt", ""), ("serial", "1000\n"), ("crlnumber", "01\n"), ("tsaserial", "01\n")]:
            (folder / name).write_text(text)
        self.openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                     "ca.key", "-out", "ca.pem", "-days", "3650", "-subj", "/CN=Akar uji", "-config", "ca.cnf",
                     "-extensions", "root")
        for name in ["signer", "stamp", "ocsp"]:
            self.openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                         f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name} uji", "-config", "ca.cnf")
            self.openssl("ca", "-batch", "-config", "ca.cnf", "-in", f"{name}.csr", "-out", f"{name}.pem", "-extensions",
                         name)
        self.openssl("ca", "-config", "ca.cnf", "-gencrl", "-out", "crl.pem")
        self.openssl("crl", "-in", "crl.pem", "-outform", "DER", "-out", "ca.der")
        self.lock = threading.Lock()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def openssl(self, *arguments):
        run = subprocess.run(["openssl", *arguments], cwd=self.folder, capture_output=True, text=True, timeout=60)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def stamp(self, query):
        with self.lock:
            (self.folder / "q.tsq").write_bytes(query)
            self.openssl("ts", "-reply", "-config", "ca.cnf", "-queryfile", "q.tsq", "-out", "a.tsr")
            return (self.folder / "a.tsr").read_bytes()

    def ocsp(self, query):
        with self.lock:
            (self.folder / "q.ors").write_bytes(query)
            self.openssl("ocsp", "-index", "index.txt", "-CA", "ca.pem", "-rsigner", "ocsp.pem", "-rkey", "ocsp.key",
                         "-ndays", "1", "-reqin", "q.ors", "-respout", "a.ors")
            return (self.folder / "a.ors").read_bytes()
