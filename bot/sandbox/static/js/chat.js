// One pane with an open chat: header, topics, timeline, composer.
import { Acts } from "./acts.js";
import { Composer } from "./composer.js";
import { avatar, button, h, icon } from "./dom.js";
import { isMine } from "./message.js";
import { alertBox, contextMenu, menu, toast, viewer } from "./overlays.js";
import { persona, runs } from "./persona.js";
import { post } from "./server.js";
import { Timeline } from "./timeline.js";
import { GENERAL, TopicList, threadOf, topicIcon, topicOf } from "./topics.js";

const WAITING_MS = 10000;
const DOING = { typing: "typing…", upload_photo: "sending a photo…", upload_document: "sending a file…", record_voice: "recording…" };

export class ChatView {
  constructor(store, number) {
    this.store = store;
    this.waiting = new Map();
    this.thread = 0;
    this.acts = new Acts(this);
    this.timeline = new Timeline({
      tap: (message, each, node) => this.tap(message, each, node),
      command: (words) => this.acts.say(words),
      copy: (words) => this.acts.copy(words),
      view: viewer,
      jump: (id) => this.timeline.jump(id),
      menu: (message, mine, x, y, node) => contextMenu(x, y, this.acts.forMessage(message, mine), node),
    });
    this.composer = new Composer({
      say: (words) => this.acts.say(words),
      send: (words, files, mode) => this.acts.send(words, files, mode),
      start: () => this.acts.say("/start"),
      unblock: () => this.acts.status("unblocked"),
      migrate: () => { location.hash = this.chat.migrated_to; },
      become: () => this.open(this.chat, this.thread),
      editLast: () => this.editLast(),
    }, number);
    this.topics = new TopicList({ href: (thread) => store.hrefOf(this.chat, thread), unread: (thread) => store.unreadIn(this.chat.id, thread) });
    this.head = h("header.chat-head");
    this.closed = h("div.closed-bar", { hidden: true, role: "status" });
    this.pinned = h("button.pinned", { type: "button", hidden: true, "data-testid": "pinned" });
    this.talk = h("div.talk", {}, this.closed, this.pinned, this.timeline.node, this.composer.node);
    this.choose = h("p.choose", { hidden: true }, "Choose a topic.");
    this.node = h("section.phone", { id: `pane-${number}`, "data-testid": `pane-${number}` }, this.head, h("div.body", {}, this.topics.node, this.talk, this.choose));
    this.node.addEventListener("dragover", (event) => event.preventDefault());
    this.node.addEventListener("drop", (event) => { event.preventDefault(); this.composer.addFiles(event.dataTransfer.files, null); });
  }

  open(chat, thread = 0) {
    const plain = chat.type === "private" && !chat.topics.length; // topics that nobody has made yet need no list
    this.thread = !chat.forum ? 0 : plain ? GENERAL : thread;
    this.chat = chat;
    this.node.setAttribute("aria-label", chat.type === "private" ? `Chat of ${chat.title}` : chat.title);
    this.timeline.show(chat, this.visible(), this.welcome());
    this.refresh(chat);
  }

  shows(message) {
    return threadOf(this.chat, message) === this.thread;
  }

  visible() {
    return this.store.messages(this.chat.id).filter((message) => this.shows(message));
  }

  refresh(chat) {
    this.chat = this.timeline.chat = chat;
    const doing = chat.typing && (!chat.forum || (chat.typing_thread || GENERAL) === this.thread) ? DOING[chat.typing] || "working…" : "";
    this.drawHead(doing);
    this.timeline.typing(Boolean(doing));
    this.composer.show(chat, this.thread);
    this.drawPinned();
    this.drawTopics();
  }

  drawHead(doing) {
    const { chat, store } = this, solo = chat.type === "private";
    const topic = chat.forum && !(solo && this.thread === GENERAL) && topicOf(chat, this.thread);
    const title = topic ? topic.name : solo ? store.bot.first_name : chat.title;
    const members = `${chat.people.length + 1} members`;
    const sub = solo ? `bot · you are ${chat.title}` : topic ? `${chat.title} · ${members}` : members;
    const more = button("icon-button", "More", "more", () => menu(this.node, "more", this.acts.forChat(), more), { "data-testid": "more" });
    const inside = chat.forum && this.thread > 0 && !(solo && !chat.topics.length);
    this.node.classList.toggle("inside", inside);
    const back = () => {
      const there = inside ? store.hrefOf(chat, 0) : "";
      if (location.hash === there) this.open(this.chat, 0); // the first topic was made while its chat was open
      else location.hash = there;
    };
    this.head.replaceChildren(
      button("icon-button.back", inside ? "All topics" : "All chats", "back", back, { "data-testid": "back" }),
      topic ? topicIcon(topic) : avatar(chat, solo),
      h("div.who", {}, h("h2", {}, title), h(doing ? "p.sub.busy" : "p.sub", {}, doing || sub)),
      ...(store.two() ? [button("icon-button.close-pane", `Close ${title}`, "close", () => store.close(chat), { "data-testid": "close-pane" })] : []),
      more);
  }

  drawPinned() {
    const messages = this.visible();
    const pins = this.chat.pinned.filter((id) => messages.some((each) => each.id === id));
    const id = pins[pins.length - 1], message = messages.find((each) => each.id === id);
    this.pinned.hidden = !message;
    if (!message) return;
    this.pinned.replaceChildren(h("div", {}, h("b", {}, "Pinned message"), h("span", {}, message.text.replace(/\s+/g, " ") || "Attachment")));
    this.pinned.onclick = () => this.timeline.jump(id);
  }

  drawTopics() {
    const { chat, thread } = this, topic = chat.forum && topicOf(chat, thread);
    this.node.classList.toggle("forum", chat.forum);
    this.node.classList.toggle("in-topic", Boolean(chat.forum && thread));
    this.topics.node.hidden = !chat.forum;
    this.talk.hidden = Boolean(chat.forum && !thread);
    this.choose.hidden = !this.talk.hidden;
    if (chat.forum) this.topics.draw(chat, this.store.messages(chat.id), thread);
    this.closed.hidden = !topic?.closed;
    const reopen = h("button", { type: "button", "data-testid": "reopen", onclick: () => this.acts.topic("reopen") }, "Reopen");
    this.closed.replaceChildren(icon("lock"), h("span", {}, "This topic is closed."), ...(runs(chat, persona(chat)) ? [reopen] : []));
  }

  welcome() {
    if (this.chat.type !== "private") return h("div.welcome", {}, h("p", {}, "Nothing here yet."));
    const { first_name: name, description } = this.store.bot;
    const words = description || "Press START to begin.";
    return h("div.welcome", {}, avatar(this.chat, true), h("h3", {}, description ? "What can this bot do?" : name), h("p", {}, words));
  }

  put(message) {
    if (this.shows(message)) this.timeline.put(message);
    if (this.chat.forum) this.drawTopics();
  }

  async tap(message, each, node) {
    node.classList.add("waiting");
    const done = () => node.classList.remove("waiting");
    setTimeout(done, WAITING_MS);
    const press = { message_id: message.id, button: each.data, user: this.acts.user };
    const went = await this.acts.attempt(async () => {
      const { callback_query_id: id } = await post(`/sim/chats/${this.chat.id}/tap`, press);
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

  editLast() {
    const last = this.visible().filter((message) => isMine(this.chat, message) && message.text).pop();
    if (last) this.composer.enter("edit", last);
    return Boolean(last);
  }
}
