// A form with files is sent by script only to show how far it is; the answer replaces the page as usual.

const showProgress = (box, words) => {
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  box.querySelector(".upload-file").append(bar);
  said(box, words);
  return bar;
};

const showAnswer = (request) => {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  if (!page.querySelector("main")) return location.reload();
  if (request.responseURL !== location.href) history.pushState(null, "", request.responseURL);
  document.title = page.title;
  document.body.replaceWith(page.body);
  scrollTo(0, 0);
  start();
};

const send = async (form, submitter) => {
  const inputs = [...form.querySelectorAll("[data-upload] input[type=file]")].filter((input) => input.files.length);
  await Promise.all(inputs.map((input) => input.ready));
  const box = inputs[0].closest("[data-upload]");
  const bar = showProgress(box, inputs[0].dataset.sending);
  const data = new FormData(form);
  if (submitter?.name) data.append(submitter.name, submitter.value);
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  request.addEventListener("load", () => showAnswer(request));
  request.addEventListener("error", () => {
    bar.remove();
    said(box, inputs[0].dataset.failed, true);
    form.isSending = false;
  });
  // The attributes, not the properties: those are never empty and may be hidden by a field of the same name.
  request.open("POST", submitter?.getAttribute("formaction") || form.getAttribute("action") || location.href);
  request.send(data);
};

const startUploads = () => {
  for (const form of document.querySelectorAll("form[enctype='multipart/form-data']")) {
    if (!form.querySelector("[data-upload]")) continue;
    form.addEventListener("submit", (event) => {
      const hasFiles = [...form.querySelectorAll("[data-upload] input[type=file]")].some((input) => input.files.length);
      if (!hasFiles) return;
      event.preventDefault();
      if (form.isSending) return; // a double click sends once
      form.isSending = true;
      send(form, event.submitter);
    });
  }
};
