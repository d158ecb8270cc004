// The bench by keyboard. Everything here can also be done without script.

const keysOn = () => localStorage.getItem("bench-keys") !== "off";

const openCheck = (check, { focus = true } = {}) => {
  for (const other of check.parentElement.querySelectorAll("[data-check]")) {
    other.classList.toggle("is-open", other === check);
    const link = other.querySelector("legend a");
    if (other === check) link?.setAttribute("aria-current", "true");
    else link?.removeAttribute("aria-current");
  }
  if (!focus) return;
  const link = check.querySelector("legend a");
  link?.click();
  (link ?? check.querySelector("input"))?.focus();
  check.scrollIntoView({ block: "nearest" });
};

const pressKey = (form, event) => {
  const checks = [...form.querySelectorAll("[data-check]")];
  const current = event.target.closest?.("[data-check]") ?? form.querySelector("[data-check].is-open");
  const index = checks.indexOf(current);
  const help = form.querySelector("[data-keys]");
  const actions = {
    j: () => openCheck(checks[Math.min(index + 1, checks.length - 1)]),
    k: () => openCheck(checks[Math.max(index - 1, 0)]),
    n: () => {
      const note = (current ?? checks[0]).querySelector("textarea");
      note.closest(".tick-note").classList.add("d-block");
      note.focus();
    },
    o: () => current?.querySelector("legend a")?.click(),
    "?": () => {
      help.open = !help.open;
      if (help.open) help.querySelector("summary").focus();
    },
  };
  if (/^[1-9]$/.test(event.key)) {
    const box = (current ?? checks[0]).querySelectorAll("input[type=radio]")[Number(event.key) - 1];
    if (box) {
      box.checked = true;
      box.focus();
      box.dispatchEvent(new Event("change", { bubbles: true }));
      event.preventDefault();
    }
    return;
  }
  const action = actions[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  action();
};

const startBench = () => {
  const form = document.querySelector("form[data-bench]");
  if (!form) return;
  const help = form.querySelector("[data-keys]");
  const box = help.querySelector("[data-keys-on]");
  help.hidden = false;
  box.checked = keysOn();
  box.addEventListener("change", () => localStorage.setItem("bench-keys", box.checked ? "on" : "off"));

  form.addEventListener("click", (event) => {
    const link = event.target.closest("legend a");
    if (link) openCheck(link.closest("[data-check]"), { focus: false });
  });
  // A stock phrase goes where the officer can still change it.
  form.addEventListener("change", (event) => {
    if (!event.target.matches("[data-phrase]") || !event.target.value) return;
    const note = event.target.closest(".tick-note").querySelector("textarea");
    note.value = [note.value.trim(), event.target.value].filter(Boolean).join(" ");
    event.target.value = "";
    note.focus();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    const visible = [...form.querySelectorAll(".decide .btn-primary")].find((button) => button.offsetParent);
    if (visible) form.requestSubmit(visible);
  });
  document.onkeydown = (event) => {
    const isTyping = event.target.matches?.("textarea, select, input:not([type=radio]):not([type=checkbox])");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (keysOn() || event.key === "?") pressKey(form, event);
  };
};
