"""Mail servers that do what mail servers do: refuse for now, hang up after DATA, take their time."""

import asyncio
import socket
import ssl
import threading

from aiosmtpd.smtp import SMTP, AuthResult


class Mailbox:
    """Keeps what arrives. `plan` says what to do with each message's end: "take", "451", "550", "cut" or "slow"."""

    def __init__(self, plan=(), recipients=()):
        self.plan = list(plan)
        self.refused = dict(recipients)
        self.kept = []
        self.seen = []
        self.logins = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.seen.append((envelope.content, session.ssl is not None))
        step = self.plan.pop(0) if self.plan else "take"
        if step == "cut":
            # It has taken the message, and nobody will hear of it.
            self.kept.append(envelope.content)
            server.transport.abort()
            return "421 never sent"
        if step == "slow":
            await asyncio.sleep(3600)
        if step != "take":
            return f"{step} as planned"
        self.kept.append(envelope.content)
        return "250 kept"


class MailServer:
    """An SMTP server on a free port, on a thread of its own."""

    def __init__(self, mailbox, certificate=None, login=None, **options):
        self.loop = asyncio.new_event_loop()
        self.options = {"hostname": "mail.simple.example", "enable_SMTPUTF8": False, **options}
        if certificate:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(*certificate)
            self.options |= {"tls_context": context, "require_starttls": True}
        if login:
            def authenticate(server, session, envelope, mechanism, data):
                mailbox.logins.append((data.login.decode(), session.ssl is not None))
                return AuthResult(success=(data.login, data.password) == tuple(x.encode() for x in login))
            self.options |= {"authenticator": authenticate, "auth_required": True}
        self.mailbox = mailbox
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def __enter__(self):
        ready = threading.Event()

        async def serve():
            self.server = await self.loop.create_server(
                lambda: SMTP(self.mailbox, loop=self.loop, **self.options), sock=self.socket)
            ready.set()

        def run():
            asyncio.set_event_loop(self.loop)
            self.loop.create_task(serve())
            self.loop.run_forever()

        self.thread = threading.Thread(target=run, daemon=True)
        self.thread.start()
        assert ready.wait(10)
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(10)
        self.socket.close()
