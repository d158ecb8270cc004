// The page that checks a letter's proof: every outcome stands on it in words; this shows the one that holds.
(() => {
  "use strict";
  const root = document.querySelector("[data-proof]");
  if (!root) return;
  const all = (selector) => root.querySelectorAll(selector);
  const one = (selector) => root.querySelector(selector);
  const keys = JSON.parse(root.dataset.keys);
  const language = document.documentElement.lang === "en" ? "en-GB" : "id-ID";
  const dateText = (day) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day * 86_400_000));
  const momentText = (moment) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
  const today = () => {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  };

  const fill = (slot, text) => {
    for (const part of all(`[data-slot="${slot}"]`)) {
      part.textContent = text;
      const row = part.closest("[data-row]");
      if (row) row.hidden = text === "";
    }
  };

  const show = (outcome) => {
    for (const part of all("[data-outcome]")) part.hidden = part.dataset.outcome !== outcome;
    root.dataset.shown = outcome;
  };

  const showFacts = (proof, list) => {
    for (const part of all("[data-facts]")) part.hidden = !proof;
    if (!proof) return;
    const ended = list?.entries.find((entry) => entry.number === proof.number);
    fill("number", proof.number);
    fill("name", proof.name);
    fill("permit", proof.permit);
    fill("workplace", proof.workplace);
    fill("date", dateText(proof.date));
    fill("validUntil", proof.validUntil === null ? "" : dateText(proof.validUntil));
    fill("endedSince", ended ? dateText(ended.since) : proof.validUntil === null ? "" : dateText(proof.validUntil + 1));
    fill("endedBy", ended?.by ?? "");
  };

  // The list of letters that ended early: fetched, or what was kept of it, or what this file brought along.

  const base64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

  const lists = async () => {
    const found = [];
    const take = async (bytes) => {
      try {
        found.push(await Proofs.readList(bytes, keys));
      } catch (error) {
        if (!(error instanceof Proofs.Refusal)) throw error;
      }
    };
    if (root.dataset.list) await take(base64(root.dataset.list));
    try {
      const answer = await fetch(root.dataset.listAddress, { credentials: "omit" });
      if (answer.ok) await take(new Uint8Array(await answer.arrayBuffer()));
    } catch {
      // No network, and nothing kept.
    }
    return found.sort((a, b) => b.issued - a.issued)[0] ?? null;
  };

  const old = 7 * 86_400_000;

  const showListAge = (list) => {
    const state = !list ? "none" : Date.now() - list.issued > old ? "old" : "fresh";
    for (const part of all("[data-list-state]")) part.hidden = part.dataset.listState !== state;
    if (list) fill("listDate", momentText(list.issued));
  };

  const judge = async (address) => {
    try {
      if (!globalThis.crypto?.subtle) return show("noCrypto");
      const proof = await Proofs.read(Proofs.inAddress(address), keys);
      const list = await lists();
      showListAge(list);
      showFacts(proof, list);
      // Of a letter's own page: the code on the paper must be that letter's.
      if (root.dataset.number && root.dataset.number !== proof.number) return show("otherLetter");
      return show(Proofs.outcome(proof, list, today()));
    } catch (error) {
      if (!(error instanceof Proofs.Refusal)) throw error;
      showFacts(null);
      showListAge(await lists());
      return show(error.reason);
    }
  };

  const judgeHere = async () => {
    if (location.hash.length > 1) return judge(location.hash);
    showFacts(null);
    showListAge(globalThis.crypto?.subtle ? await lists() : null);
    return show(globalThis.crypto?.subtle ? "nothing" : "noCrypto");
  };

  for (const part of all("[data-without-script]")) part.hidden = true;
  const form = one("[data-paste]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    judge(form.querySelector("textarea").value).then(() => one("[data-result]")?.focus());
  });
  addEventListener("hashchange", judgeHere);
  judgeHere();

  // Keep the page for when there is no network. Two scopes, since the address in a QR code is in capitals.
  const keep = async (scope) => {
    const registration = await navigator.serviceWorker.register(root.dataset.worker, { scope });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    const isSettled = () => worker.state === "activated" || worker.state === "redundant";
    while (!isSettled()) {
      await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
    }
    return worker.state === "activated";
  };

  if (root.dataset.worker && "serviceWorker" in navigator) {
    Promise.all(root.dataset.scopes.split(" ").map(keep)).then((kept) => {
      if (!kept.every(Boolean)) return;
      root.dataset.kept = "";
      for (const part of document.querySelectorAll("[data-kept-note]")) part.hidden = false;
    }, () => null);
  }
})();
