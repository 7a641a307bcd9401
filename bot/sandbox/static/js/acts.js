// Everything a person can do in an open chat, as calls to the sandbox, and the menus that offer it.
import { askBox, confirmBox, toast } from "./overlays.js";
import { persona, runs } from "./persona.js";
import { Refused, post, postForm } from "./server.js";
import { GENERAL, topicOf } from "./topics.js";

export class Acts {
  constructor(view) {
    this.view = view;
  }

  get chat() { return this.view.chat; }
  get me() { return persona(this.chat); }
  get user() { return this.chat.type === "private" ? 0 : this.me?.id || 0; }
  get thread() { return this.view.thread; }

  async attempt(work) {
    try {
      await work();
      return true;
    } catch (error) {
      toast(error instanceof Refused ? error.message : "That did not go through. The sandbox may be gone; please try again.");
      return false;
    }
  }

  do(what, body) {
    return this.attempt(() => post(`/sim/chats/${this.chat.id}/${what}`, { user: this.user, ...body }));
  }

  say(text, reply = 0) { return this.do("say", { text, thread: this.thread, reply_to: reply }); }
  status(status) { return this.do("status", { status }); }

  send(words, files, mode) {
    if (mode?.kind === "edit") return this.do("edit", { message_id: mode.message.id, text: words });
    const reply = mode?.kind === "reply" ? mode.message.id : 0;
    return files.length ? this.attempt(() => this.upload(words, files, reply)) : this.say(words, reply);
  }

  // Photos go as one album, files as another; the words go under the first.
  async upload(words, files, reply) {
    let caption = words;
    for (const kind of ["photo", "document"]) {
      const some = files.filter((each) => each.kind === kind);
      if (!some.length) continue;
      const form = new FormData();
      const fields = { kind, caption, thread: this.thread, user: this.user, reply_to: reply };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      some.forEach((each, number) => form.append(`file${number}`, each.file, each.file.name));
      await postForm(`/sim/chats/${this.chat.id}/media`, form);
      caption = "";
    }
  }

  copy(words) {
    navigator.clipboard?.writeText(words);
    toast("Copied.");
  }

  // What the menu of one message offers.
  forMessage(message, mine) {
    const { composer } = this.view;
    const items = [["reply", "Reply", () => composer.enter("reply", message)]];
    if (message.text) items.push(["copy", "Copy text", () => this.copy(message.text)]);
    if (mine && (message.text || message.media)) items.unshift(["edit", "Edit", () => composer.enter("edit", message)]);
    items.push(["react", "React with 👍", () => this.do("react", { message_id: message.id, emoji: "👍" })]);
    if (runs(this.chat, this.me)) {
      const on = !this.chat.pinned.includes(message.id);
      items.push(["pin", on ? "Pin" : "Unpin", () => this.do("pin", { message_id: message.id, on })]);
    }
    if (mine || runs(this.chat, this.me)) items.push(["trash", "Delete", () => this.do("delete", { message_id: message.id })]);
    return items;
  }

  // What the menu of the chat offers.
  forChat() {
    const { chat, view: { store } } = this, dark = window.sandboxTheme.dark();
    const items = [[dark ? "sun" : "moon", dark ? "Light colours" : "Dark colours", () => store.toggleTheme()]];
    for (const other of store.beside(chat)) items.push(["beside", `Show ${other.title} beside`, () => store.showBeside(chat, other)]);
    if (chat.type === "private") {
      const blocked = chat.bot_status === "kicked";
      items.push(["block", blocked ? "Unblock the bot" : "Block the bot", () => this.status(blocked ? "unblocked" : "blocked")]);
    } else if (chat.forum) items.push(["plus", "New topic", () => askBox("Name of the new topic", "Make it", (name) => this.topic("create", { name }))]);
    return [...items, ...this.forTopic(), ...this.forMember()];
  }

  topic(act, more = {}) { return this.do("topic", { act, thread: this.thread, ...more }); }

  forTopic() {
    const topic = this.chat.forum && this.thread !== GENERAL && topicOf(this.chat, this.thread);
    if (!topic || !runs(this.chat, this.me)) return [];
    const sure = `Delete the topic “${topic.name}” with all its messages? The bot is not told.`;
    return [
      ["lock", topic.closed ? "Reopen the topic" : "Close the topic", () => this.topic(topic.closed ? "reopen" : "close")],
      ["edit", "Rename the topic", () => askBox("New name of the topic", "Rename", (name) => this.topic("rename", { name }))],
      ["trash", "Delete the topic", () => confirmBox(sure, "Delete", () => this.topic("delete"))],
    ];
  }

  forMember() {
    if (this.chat.type === "private" || !this.me) return [];
    return [["out", `${this.me.first_name} leaves the group`, () => this.do("leave", {})]];
  }
}
