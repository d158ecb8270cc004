// News: a page that says where (data-news) hears of changes to what it shows, as long as somebody looks at it. A list is
// brought up to date in place; a file is not, since somebody may be writing: the page says so instead.

const newsPause = 1500;

let news;
let newsLine;
let isRefreshing = false;
let isStale = false;

const sayNews = (words) => {
  newsLine.querySelector("[data-news-words]").textContent = words;
  newsLine.firstElementChild.hidden = false;
};

const rowsOf = (page) => [...page.querySelectorAll("[data-row]")].map((row) => row.dataset.row);

const sameElement = (part, old) =>
  [...part.querySelectorAll(old.tagName)].find(
    (other) => other.getAttribute("href") === old.getAttribute("href") && other.value === old.value);

const replaceParts = (page) => {
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!fresh || fresh.isEqualNode(part)) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    part.replaceWith(document.adoptNode(fresh));
    if (focused) sameElement(fresh, focused)?.focus();
  }
};

const bringUpToDate = async () => {
  if (isRefreshing) {
    isStale = true;
    return;
  }
  isRefreshing = true;
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Another page has come in its place, such as the sign-in: this one stays as it is.
    if (!answer.ok || !newsLine || !page.querySelector("[data-news]")) return;
    const before = new Set(rowsOf(document));
    replaceParts(page);
    const added = rowsOf(document).filter((row) => !before.has(row)).length;
    if (added) sayNews(newsLine.dataset.said.replace("{n}", added));
  } catch {
    // The connection is away; it says when it is back.
  } finally {
    await new Promise((done) => setTimeout(done, newsPause));
    isRefreshing = false;
    if (isStale) {
      isStale = false;
      bringUpToDate();
    }
  }
};

const heard = (version) => {
  if (!newsLine) return;
  const shown = newsLine.dataset.version;
  if (shown === undefined) bringUpToDate();
  else if (version && version !== shown) sayNews(newsLine.dataset.said);
};

const closeNews = () => {
  news?.close();
  news = undefined;
};

const openNews = () => {
  if (news || !newsLine || document.visibilityState === "hidden") return;
  const source = new EventSource(newsLine.dataset.news);
  news = source;
  source.addEventListener("kabar", (event) => heard(event.data));
  source.addEventListener("error", () => {
    // It connects again by itself, unless the server was too busy.
    if (news !== source || source.readyState !== EventSource.CLOSED) return;
    news = undefined;
    setTimeout(openNews, 10000 + Math.random() * 20000);
  });
};

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") closeNews();
  else openNews();
});
addEventListener("pagehide", closeNews);

const startNews = () => {
  closeNews();
  newsLine = document.querySelector("[data-news]");
  openNews();
};
