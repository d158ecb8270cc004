"""Reads a form as a browser would send it."""

from html.parser import HTMLParser


class Forms(HTMLParser):
    """Every form of a page: where it goes, and its fields in their order."""

    def __init__(self, page):
        super().__init__()
        self.forms = []
        self.is_open = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.forms.append({"action": attributes.get("action", ""), "fields": []})
            self.is_open = True
        elif self.is_open and tag in ("input", "textarea", "button", "select") and attributes.get("name"):
            kind = attributes.get("type", tag) if tag == "input" else tag
            self.forms[-1]["fields"].append((kind, attributes["name"], attributes.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "form":
            self.is_open = False

    def to(self, ending):
        return next(form for form in self.forms if form["action"].endswith(ending))


def all_well(form, button):
    """What an officer sends who finds everything right: the first answer of each question, each box, this button."""
    sent = []
    asked = set()
    for kind, name, value in form["fields"]:
        if kind == "radio":
            if name not in asked:
                asked.add(name)
                sent.append((name, value))
        elif kind == "checkbox":
            # Boxes with a value of their own name what is wrong.
            if value in ("", "1", "on", "ya", "yes"):
                sent.append((name, value or "on"))
        elif kind == "button":
            if value == button:
                sent.append((name, value))
        elif kind != "file":
            sent.append((name, value))
    return sent
