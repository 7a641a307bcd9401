// The open panes side by side; on a telephone one of two, with tabs above.
import { ChatView } from "./chat.js";
import { h } from "./dom.js";

const NARROW = matchMedia("(max-width: 860px)");

export class Panes {
  constructor(place, tabs, store) {
    Object.assign(this, { place, tabs, store });
    this.views = [];
    this.shown = 0;
    NARROW.addEventListener("change", () => store.drawAll());
  }

  // One view for each open chat; nothing of a pane that is gone stays in the page.
  open(panes) {
    while (this.views.length > panes.length) this.views.pop().node.remove();
    while (this.views.length < panes.length) {
      const view = new ChatView(this.store, this.views.length);
      this.views.push(view);
      this.place.append(view.node);
      view.node.addEventListener("focusin", () => { this.last = view; });
    }
    this.shown = Math.min(this.shown, Math.max(0, panes.length - 1));
    panes.forEach(({ chat, thread }, at) => this.views[at].open(chat, thread));
    this.drawTabs();
  }

  of(chatId) {
    return this.views.filter((view) => view.chat.id === chatId);
  }

  // Whether a person looks at this topic of this chat now.
  seen(chatId, thread) {
    return this.of(chatId).some((view) => view.thread === thread && (this.views.length < 2 || !NARROW.matches || this.views[this.shown] === view));
  }

  active() {
    return this.views.includes(this.last) ? this.last : this.views[0];
  }

  show(at) {
    this.shown = at;
    this.drawTabs();
    this.store.looked();
  }

  drawTabs() {
    const two = this.views.length > 1, focused = this.tabs.contains(document.activeElement);
    this.tabs.hidden = !two;
    this.views.forEach((view, at) => view.node.classList.toggle("behind", two && at !== this.shown));
    if (!two) return this.tabs.replaceChildren();
    this.tabs.replaceChildren(...this.views.map((view, at) => this.tab(view, at)));
    if (focused) this.tabs.children[this.shown].focus();
    return undefined;
  }

  tab(view, at) {
    const unread = at === this.shown ? 0 : this.store.unreadOf(view.chat.id), here = at === this.shown;
    const node = h("button", { type: "button", role: "tab", "aria-selected": String(here), "aria-controls": view.node.id, tabindex: here ? "0" : "-1", "data-testid": `tab-${at}`, onclick: () => this.show(at) },
      view.chat.title, unread > 0 && h("span.unread", { "aria-label": `${unread} unread` }, String(unread)));
    node.addEventListener("keydown", (event) => { if (["ArrowLeft", "ArrowRight"].includes(event.key)) this.show(1 - at); });
    return node;
  }
}
