// One review: what is typed is kept in this tab, the view it was written against goes with it, others see who is here.
"use strict";

const PREFIX = `lantern:${ref}:`;
const HERE_MS = 20000;
const TYPING_MS = 3000;
const TYPED_MS = 9000;
const NEAR_END = 160;

const text = document.getElementById("text");
const view = document.getElementById("view");
let sent = null;
let typedAt = 0;
let looksAgain = 0;
let seen = document.getElementById("log").dataset.view;

// --- drafts ---

function keep(area) {
  const key = PREFIX + area.dataset.keep;
  if (area.value.trim()) sessionStorage.setItem(key, JSON.stringify({ text: area.value, view: view.value }));
  else sessionStorage.removeItem(key);
}

function restore(root) {
  for (const area of root.querySelectorAll("[data-keep]")) {
    const kept = sessionStorage.getItem(PREFIX + area.dataset.keep);
    if (!kept) continue;
    const draft = JSON.parse(kept);
    area.value = draft.text;
    if (area === text) view.value = draft.view;
  }
}

function drop(area) {
  sessionStorage.removeItem(PREFIX + area.dataset.keep);
  area.value = "";
  countdown(area);
}

function left(area) {
  // Telegram counts what is left after trimming, in UTF-16 units, as JavaScript does.
  return Number(area.dataset.room) - area.value.trim().length;
}

function countdown(area) {
  if (!area.dataset.room) return;
  const label = document.getElementById(area.getAttribute("aria-describedby"));
  const many = left(area);
  label.textContent = many < 0 ? `${-many} characters too many` : `${many} characters left`;
  label.classList.toggle("over", many < 0);
  area.setAttribute("aria-invalid", String(many < 0));
}

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-keep]")) return;
  keep(event.target);
  countdown(event.target);
  if (event.target === text && Date.now() - typedAt > TYPING_MS) {
    typedAt = Date.now();
    here(true);
  }
});

// --- the view that words are written against ---

function follow() {
  const newest = document.getElementById("log").dataset.view;
  const last = document.querySelector("#log .log > :last-child");
  if (Number(newest) > Number(seen) && last?.matches(".patient")) {
    document.getElementById("said").textContent = `New from the patient: ${last.querySelector(".words")?.textContent || ""}`;
  }
  seen = newest;
  const busy = text.value.trim() || document.querySelector("dialog[open]");
  if (!busy) view.value = newest;
  const moved = document.getElementById("moved");
  moved.hidden = !text.value.trim() || view.value === newest;
  document.getElementById("read-it").dataset.newest = newest;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-goes], [data-empties], [data-newest], #older");
  if (!button) return;
  if (button.id === "older") return older();
  if (button.dataset.newest) {
    view.value = button.dataset.newest;
    keep(text);
    follow();
  }
  if (button.dataset.empties) document.getElementById(button.dataset.empties).replaceChildren();
  if (button.dataset.goes) document.getElementById(button.dataset.goes).focus();
});

function older() {
  const windows = document.querySelector("#window [name=windows]");
  windows.value = String(Number(windows.value) + 1);
  htmx.trigger(document.body, "desk:more");
}

// --- acts ---

document.addEventListener("htmx:configRequest", (event) => {
  if (event.target.id === "answer") sent = text.value;
});
document.addEventListener("desk:done", (event) => {
  const act = event.detail.act;
  document.getElementById("preview").replaceChildren();
  if (act === "answer" && (sent === null || text.value === sent)) drop(text);
  sent = null;
  if (act === "send-snippet") document.getElementById("chosen").replaceChildren();
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form");
  if (!form || !event.detail.xhr.status) return;
  const done = event.detail.successful;
  if (done) for (const area of form.querySelectorAll("[data-keep]")) if (area !== text) drop(area);
  if (done && form.id !== "fill") form.querySelectorAll("input[type=file], #label-name").forEach((one) => { one.value = ""; });
  if (form.id === "fill" || form.hasAttribute("data-stays")) return;
  form.closest("dialog")?.close();
});

