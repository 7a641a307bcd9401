// Live pages: the server says by name that something changed, and the page fetches the piece with its own session.
"use strict";

const LINE = {
  lost: "Connection lost, trying again. Nothing you typed is lost.",
  gone: "This review is no longer there: the patient asked to be forgotten. Go back to the queue.",
  out: "You are signed out. What you typed stays in this tab: sign in again to go on.",
};
const NEW_IMMEDIATE = "A new immediate review is waiting.";
const BACKGROUND = "#pulse, #queue, #live, #here";
const AGAIN_MS = 2000;
const REST_MS = 30000;
const QUIET_MS = 3000;

const token = JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRF-Token"] || "";
const ref = document.getElementById("review")?.dataset.ref || "";
let source = null;
let wasLost = false;

function say(kind) {
  const line = document.getElementById("line");
  if (!line) return;
  const words = line.querySelector("p");
  if (kind && words.textContent !== LINE[kind]) {
    words.textContent = LINE[kind];
    if (kind === "out") {
      const link = document.createElement("a");
      link.href = "/review/sign-in";
      link.textContent = " Sign in";
      words.append(link);
    }
  }
  line.hidden = !kind;
  if (!kind) words.textContent = "";
}

function tell(name) {
  htmx.trigger(document.body, `desk:${name}`);
}

// The first change shows at once; of many that follow, the last.
let shownAt = 0;
let soon = 0;
function tellQueue() {
  clearTimeout(soon);
  const wait = shownAt + QUIET_MS - Date.now();
  if (wait > 0) soon = setTimeout(tellQueue, wait);
  else {
    shownAt = Date.now();
    tell("queue");
  }
}

function listen() {
  source = new EventSource(ref ? `/review/events?ref=${encodeURIComponent(ref)}` : "/review/events");
  source.addEventListener("open", () => {
    say("");
    // What happened between drawing the page and hearing of changes is fetched as well.
    (wasLost ? ["queue", "review", "here"] : ["queue"]).forEach(tell);
    wasLost = false;
  });
  source.addEventListener("queue", tellQueue);
  for (const name of ["review", "here"]) source.addEventListener(name, () => tell(name));
  source.addEventListener("out", () => {
    source.close();
    say("out");
  });
  source.addEventListener("error", () => {
    wasLost = true;
    say("lost");
    source.close();
    setTimeout(ask, AGAIN_MS);
  });
}

// A stream that is refused looks like one that broke: ask which it is before trying again.
async function ask() {
  try {
    const answer = await fetch("/review/pulse", { headers: { "HX-Request": "true" }, redirect: "manual" });
    if (answer.status === 401) return say("out");
  } catch {
    return setTimeout(ask, AGAIN_MS);
  }
  return listen();
}

// --- the tab's title counts, and a new immediate review is announced without a sound ---

function count(before) {
  const pulse = document.getElementById("pulse");
  if (!pulse) return;
  const waiting = Number(pulse.dataset.waiting);
  const immediate = Number(pulse.dataset.immediate);
  document.title = waiting ? `(${waiting}) Lantern desk` : "Lantern desk";
  if (before !== null && immediate > before) {
    announce(NEW_IMMEDIATE);
  }
  known = immediate;
}
// The same words twice are two changes to a screen reader, and one box on the screen.
function announce(text) {
  const place = document.getElementById("announce");
  place.textContent = "";
  setTimeout(() => { place.textContent = text; }, 100);
  for (const box of document.querySelectorAll("#toasts .toast.danger")) if (box.textContent.includes(text)) box.remove();
  toast(text, "danger");
}
let known = null;
count(null);
document.addEventListener("htmx:afterSettle", () => count(known));

// --- what fails by itself is told by the line, not by a toast each time ---

for (const name of ["htmx:sendError", "htmx:responseError"]) {
  window.addEventListener(name, (event) => {
    if (!event.target.matches?.(BACKGROUND)) return;
    event.stopImmediatePropagation();
    if (![401, 404].includes(event.detail.xhr.status)) say("lost");
  }, true);
}
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (event.detail.xhr.status !== 401) {
    if (event.target.matches?.(BACKGROUND) && source?.readyState === EventSource.OPEN) say("");
    return;
  }
  event.preventDefault();
  say("out");
});

// What is being fetched says so, to eyes and to screen readers.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (!event.target.matches?.(BACKGROUND)) event.detail.target?.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:afterRequest", (event) => event.detail.target?.removeAttribute("aria-busy"));

// One good word at a time: the newest.
document.addEventListener("toast", () => {
  for (const box of document.querySelectorAll("#toasts .toast:not(.danger)")) box.remove();
}, true);

document.addEventListener("submit", (event) => {
  if (event.target.action?.includes("/review/sign-out")) sessionStorage.clear();
});
// A browser opens few streams to one host: a review in a tab that nobody looks at gives its own back.
let resting = 0;
document.addEventListener("visibilitychange", () => {
  clearTimeout(resting);
  if (!ref) return;
  if (document.hidden) resting = setTimeout(() => source?.close(), REST_MS);
  else if (source?.readyState === EventSource.CLOSED) {
    wasLost = true;
    listen();
  }
});
window.addEventListener("pagehide", () => source?.close());
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
listen();
