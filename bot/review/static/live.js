// Live pages: the server says by name that something changed, and the page fetches the piece with its own session.
"use strict";

const LINE = {
  lost: "Connection lost, trying again. Nothing you typed is lost.",
  out: "You are signed out. What you typed stays in this tab: sign in again to go on.",
};
const NEW_IMMEDIATE = "A new immediate review is waiting.";
const BACKGROUND = "#pulse, #queue, #live";
const AGAIN_MS = 2000;

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

function listen() {
  source = new EventSource(ref ? `/review/events?ref=${encodeURIComponent(ref)}` : "/review/events");
  source.addEventListener("open", () => {
    say("");
    if (wasLost) ["queue", "review", "here"].forEach(tell);
    wasLost = false;
  });
  for (const name of ["queue", "review", "here"]) source.addEventListener(name, () => tell(name));
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
    document.getElementById("announce").textContent = NEW_IMMEDIATE;
    toast(NEW_IMMEDIATE, "danger");
  }
  known = immediate;
}
let known = null;
count(null);
document.addEventListener("htmx:afterSettle", () => count(known));

// --- what fails by itself is told by the line, not by a toast each time ---

for (const name of ["htmx:sendError", "htmx:responseError"]) {
  window.addEventListener(name, (event) => {
    if (!event.target.matches?.(BACKGROUND)) return;
    event.stopImmediatePropagation();
    if (event.detail.xhr.status !== 401) say("lost");
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

document.addEventListener("submit", (event) => {
  if (event.target.action?.includes("/review/sign-out")) sessionStorage.clear();
});
window.addEventListener("pagehide", () => source?.close());
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
listen();
