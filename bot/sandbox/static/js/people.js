// The list of chats on the left; with two panes open it is a narrow rail.
import { avatar, clock, dayName, h } from "./dom.js";

const MEDIA = { photo: "Photo", document: "File", voice: "Voice message", video: "Video", sticker: "Sticker", audio: "Audio" };

const brief = (chat, message) => {
  if (!message) return "No messages yet";
  const words = message.text || MEDIA[message.media?.kind] || (message.media ? "File" : "") || "…";
  const who = message.from_bot ? "" : chat.type === "private" ? "You: " : `${message.sender.split(" ")[0]}: `;
  return `${who}${words.replace(/\s+/g, " ").slice(0, 80)}`;
};

function row(chat, { href, current, unread }) {
  const last = chat.last, title = chat.title || String(chat.id);
  const when = last ? (dayName(last.date) === "Today" ? clock(last.date) : dayName(last.date)) : "";
  return h("a.person", { href, title, "aria-current": String(current), "data-testid": "patient", "data-chat-id": chat.id },
    avatar(chat), h("span.name", {}, title), h("span.when", {}, when), h("span.last", {}, chat.typing ? "bot is typing…" : brief(chat, last)),
    unread ? h("span.unread", { "aria-label": `${unread} unread` }, String(unread)) : null);
}

// `look` tells of a chat where its link leads, whether it is open and how much is unread.
export function drawPeople(place, chats, look) {
  const newest = (chat) => chat.last?.date ?? Infinity;
  const order = (one, two) => newest(two) - newest(one) || two.last?.seq - one.last?.seq || 0;
  const all = [...chats.values()].filter((chat) => !chat.staff || chat.started).sort(order);
  const draw = (chat) => row(chat, look(chat));
  const patients = all.filter((chat) => chat.type === "private"), groups = all.filter((chat) => chat.type !== "private");
  const focused = place.contains(document.activeElement) && document.activeElement.dataset.chatId;
  place.replaceChildren(
    ...(patients.length ? [h("h2", {}, "Patients"), ...patients.map(draw)] : []),
    ...(groups.length ? [h("h2", {}, "Groups and channels"), ...groups.map(draw)] : []),
    ...(all.length ? [] : [h("p.people-empty", {}, "Nobody is here yet. Make a new patient and say hello to the bot.")]));
  if (focused) place.querySelector(`[data-chat-id="${focused}"]`)?.focus({ preventScroll: true });
}
