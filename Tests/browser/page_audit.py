"""Measures what a page is like for people with a keyboard, a screen reader or a small screen."""


def landmarks_missing(page):
    """Which of the usual parts of a page are not there exactly once."""
    wanted = {"banner": 1, "main": 1, "contentinfo": 1}
    return [role for role, count in wanted.items() if page.get_by_role(role).count() != count]


def unlabelled(page):
    """Controls without a name: neither label nor aria-label, nor words of their own."""
    return page.evaluate("""() => {
      const named = (control) => {
        if (control.labels?.length) return [...control.labels].some((label) => label.textContent.trim());
        if (control.getAttribute("aria-label")?.trim()) return true;
        const by = control.getAttribute("aria-labelledby");
        if (by) return by.split(" ").some((id) => document.getElementById(id)?.textContent.trim());
        return ["BUTTON", "A", "SUMMARY"].includes(control.tagName) && control.textContent.trim() !== "";
      };
      const controls = document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a[href], iframe");
      return [...controls].filter((control) => !named(control) && !control.title).map((control) => control.outerHTML);
    }""")


def fits(page, width):
    """What sticks out at the right when the screen is so narrow; nothing when nobody has to scroll sideways."""
    size = page.viewport_size
    page.set_viewport_size({"width": width, "height": 780})
    wide = page.evaluate("""() => {
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return [];
      const out = [...document.body.querySelectorAll("*")]
        .filter((part) => part.getBoundingClientRect().right > root.clientWidth + 1);
      return out.slice(0, 5).map((part) => part.outerHTML.slice(0, 120)).concat(`${root.scrollWidth} px`);
    }""")
    page.set_viewport_size(size)
    return wide


def tab_order(page, until, start=True):
    """Names of what Tab comes to, up to the one called `until`; each must be seen to have the focus."""
    if start:
        page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")
    seen = []
    for _ in range(80):
        page.keyboard.press("Tab")
        name, is_seen = page.evaluate(FOCUSED)
        assert is_seen, f"nobody sees that {name!r} has the focus"
        seen.append(name)
        if name == until:
            return seen
    raise AssertionError(f"Tab never comes to {until!r}: {seen}")


FOCUSED = """() => {
  const part = document.activeElement;
  const words = part.labels?.[0]?.textContent ?? part.getAttribute("aria-label") ?? part.textContent;
  const style = getComputedStyle(part);
  const around = getComputedStyle(part.nextElementSibling ?? part);
  const outlined = (look) => look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0;
  return [words.trim().replace(/\\s+/g, " "),
    outlined(style) || style.boxShadow !== "none" || outlined(around) || around.boxShadow !== "none"];
}"""