// --- after a piece was drawn anew: what was open stays open, and nobody is thrown back to the top ---

let open = [];
let atNewest = false;

function newest() {
  return document.querySelector("#log .log > :last-child");
}

// On a phone the side panel lies below the log, so the end of the page is not where the newest words are.
function isInSight(element) {
  const { top, bottom } = element?.getBoundingClientRect() || { top: Infinity, bottom: -Infinity };
  return top < window.innerHeight && bottom > -NEAR_END;
}

document.addEventListener("htmx:beforeSwap", () => {
  open = [...document.querySelectorAll("details[open][id]")].map((one) => one.id);
  atNewest = isInSight(newest());
});
document.addEventListener("htmx:oobAfterSwap", (event) => {
  restore(event.detail.target || document);
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id === "chosen") {
    (document.querySelector("#chosen input:not([type=hidden])") || document.getElementById("chosen-title")).focus();
    return;
  }
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  const head = document.getElementById("head");
  const composer = document.getElementById("composer");
  const joined = composer.hidden && head.dataset.mine === "yes";
  composer.hidden = head.dataset.mine !== "yes";
  restore(document.getElementById("log"));
  follow();
  const refused = document.querySelector("#outcome .refused:not([data-told])");
  if (refused) {
    refused.dataset.told = "yes";
    refused.focus();
    document.getElementById("moved").hidden = true;
    refused.style.scrollMarginBottom = `${composer.offsetHeight + 16}px`;
    refused.scrollIntoView({ block: "end" });
    return;
  }
  if (joined) text.focus({ preventScroll: true });
  else if (document.activeElement === document.body) focusAgain();
  if (atNewest || joined) newest()?.scrollIntoView({ block: "end" });
});

function focusAgain() {
  if (!document.querySelector("dialog[open]")) document.getElementById("alias").focus({ preventScroll: true });
}

// --- who is here ---

async function here(isTyping = false) {
  clearTimeout(looksAgain);
  await htmx.ajax("POST", `/review/r/${ref}/${isTyping ? "typing" : "here"}`, { source: "#here", target: "#here" });
  if (document.querySelector("#here .typing")) looksAgain = setTimeout(() => here(), TYPED_MS);
}

function leave() {
  const headers = { "X-CSRF-Token": token, "HX-Request": "true" };
  const body = new URLSearchParams({ left: "1" });
  fetch(`/review/r/${ref}/here`, { method: "POST", body, headers, keepalive: true }).catch(() => {});
}

document.body.addEventListener("desk:here", () => here());
setInterval(() => here(), HERE_MS);
window.addEventListener("pagehide", leave);

// --- windows ---

function foldMore(event) {
  const more = document.getElementById("more-acts");
  if (more?.open && (event.type === "keydown" ? event.key === "Escape" : !event.target.closest("#more-acts > summary"))) {
    more.open = false;
    if (event.type === "keydown") more.querySelector("summary").focus();
  }
}
document.addEventListener("click", foldMore);
document.addEventListener("keydown", foldMore);

// A patient who asked to be forgotten is gone from the screen as well.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (event.target.id !== "live" || event.detail.xhr.status !== 404) return;
  event.preventDefault();
  for (const id of ["log", "side", "head", "composer", "foot", "outcome"]) document.getElementById(id).replaceChildren();
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  say("gone");
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-opens=snippets]")) htmx.trigger("#snippet-words", "desk:snippets");
});
for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("close", () => {
    document.getElementById("found-who").replaceChildren();
    follow();
  });
}

restore(document);
document.querySelectorAll("[data-room]").forEach(countdown);
follow();
// The foot covers some of the window: what is last stands above it.
if (document.getElementById("fresh")) document.getElementById("fresh").scrollIntoView({ block: "center" });
else newest()?.scrollIntoView({ block: "end" });
