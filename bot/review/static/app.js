// What every page of the desk shares: toasts, dialogs, local times, and what to say when a request fails.
"use strict";

const WORDS = {
  offline: "No connection. Nothing was sent: try again in a moment.",
  out: "You are signed out. Sign in again to go on.",
  stale: "This page is too old. Load it again, then repeat what you did.",
  large: "That is too large to be sent.",
  fast: "Too many at once. Wait a moment, then try again.",
  other: "That did not work, and nothing was changed. Try again.",
};
const BY_STATUS = { 401: WORDS.out, 403: WORDS.stale, 413: WORDS.large, 429: WORDS.fast };
const TOAST_SECONDS = 8;

function toast(text, kind = "") {
  const box = document.createElement("div");
  const words = document.createElement("span");
  const close = document.createElement("button");
  box.className = kind === "danger" ? "toast danger" : "toast";
  words.textContent = text;
  close.type = "button";
  close.textContent = "✕";
  close.setAttribute("aria-label", "Close this message");
  close.addEventListener("click", () => box.remove());
  box.append(words, close);
  document.getElementById("toasts").append(box);
  if (kind !== "danger") setTimeout(() => box.remove(), TOAST_SECONDS * 1000);
}

// A server says it with the header HX-Trigger: {"toast": {"text": "Saved.", "kind": ""}}
document.addEventListener("toast", (event) => toast(event.detail.text, event.detail.kind));
document.addEventListener("htmx:sendError", () => toast(WORDS.offline, "danger"));
document.addEventListener("htmx:responseError", (event) => {
  toast(BY_STATUS[event.detail.xhr.status] || WORDS.other, "danger");
});

// <button data-opens="id-of-a-dialog">, and <button data-closes> in it
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-opens], [data-closes]");
  if (!button) return;
  if (button.dataset.opens) document.getElementById(button.dataset.opens)?.showModal();
  else button.closest("dialog")?.close();
});

// <time datetime="2026-01-31T12:00:00Z" data-local> in the reviewer's own time
function localise(root) {
  for (const time of root.querySelectorAll("time[data-local]")) {
    const when = new Date(time.dateTime);
    if (Number.isNaN(when.getTime())) continue;
    time.textContent = when.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
    time.removeAttribute("data-local");
  }
}
document.addEventListener("htmx:load", (event) => localise(event.target.parentNode || document));
localise(document);
