// A form with files is sent by script only to show how far it is; the answer replaces the page as usual. Where a page
// asks for several files, each is sent as soon as it is chosen, so that none is lost by going on.

const chosen = (root) => [...root.querySelectorAll("[data-upload] input[type=file]")].filter((input) => input.files.length);

const showProgress = (box, words) => {
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  box.querySelector(".upload-file").append(bar);
  said(box, words);
  return bar;
};

// A file that was chosen while another was on its way is sent next.
const sendNext = (waiting) => {
  const [input] = waiting.map((old) => [old, document.getElementById(old.id)]).filter(([, anew]) => anew).map(([old, anew]) => {
    anew.files = old.files;
    anew.ready = Promise.resolve();
    return anew;
  });
  if (input) sendAtOnce(input);
};

const showAnswer = (request, form) => {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  if (!page.querySelector("main")) return location.reload();
  const waiting = chosen(document).filter((input) => !input.isSent);
  const atOnce = form.hasAttribute("data-send-at-once");
  const [place, height, goesOn] = [form.sender?.closest("[data-document]")?.id, scrollY, form.goesOn];
  if (request.responseURL !== location.href) history.pushState(null, "", request.responseURL);
  document.title = page.title;
  document.body.replaceWith(page.body);
  scrollTo(0, atOnce ? height : 0);
  start();
  if (!atOnce || document.querySelector("[data-focus]")) return;
  document.getElementById(place)?.querySelector("a, summary")?.focus({ preventScroll: true });
  if (waiting.length) sendNext(waiting);
  else if (goesOn) document.querySelector("[data-go-on]")?.click();
};

const send = async (form, submitter) => {
  const inputs = chosen(form);
  await Promise.all(inputs.map((input) => input.ready));
  const box = inputs[0].closest("[data-upload]");
  const bar = showProgress(box, inputs[0].dataset.sending);
  const data = new FormData(form);
  for (const input of chosen(form)) input.isSent = true;
  if (submitter?.name) data.append(submitter.name, submitter.value);
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  request.addEventListener("load", () => showAnswer(request, form));
  request.addEventListener("error", () => {
    bar.remove();
    said(box, inputs[0].dataset.failed, true);
    form.isSending = false;
    for (const input of chosen(form)) input.isSent = false;
  });
  // The attributes, not the properties: those are never empty and may be hidden by a field of the same name.
  request.open("POST", submitter?.getAttribute("formaction") || form.getAttribute("action") || location.href);
  request.send(data);
};

const sendAtOnce = async (input) => {
  await input.ready;
  // The answer to another file has replaced the page while this one was being chosen.
  if (!input.isConnected) return sendNext([input]);
  const isGood = input.files.length && !(input.files[0].size > Number(input.dataset.maxBytes));
  const button = input.closest("[data-document]")?.querySelector("button[data-send]");
  if (isGood && button && !input.form.isSending) input.form.requestSubmit(button);
};

const startUploads = () => {
  for (const form of document.querySelectorAll("form[enctype='multipart/form-data']")) {
    if (!form.querySelector("[data-upload]")) continue;
    form.addEventListener("submit", (event) => {
      if (!chosen(form).length) return;
      event.preventDefault();
      if (event.submitter?.hasAttribute("data-go-on")) form.goesOn = true;
      if (form.isSending) return; // a double click sends once
      form.isSending = true;
      form.sender = event.submitter;
      send(form, event.submitter);
    });
    if (!form.hasAttribute("data-send-at-once")) continue;
    form.addEventListener("change", (event) => {
      if (event.target.type === "file") sendAtOnce(event.target);
    });
  }
};
