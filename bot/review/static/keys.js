// The desk from the keyboard. Keys do nothing while somebody types or a window is open.
"use strict";

const MOVES = { j: 1, k: -1 };
const CLICKS = {
  c: "#act-claim, #act-over",
  n: "#act-note",
  x: "#act-close",
  "?": "[data-opens=keys]",
};

function typing(target) {
  return target.closest?.("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
}

function move(by) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return;
  const at = rows.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  rows[next].focus();
  rows[next].closest("li")?.scrollIntoView({ block: "nearest" });
}

function opens(id) {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) dialog.showModal();
}

function reply() {
  const composer = document.getElementById("composer");
  if (!composer) return;
  if (composer.hidden) toast("Claim this review first, then reply.");
  else document.getElementById("text").focus();
}

function snippets() {
  const composer = document.getElementById("composer");
  if (!composer) return;
  if (composer.hidden) toast("Claim this review first, then send a snippet.");
  else document.querySelector("[data-opens=snippets]").click();
}

const DOES = {
  r: reply,
  s: snippets,
  g: () => location.assign("/review"),
  o: () => document.activeElement?.matches("[data-row]") && document.activeElement.click(),
  "/": () => document.getElementById("words")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = event.target.closest?.("textarea")?.form;
    if (form) {
      event.preventDefault();
      form.requestSubmit();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && typing(event.target) && !document.querySelector("dialog[open]")) event.target.blur();
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key in MOVES) move(MOVES[event.key]);
  else if (event.key in DOES) DOES[event.key]();
  else if (event.key === "?") opens("keys");
  else if (event.key in CLICKS) document.querySelector(CLICKS[event.key])?.click();
  else return;
  event.preventDefault();
});
