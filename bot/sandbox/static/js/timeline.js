// The running log of one chat: units, days, typing dots, and where the reader is.
import { dayName, h, icon } from "./dom.js";
import { settleFolds } from "./entities.js";
import { isMine, isService, serviceNode, unitNode } from "./message.js";

const NEAR = 90; // so near the end counts as reading the newest
const GROUP_SECONDS = 300;

export class Timeline {
  constructor(act) {
    this.act = act;
    this.log = h("div.log", { role: "log", "aria-live": "polite", "aria-relevant": "additions text", "aria-label": "Messages", tabindex: "0", "data-testid": "log" });
    this.pill = h("button.down", { type: "button", "aria-label": "Go to the newest message", "data-testid": "to-newest", onclick: () => this.toEnd(true), hidden: true });
    this.node = h("div.wall", {}, this.log, this.pill);
    this.dots = h("div.unit.theirs.first.last", { "data-testid": "typing", role: "status", "aria-label": "The bot is typing" }, h("div.bubble.dots", {}, h("i"), h("i"), h("i")));
    this.units = new Map();
    this.missed = 0;
    this.log.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.log.addEventListener("keydown", (event) => this.arrows(event));
    this.log.addEventListener("load", () => this.stay(), true); // a picture arrived and pushed the words down
    new ResizeObserver(() => this.stay()).observe(this.log);
  }

  // Draw all anew: another chat, another topic, or a fresh start.
  show(chat, messages, empty) {
    this.chat = chat;
    this.units.clear();
    this.log.setAttribute("aria-live", "off");
    this.log.replaceChildren(...(messages.length ? [] : [empty]));
    this.empty = messages.length ? null : empty;
    for (const message of messages) this.put(message, false);
    settleFolds(this.log);
    this.regroup();
    this.toEnd();
    requestAnimationFrame(() => this.log.setAttribute("aria-live", "polite"));
  }

  key(message) {
    return message.album || message.id;
  }

  put(message, live = true) {
    this.empty?.remove();
    const key = this.key(message), old = this.units.get(key);
    const messages = old ? [...old.messages.filter((each) => each.id !== message.id), message].sort((a, b) => a.id - b.id) : [message];
    const node = isService(message) ? serviceNode(message) : unitNode(this.chat, messages, this.act);
    const unit = { key, messages, node };
    this.units.set(key, unit);
    if (old) {
      const focused = old.node.contains(document.activeElement);
      old.node.replaceWith(node);
      if (focused && !isService(message)) node.focus({ preventScroll: true });
    } else this.log.append(node);
    if (!live) return;
    settleFolds(node);
    if (!old) node.classList.add("arrives");
    this.log.append(...(this.dots.isConnected ? [this.dots] : []));
    this.regroup();
    this.follow(message, Boolean(old));
  }

  remove(id) {
    for (const [key, unit] of this.units) {
      const left = unit.messages.filter((message) => message.id !== id);
      if (left.length === unit.messages.length) continue;
      this.units.delete(key);
      unit.node.remove();
      for (const message of left) this.put(message, false);
    }
    this.regroup();
  }

  // Which bubbles stand together, and where a new day begins.
  regroup() {
    for (const day of this.log.querySelectorAll(".day")) day.remove();
    const units = [...this.units.values()].sort((a, b) => a.messages[0].id - b.messages[0].id);
    let before = null, day = "";
    for (const unit of units) {
      const [head] = unit.messages, today = dayName(head.date);
      const together = before && day === today && this.together(before, unit);
      unit.node.classList.toggle("first", !together);
      unit.node.classList.add("last");
      if (together) before.node.classList.remove("last");
      if (day !== today) unit.node.before(h("div.day", {}, today));
      day = today;
      before = unit;
    }
  }

  together(one, two) {
    const [a] = one.messages, [b] = two.messages;
    return !isService(a) && !isService(b) && !one.node.classList.contains("has-keys") && isMine(this.chat, a) === isMine(this.chat, b) &&
      a.sender_id === b.sender_id && b.date - a.date < GROUP_SECONDS;
  }

  typing(on) {
    const near = this.near();
    if (on) this.log.append(this.dots);
    else this.dots.remove();
    if (near && on) this.toEnd(true);
  }

  near() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  follow(message, edited) {
    if (this.reading && isMine(this.chat, message) && !edited) this.reading = false;
    if (!this.reading) return this.toEnd(true);
    if (!edited) this.missed += 1;
    this.drawPill();
  }

  toEnd(smooth = false) {
    this.reading = false;
    this.missed = 0;
    this.going = smooth ? performance.now() : 0;
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    this.drawPill();
  }

  stay() {
    if (!this.reading) this.log.scrollTo({ top: this.log.scrollHeight, behavior: "instant" });
  }

  scrolled() {
    if (this.near()) {
      this.reading = false;
      this.missed = 0;
    } else if (!this.going || performance.now() - this.going > 700) this.reading = true;
    this.drawPill();
  }

  drawPill() {
    this.pill.hidden = !this.reading;
    this.pill.classList.toggle("news", this.missed > 0);
    const words = this.missed === 1 ? "1 new message" : `${this.missed} new messages`;
    this.pill.replaceChildren(icon("down"), this.missed ? words : "");
    this.pill.setAttribute("aria-label", this.missed ? `${words}, go to the newest` : "Go to the newest message");
  }

  jump(id) {
    const unit = [...this.units.values()].find((each) => each.messages.some((message) => message.id === id));
    if (!unit) return;
    unit.node.scrollIntoView({ block: "center", behavior: "smooth" });
    unit.node.classList.remove("glow");
    requestAnimationFrame(() => unit.node.classList.add("glow"));
  }

  // Up and down walk through the messages; Enter or the menu key opens what can be done with one.
  arrows(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const here = document.activeElement;
    if (step && (here === this.log || here.classList.contains("unit"))) {
      const all = [...this.log.querySelectorAll(".unit[data-message-id]")];
      const at = here === this.log ? (step < 0 ? all.length : -1) : all.indexOf(here);
      all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
      event.preventDefault();
    } else if (event.key === "Enter" && here.classList.contains("unit")) {
      event.preventDefault(); // or Enter would press the first item of the menu it opens
      const box = here.getBoundingClientRect();
      here.dispatchEvent(new MouseEvent("contextmenu", { clientX: box.left + 20, clientY: box.top + 20, cancelable: true }));
    }
  }
}
