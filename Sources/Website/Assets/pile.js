// Signing many at once: how many are chosen, and how far it is. Both can be seen without script as well.

const countChosen = (form) => {
  const line = form.querySelector("[data-pile-count]");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const say = () => {
    line.textContent = line.dataset.pileCount.replace("#", boxes.filter((box) => box.checked).length);
  };
  form.addEventListener("change", say);
  say();
};

// The page itself, fetched again: what is new is put in place, so that nobody loses the place where he reads.
const watchPile = (box) => {
  if (!box.dataset.pileProgress) return;
  setTimeout(async () => {
    let now = box;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-pile-progress]");
      if (!answer.ok || !fresh) return location.reload();
      if (!document.contains(box)) return;
      document.title = page.title;
      box.replaceWith(fresh);
      now = fresh;
    } catch {
      // The server does not answer just now; it goes on, or says later how it ended.
    }
    watchPile(now);
  }, 1000);
};

const startPiles = () => {
  for (const form of document.querySelectorAll("form[data-pile]")) countChosen(form);
  for (const box of document.querySelectorAll("[data-pile-progress]")) watchPile(box);
};
