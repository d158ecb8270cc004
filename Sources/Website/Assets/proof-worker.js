// Keeps the page that checks letters without a network, with what it needs. Above this stand `own` (what
// the office's caches are called), `name` (changes with every file and key), `page`, `list` and `files`.

addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const kept = await caches.open(name);
    // As nobody in particular: whoever opens this browser later sees no name.
    await Promise.all([page, ...files].map(async (address) => {
      const answer = await fetch(address, { credentials: "omit", cache: "reload" });
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      await kept.put(address, answer);
    }));
    await refresh(new Request(list, { credentials: "omit" })).catch(() => null);
    await skipWaiting();
  })());
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const other of await caches.keys()) {
      if (other.startsWith(own) && other !== name && other !== lists) await caches.delete(other);
    }
    await clients.claim();
  })());
});

// Lists are signed and say of when they are, so they outlive the page that is kept.
const lists = `${own}daftar`;

const refresh = async (request) => {
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(lists)).put(list, answer.clone());
  return answer;
};

const keptPage = async () => (await (await caches.open(name)).match(page)) ?? Response.error();

/** The site itself, or the page that is kept when it does not answer: at once without a network, else after a while. */
const visit = (request) => {
  const patience = new Promise((resolve) => setTimeout(resolve, 6000)).then(keptPage);
  return Promise.race([fetch(request), patience]).catch(keptPage);
};

addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(visit(request));
  } else if (address.pathname === list) {
    event.respondWith(refresh(request).catch(async () =>
      (await (await caches.open(lists)).match(list)) ?? Response.error()));
  } else if (files.includes(address.pathname)) {
    event.respondWith((async () => (await (await caches.open(name)).match(address.pathname)) ?? fetch(request))());
  }
});
