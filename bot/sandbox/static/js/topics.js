// Topics of a forum: which message stands where, and the list of them.
import { clock, dayName, h, icon } from "./dom.js";
import { brief } from "./message.js";

export const GENERAL = 1;

export const threadOf = (chat, message) => (chat.forum ? message.thread_id || GENERAL : 0);

export const topicOf = (chat, thread) =>
  thread === GENERAL ? { message_thread_id: GENERAL, name: "General" } : chat.topics.find((topic) => topic.message_thread_id === thread);

export function topicIcon(topic) {
  if (topic.message_thread_id === GENERAL) return h("span.topic-icon.general", { "aria-hidden": "true" }, "#");
  const node = h(topic.emoji ? "span.topic-icon.emoji" : "span.topic-icon", { "aria-hidden": "true" }, topic.emoji || [...topic.name][0].toUpperCase());
  node.style.setProperty("--topic", `#${(topic.icon_color || 0x6fb9f0).toString(16).padStart(6, "0")}`);
  return node;
}

export class TopicList {
  constructor(act) {
    this.act = act;
    this.node = h("nav.topic-list", { "aria-label": "Topics", "data-testid": "topics" });
  }

  draw(chat, messages, current) {
    const last = new Map();
    for (const message of messages) last.set(threadOf(chat, message), message);
    const newest = (topic) => last.get(topic.message_thread_id)?.id || 0;
    const topics = [...chat.topics].sort((one, two) => newest(two) - newest(one));
    const rows = [topicOf(chat, GENERAL), ...topics].map((topic) => this.row(topic, last.get(topic.message_thread_id), current));
    const focused = this.node.contains(document.activeElement) && document.activeElement.dataset.thread;
    this.node.replaceChildren(...rows);
    if (focused) this.node.querySelector(`[data-thread="${focused}"]`)?.focus({ preventScroll: true });
  }

  row(topic, last, current) {
    const thread = topic.message_thread_id, unread = this.act.unread(thread);
    const when = last ? (dayName(last.date) === "Today" ? clock(last.date) : dayName(last.date)) : "";
    return h("a.topic", { href: this.act.href(thread), "aria-current": String(thread === current), "data-thread": thread, "data-testid": "topic" },
      topicIcon(topic),
      h("span.name", {}, topic.name, topic.closed && h("span.closed", { title: "Closed" }, icon("lock"), h("span.visually-hidden", {}, " (closed)"))),
      h("span.when", {}, when),
      h("span.last", {}, last ? brief(last) : "Nothing here yet"),
      unread > 0 && h("span.unread", { "aria-label": `${unread} unread` }, String(unread)));
  }
}
