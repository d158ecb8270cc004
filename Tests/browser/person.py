"""Somebody with a browser of their own: a context without anybody else's cookies, and a page."""

import pathlib
import re

from playwright.sync_api import expect

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 780}


class Person:
    def __init__(self, browser, office, name, pictures, *, phone=False, script=True):
        self.office = office
        self.name = name
        self.pictures = pathlib.Path(pictures)
        self.has_phone = phone
        self.context = browser.new_context(
            base_url=office.address, viewport=DESKTOP, java_script_enabled=script, locale="id-ID",
            timezone_id="Asia/Jakarta")
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.complaints = []
        self.context.on("console", self.hear)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def hear(self, message):
        """What a browser complains of in its console, such as something that the security policy forbids."""
        # A form that comes back with a mistake marked in it is meant to be answered with 422.
        if message.type in ("error", "warning") and "422" not in message.text:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def open(self, path):
        answer = self.page.goto(path)
        assert answer.status == 200, f"{self.name}: {path} answered {answer.status}"
        return self

    def sign_in(self, login):
        self.open("/masuk")
        self.page.get_by_label("Nomor HP, alamat surel, atau nama pengguna").fill(login)
        self.page.get_by_label("Kata sandi").fill(self.office.passwords[login])
        self.press("Masuk")
        expect(self.page).not_to_have_url(re.compile("/masuk"))
        return self

    def press(self, words):
        """Presses the one button of the page's content that is called so."""
        self.page.get_by_role("main").get_by_role("button", name=words, exact=True).click()

    def follow(self, words):
        self.page.get_by_role("main").get_by_role("link", name=words, exact=True).first.click()

    def sees(self, words):
        expect(self.page.get_by_role("main")).to_contain_text(words)

    def heading(self, words):
        expect(self.page.get_by_role("heading", level=1)).to_have_text(words)

    def download(self, words):
        """The bytes behind a link or a button, whichever it is called."""
        link = self.page.get_by_role("main").get_by_role("link", name=words).first
        return self.fetch(link.get_attribute("href"))

    def fetch(self, path):
        answer = self.context.request.get(path)
        assert answer.status == 200, f"{self.name}: {path} answered {answer.status}"
        return answer.body()

    def picture(self, name):
        """Keeps how the whole page looks, on a desk and, for those who have one, on a phone."""
        self.shoot(name, DESKTOP)
        if self.has_phone:
            self.page.set_viewport_size(PHONE)
            self.shoot(name, PHONE)
            self.page.set_viewport_size(DESKTOP)

    def shoot(self, name, size):
        self.page.wait_for_load_state()
        for frame in self.page.frames:
            frame.evaluate(SETTLE)
        self.page.screenshot(path=self.pictures / f"{name}-{size['width']}.png", full_page=True)

    def leave(self):
        """Gives back what the browser complained of."""
        self.context.close()
        return self.complaints


# Pictures further down are fetched only when they are near; whoever looks at the whole page wants them all.
SETTLE = """async () => {
  scrollTo(0, 0);
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
}"""
