"""Somebody with a browser: keeps cookies, fills in the forms that pages show, and whose line may be cut."""

import html.parser
import http.client
import random
import socket
import urllib.parse
import uuid


class NoAnswer(Exception):
    """What became of a request is not known."""


class Form:
    def __init__(self, action, is_multipart):
        self.action, self.is_multipart = action, is_multipart
        #: What a browser would send as it stands.
        self.fields = {}
        self.choices, self.boxes, self.buttons, self.files = {}, {}, [], []

    def filled(self, **fields):
        return {**self.fields, **fields}

    @property
    def version(self):
        return int(self.fields["versi"]) if "versi" in self.fields else None

    @property
    def key(self):
        return self.fields.get("form-key", "")


class Page(html.parser.HTMLParser):
    def __init__(self, path, text):
        super().__init__()
        self.path, self.text = path, text
        self.forms, self.links = [], []
        self._select = self._area = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        name = facts.get("name")
        form = self.forms[-1] if self.forms else None
        if tag == "a" and facts.get("href"):
            self.links.append(facts["href"])
        elif tag == "form":
            self.forms.append(Form(facts.get("action", self.path), "multipart" in facts.get("enctype", "")))
        elif form is None:
            return
        elif tag == "input" and name:
            self._input(form, name, facts)
        elif tag == "button" and name:
            form.buttons.append((name, facts.get("value", "")))
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            if "selected" in facts or self._select not in form.fields:
                form.fields[self._select] = facts.get("value", "")
        elif tag == "textarea" and name:
            form.fields[name], self._area = "", name

    def _input(self, form, name, facts):
        kind, value = facts.get("type", "text"), facts.get("value", "on")
        if kind == "radio":
            form.choices.setdefault(name, []).append(value)
        elif kind == "checkbox":
            form.boxes.setdefault(name, []).append(value)
        elif kind == "file":
            form.files.append(name)
        else:
            form.fields[name] = facts.get("value", "")
        if kind in ("radio", "checkbox") and "checked" in facts:
            form.fields[name] = value

    def handle_data(self, data):
        if self._area:
            self.forms[-1].fields[self._area] += data

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None

    def form(self, action):
        return next((form for form in self.forms if form.action == action), None)


class Answer:
    def __init__(self, status, location, text):
        self.status, self.location, self.text = status, location, text


class Browser:
    """One person's, who finds the office at its `address`. Of all lines to it the share `cuts` is cut."""

    def __init__(self, office, chance=None):
        self.office, self.cookies = office, {}
        self.chance = chance or random.Random()

    def open(self, path, follow=6):
        answer = self._request("GET", path)
        while answer.status in (302, 303) and follow:
            path, follow = answer.location, follow - 1
            answer = self._request("GET", path)
        if answer.status >= 500:
            raise NoAnswer(f"{path}: {answer.status}")
        return Page(path, answer.text)

    def post(self, form, fields, files=()):
        """The answer to a form, whatever it is; `NoAnswer` also when the server says that it failed."""
        if form.is_multipart:
            kind, body = multipart(fields, files)
        else:
            kind, body = "application/x-www-form-urlencoded", urllib.parse.urlencode(fields).encode()
        answer = self._request("POST", form.action, body, kind)
        if answer.status >= 500:
            raise NoAnswer(f"{form.action}: {answer.status}")
        return answer

    def _request(self, method, path, body=b"", kind=None):
        host, port = self.office.address
        connection = http.client.HTTPConnection(host, port, timeout=20)
        headers = {"Host": f"{host}:{port}", "Connection": "close"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if kind:
            headers |= {"Content-Type": kind, "Origin": f"http://{host}:{port}", "Content-Length": str(len(body))}
        cut = self.chance.choice(["body", "answer"]) if self.chance.random() < self.office.cuts else None
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            if cut == "body" and body:
                connection.send(body[: self.chance.randrange(len(body))])
                raise NoAnswer("cut in the middle of the body")
            if body:
                connection.send(body)
            if cut:
                connection.sock.recv(self.chance.randrange(1, 200))
                raise NoAnswer("cut in the middle of the answer")
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as error:
            raise NoAnswer(f"{method} {path}: {error!r}") from None
        finally:
            if cut:
                self.office.lines_cut += 1
                reset(connection)
            connection.close()
        for field in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = field.split(";")[0].partition("=")
            self.cookies.pop(name, None)
            if value:
                self.cookies[name] = value
        return Answer(answer.status, answer.headers.get("Location"), text)


def reset(connection):
    """Ends a connection with RST, as a cable that is pulled in the end does."""
    if connection.sock:
        connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")


def multipart(fields, files):
    """`files`: (field, file name, bytes)."""
    border = f"----{uuid.uuid4().hex}"
    body = b""
    for name, value in fields.items():
        body += f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for name, file, content in files:
        body += f'--{border}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n'.encode()
        body += b"Content-Type: application/octet-stream\r\n\r\n" + content + b"\r\n"
    return f"multipart/form-data; boundary={border}", body + f"--{border}--\r\n".encode()
