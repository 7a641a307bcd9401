// What lies above the page for a moment: toasts, alerts, the picture viewer, small menus.
import { button, h, icon } from "./dom.js";

const TOAST_MS = 4000;

export function toast(words) {
  const note = h("div.toast", { "data-testid": "toast" }, words);
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}

function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

export function alertBox(words) {
  const dialog = h("dialog.alert", { "data-testid": "alert" }, h("p", {}, words));
  dialog.append(h("button.button", { type: "button", onclick: () => dialog.close() }, "OK"));
  open(dialog);
}

// Asks before what cannot be undone.
export function confirmBox(words, yes, act) {
  const dialog = h("dialog.alert", { "data-testid": "confirm" }, h("p", {}, words));
  dialog.append(h("div.choices", {},
    h("button.button.plain", { type: "button", onclick: () => dialog.close() }, "Cancel"),
    h("button.button.danger", { type: "button", onclick: () => { dialog.close(); act(); } }, yes)));
  open(dialog);
}

// Asks for a name.
export function askBox(words, yes, act) {
  const field = h("input", { name: "answer", "aria-label": words, maxlength: "128", autocomplete: "off" });
  const form = h("form", { method: "dialog" }, h("p", {}, words), field, h("button.button", { type: "submit" }, yes));
  const dialog = h("dialog.alert", { "data-testid": "ask" }, form);
  form.addEventListener("submit", () => { if (field.value.trim()) act(field.value.trim()); });
  open(dialog);
}

export function viewer(url, alt) {
  const dialog = h("dialog.viewer", { "aria-label": alt, "data-testid": "viewer" }, h("img", { src: url, alt }));
  dialog.append(button("icon-button", "Close", "close", () => dialog.close()));
  dialog.addEventListener("click", () => dialog.close());
  open(dialog);
}

let closeOpenMenu = () => {};

// items: [icon, words, action]; arrows move, Escape closes, focus goes back where it came from.
export function menu(place, classes, items, back) {
  closeOpenMenu();
  const list = h(`div.popup.${classes}`, { role: "menu" }, items.map(([name, words, action]) =>
    h("button", { type: "button", role: "menuitem", onclick: () => { close(); action(); } }, icon(name), words)));
  const outside = (event) => { if (!list.contains(event.target)) close(false); };
  function close(refocus = true) {
    list.remove();
    document.removeEventListener("pointerdown", outside, true);
    closeOpenMenu = () => {};
    if (refocus) back?.focus({ preventScroll: true });
  }
  list.addEventListener("keydown", (event) => {
    const all = [...list.children], at = all.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) all[(at + step + all.length) % all.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  place.append(list);
  closeOpenMenu = close;
  setTimeout(() => document.addEventListener("pointerdown", outside, true));
  list.firstElementChild.focus({ preventScroll: true });
  return list;
}

export function contextMenu(x, y, items, back) {
  const list = menu(document.body, "context", items, back);
  list.style.left = `${Math.max(8, Math.min(x, innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${Math.max(8, Math.min(y, innerHeight - list.offsetHeight - 8))}px`;
}
