// The list of chats on the left.
import { avatar, clock, dayName, h } from "./dom.js";

const MEDIA = { photo: "Photo", document: "File", voice: "Voice message", video: "Video", sticker: "Sticker", audio: "Audio" };

const brief = (message) => {
  if (!message) return "No messages yet";
  const words = message.text || MEDIA[message.media?.kind] || (message.media ? "File" : "") || "…";
  return `${message.from_bot ? "" : "You: "}${words.replace(/\s+/g, " ").slice(0, 80)}`;
};

function row(chat, current, unread) {
  const last = chat.last;
  const when = last ? (dayName(last.date) === "Today" ? clock(last.date) : dayName(last.date)) : "";
  return h("a.person", { href: `#${chat.id}`, "aria-current": String(current), "data-testid": "patient", "data-chat-id": chat.id },
    avatar(chat), h("span.name", {}, chat.title || String(chat.id)), h("span.when", {}, when), h("span.last", {}, chat.typing ? "bot is typing…" : brief(last)),
    unread ? h("span.unread", { "aria-label": `${unread} unread` }, String(unread)) : null);
}

export function drawPeople(place, chats, currentId, unread) {
  const newest = (chat) => chat.last?.date ?? Infinity;
  const order = (one, two) => newest(two) - newest(one) || two.last?.seq - one.last?.seq || 0;
  const all = [...chats.values()].sort(order);
  const draw = (chat) => row(chat, chat.id === currentId, unread.get(chat.id) || 0);
  const patients = all.filter((chat) => chat.type === "private"), groups = all.filter((chat) => chat.type !== "private");
  const focused = document.activeElement?.dataset?.chatId;
  place.replaceChildren(
    ...(patients.length ? [h("h2", {}, "Patients"), ...patients.map(draw)] : []),
    ...(groups.length ? [h("h2", {}, "Groups and channels"), ...groups.map(draw)] : []),
    ...(all.length ? [] : [h("p.people-empty", {}, "Nobody is here yet. Make a new patient and say hello to the bot.")]));
  if (focused) place.querySelector(`[data-chat-id="${focused}"]`)?.focus({ preventScroll: true });
}
