// Everything begins here, also after an upload has put a new page in place.

const start = () => {
  document.onkeydown = null;
  startPhotos();
  startUploads();
  startDrafts();
  startBench();
  startNews();
  startPiles();
  document.querySelector("[data-focus]")?.focus();
};

start();
