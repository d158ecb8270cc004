// Drafts keep themselves: what was typed goes to the form's data-autosave address when the typing rests or the page
// is left. The button saves as well; without script it is the only way.

const restMilliseconds = 2500;

const typed = (form) => {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const field = form.elements[name];
    // The form's key is for the button: a draft that keeps itself is no sending of the form.
    if (typeof value === "string" && field?.type !== "password" && name !== "form-key") data.append(name, value);
  }
  return data;
};

const keepDraft = (form) => {
  let timer;
  let kept = typed(form).toString();
  const line = form.querySelector("[data-autosave-status]");
  const save = async () => {
    clearTimeout(timer);
    const data = typed(form);
    if (form.isLeaving || data.toString() === kept) return;
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: data, keepalive: true });
      if (!answer.ok) throw new Error(answer.statusText);
      kept = data.toString();
      if (line) line.textContent = (await answer.text()) || line.dataset.saved;
    } catch {
      if (line) line.textContent = line.dataset.unsaved;
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, restMilliseconds);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    form.isLeaving = true;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
  // Another form of the page may replace the page with its answer.
  document.addEventListener("submit", (event) => {
    if (event.target !== form) save();
  }, true);
};

const startDrafts = () => {
  for (const form of document.querySelectorAll("form[data-autosave]")) keepDraft(form);
};
