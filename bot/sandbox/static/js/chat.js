// One open chat: header, timeline, composer, and everything a patient can do in it.
import { avatar, button, h } from "./dom.js";
import { Composer } from "./composer.js";
import { isMine } from "./message.js";
import { alertBox, contextMenu, menu, toast, viewer } from "./overlays.js";
import { Refused, post, postForm } from "./server.js";
import { Timeline } from "./timeline.js";

const WAITING_MS = 10000;
const DOING = { typing: "typing…", upload_photo: "sending a photo…", upload_document: "sending a file…", record_voice: "recording…" };

export class ChatView {
  constructor(place, store) {
    this.store = store;
    this.waiting = new Map();
    this.topic = 0;
    this.timeline = new Timeline({
      tap: (message, each, node) => this.tap(message, each, node),
      command: (words) => this.say(words),
      view: viewer,
      jump: (id) => this.timeline.jump(id),
      menu: (...all) => this.menu(...all),
    });
    this.composer = new Composer({
      say: (words) => this.say(words),
      send: (words, files, mode) => this.send(words, files, mode),
      start: () => this.say("/start"),
      unblock: () => this.status("unblocked"),
      migrate: () => { location.hash = this.chat.migrated_to; },
      editLast: () => this.editLast(),
    });
    this.head = h("header.chat-head");
    this.pinned = h("button.pinned", { type: "button", hidden: true });
    this.topics = h("div.topics", { hidden: true, role: "toolbar", "aria-label": "Topics" });
    place.replaceChildren(this.head, this.topics, this.pinned, this.timeline.node, this.composer.node);
    this.place = place;
    place.addEventListener("dragover", (event) => event.preventDefault());
    place.addEventListener("drop", (event) => { event.preventDefault(); this.composer.addFiles(event.dataTransfer.files, null); });
  }

  open(chat) {
    if (this.chat?.id !== chat.id) this.topic = 0;
    this.chat = chat;
    this.timeline.show(chat, this.visible(), this.welcome());
    this.refresh(chat);
  }

  visible() {
    return this.store.messages(this.chat.id).filter((message) => !this.topic || message.thread_id === this.topic);
  }

  refresh(chat) {
    this.chat = this.timeline.chat = chat;
    const solo = chat.type === "private", bot = this.store.bot;
    const doing = chat.typing && (DOING[chat.typing] || "working…");
    const more = button("icon-button", "More", "more", () => this.more(more), { "data-testid": "more" });
    this.head.replaceChildren(
      button("icon-button.back", "All chats", "back", () => { location.hash = ""; }),
      avatar(chat, solo),
      h("div.who", {}, h("h2", {}, solo ? bot.first_name : chat.title),
        h(doing ? "p.sub.busy" : "p.sub", {}, doing || (solo ? `bot · you are ${chat.title}` : `${chat.people.length + 1} members`))),
      more);
    this.timeline.typing(Boolean(chat.typing));
    this.composer.show(chat);
    this.drawPinned(chat);
    this.drawTopics(chat);
  }

  drawPinned(chat) {
    const id = chat.pinned[chat.pinned.length - 1];
    const message = id && this.store.messages(chat.id).find((each) => each.id === id);
    this.pinned.hidden = !message;
    if (!message) return;
    this.pinned.replaceChildren(h("div", {}, h("b", {}, "Pinned message"), h("span", {}, message.text.replace(/\s+/g, " ") || "Attachment")));
    this.pinned.onclick = () => this.timeline.jump(id);
  }

  drawTopics(chat) {
    this.topics.hidden = !chat.forum;
    const all = [{ message_thread_id: 0, name: "All" }, ...chat.topics];
    this.topics.replaceChildren(...all.map((topic) => h("button", {
      type: "button", "aria-pressed": String(topic.message_thread_id === this.topic),
      onclick: () => { this.topic = topic.message_thread_id; this.open(this.chat); },
    }, `${topic.name}${topic.closed ? " (closed)" : ""}`)));
  }

  welcome() {
    const { first_name: name, description } = this.store.bot;
    const words = description || "Press START to begin.";
    return h("div.welcome", {}, avatar(this.chat, true), h("h3", {}, description ? "What can this bot do?" : name), h("p", {}, words));
  }

  put(message) {
    if (!this.topic || message.thread_id === this.topic) this.timeline.put(message);
  }

  async attempt(work) {
    try {
      await work();
      return true;
    } catch (error) {
      toast(error instanceof Refused ? error.message : "That did not go through. The sandbox may be gone; please try again.");
      return false;
    }
  }

  path(what) {
    return `/sim/chats/${this.chat.id}/${what}`;
  }

  say(text) {
    return this.attempt(() => post(this.path("say"), { text, thread: this.topic }));
  }

  status(status) {
    return this.attempt(() => post(this.path("status"), { status }));
  }

  send(words, files, mode) {
    if (mode?.kind === "edit") return this.attempt(() => post(this.path("edit"), { message_id: mode.message.id, text: words }));
    const reply = mode?.kind === "reply" ? mode.message.id : 0;
    if (!files.length) return this.attempt(() => post(this.path("say"), { text: words, reply_to: reply, thread: this.topic }));
    return this.attempt(() => this.upload(words, files));
  }

  // Photos go as one album, files as another; the words go under the first.
  async upload(words, files) {
    let caption = words;
    for (const kind of ["photo", "document"]) {
      const some = files.filter((each) => each.kind === kind);
      if (!some.length) continue;
      const form = new FormData();
      form.append("kind", kind);
      form.append("caption", caption);
      form.append("thread", this.topic);
      some.forEach((each, number) => form.append(`file${number}`, each.file, each.file.name));
      await postForm(this.path("media"), form);
      caption = "";
    }
  }

  async tap(message, each, node) {
    node.classList.add("waiting");
    const done = () => node.classList.remove("waiting");
    setTimeout(done, WAITING_MS);
    const went = await this.attempt(async () => {
      const { callback_query_id: id } = await post(this.path("tap"), { message_id: message.id, button: each.data });
      this.waiting.set(id, done);
    });
    if (!went) done();
  }

  answered({ callback_query_id: id, text, show_alert: loud, url }) {
    this.waiting.get(id)?.();
    this.waiting.delete(id);
    if (text) (loud ? alertBox : toast)(text);
    else if (url) toast(`The bot opens ${url}`);
  }

  menu(message, mine, x, y, node) {
    const items = [["reply", "Reply", () => this.composer.enter("reply", message)]];
    if (message.text) items.push(["copy", "Copy text", () => navigator.clipboard?.writeText(message.text)]);
    if (mine && (message.text || message.media)) items.unshift(["edit", "Edit", () => this.composer.enter("edit", message)]);
    contextMenu(x, y, items, node);
  }

  editLast() {
    const last = this.visible().filter((message) => isMine(this.chat, message) && message.text).pop();
    if (last) this.composer.enter("edit", last);
    return Boolean(last);
  }

  more(from) {
    const blocked = this.chat.bot_status === "kicked";
    const dark = window.sandboxTheme.dark();
    const items = [[dark ? "sun" : "moon", dark ? "Light colours" : "Dark colours", () => this.store.toggleTheme()]];
    if (this.chat.type === "private") items.push(["block", blocked ? "Unblock the bot" : "Block the bot", () => this.status(blocked ? "unblocked" : "blocked")]);
    menu(this.place, "more", items, from);
  }
}
