// Photos are made smaller, upright and free of metadata (place, device) before they leave the browser.

const longestSide = 2000;

const isHEIC = (file) => /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name);
const isPhoto = (file) => file.type === "image/jpeg" || file.type === "image/png";

// A file drawn anew holds nothing but its picture; drawing follows the EXIF orientation.
const redrawn = async (file) => {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const type = file.type === "image/png" ? "image/png" : "image/jpeg";
  const blob = await new Promise((done) => canvas.toBlob(done, type, 0.88));
  if (!blob) throw new Error("no picture");
  const name = isHEIC(file) ? file.name.replace(/\.hei[cf]$/i, ".jpg") : file.name;
  return { file: new File([blob], name, { type }), canvas };
};

const shown = (box, canvas) => {
  box.querySelector("canvas")?.remove();
  if (!canvas) return;
  canvas.setAttribute("aria-hidden", "true");
  box.prepend(canvas);
};

const said = (box, words, isWrong = false) => {
  let line = box.querySelector("[data-said]");
  if (!line) {
    line = document.createElement("p");
    line.dataset.said = "";
    line.setAttribute("role", "status");
    box.querySelector(".upload-file").append(line);
  }
  line.className = isWrong ? "error-text mt-2 mb-0" : "muted small mt-2 mb-0";
  line.textContent = words;
};

// What stands in the input afterwards is what will be sent, by script or without.
const photoChosen = async (input) => {
  const box = input.closest("[data-upload]");
  const [file] = input.files;
  shown(box, null);
  said(box, "");
  if (!file) return;
  if (isPhoto(file) || isHEIC(file)) {
    said(box, input.dataset.preparing);
    try {
      const better = await redrawn(file);
      if (input.files[0] !== file) return; // another one was chosen meanwhile
      const transfer = new DataTransfer();
      transfer.items.add(better.file);
      input.files = transfer.files;
      shown(box, better.canvas);
      said(box, "");
    } catch {
      // Not a picture that this browser can draw: the server judges it, unless we know what it is.
      said(box, isHEIC(file) ? input.dataset.heic : "", true);
      if (isHEIC(file)) input.value = "";
    }
  }
  if (input.files[0]?.size > Number(input.dataset.maxBytes)) said(box, input.dataset.tooLarge, true);
};

const startPhotos = () => {
  for (const input of document.querySelectorAll("[data-upload] input[type=file]")) {
    input.addEventListener("change", () => { input.ready = photoChosen(input); });
  }
};
