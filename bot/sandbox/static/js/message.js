// One unit of the timeline: a message, or the messages of one album.
import { bytes, clock, h, hue, icon } from "./dom.js";
import { onlyEmoji, renderWords } from "./entities.js";
import { persona } from "./persona.js";
import { fileUrl, openUrl } from "./server.js";

const cut = (words, most = 40) => (words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, "")}…` : words);
const SERVICE = {
  pinned_message: (m) => `${m.sender} pinned “${cut(m.service.pinned_message.text || "a message")}”`,
  forum_topic_created: (m) => `${m.sender} made the topic “${m.service.forum_topic_created.name}”`,
  forum_topic_edited: (m) => `${m.sender} changed the topic${m.service.forum_topic_edited.name ? ` to “${m.service.forum_topic_edited.name}”` : ""}`,
  forum_topic_closed: (m) => `${m.sender} closed the topic`,
  forum_topic_reopened: (m) => `${m.sender} opened the topic again`,
  new_chat_members: (m) => came(m.sender, m.sender_id, m.service.new_chat_members.value?.[0]),
  left_chat_member: (m) => went(m.sender, m.sender_id, m.service.left_chat_member),
  migrate_to_chat_id: () => "This group became a supergroup",
  migrate_from_chat_id: () => "This group became a supergroup",
};
const named = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");
const came = (by, id, user) => (!user || user.is_bot ? `${by} added the bot` : user.id === id ? `${by} joined the group` : `${by} added ${named(user)}`);
const went = (by, id, user) => (user.id === id ? `${by} left the group` : `${by} removed ${named(user)}`);
const OTHER = {
  location: (v) => `📍 Location ${v.latitude}, ${v.longitude}`,
  contact: (v) => `👤 ${v.first_name} ${v.last_name || ""} ${v.phone_number}`,
  poll: (v) => `📊 ${v.question || "Poll"}`,
  dice: (v) => `${v.emoji || "🎲"} ${v.value ?? ""}`,
  venue: (v) => `📍 ${v.title || "Place"}`,
};
const ICONS = { voice: "Voice message", video: "Video", audio: "Audio", animation: "Animation", sticker: "Sticker", video_note: "Video message" };

export const isService = (message) => Object.keys(message.service).some((key) => key in SERVICE);

const serviceWords = (message) => SERVICE[Object.keys(message.service).find((key) => key in SERVICE)](message);

export function serviceNode(message) {
  return h("div.service", { "data-message-id": message.id, "data-testid": "service" }, serviceWords(message));
}

// One line for a list of topics.
export function brief(message) {
  if (isService(message)) return serviceWords(message);
  const kind = message.media?.kind;
  const words = message.text || { photo: "Photo", document: "File" }[kind] || ICONS[kind] || "…";
  return `${message.sender.split(" ")[0]}: ${words.replace(/\s+/g, " ").slice(0, 80)}`;
}

export const isMine = (chat, message) =>
  !message.from_bot && (chat.type === "private" || message.sender_id === persona(chat)?.id);

const FROM = (chat, message) => (message.from_bot ? "bot" : chat.type === "private" ? "patient" : "person");

// `act` holds what can be done: tap, command, view, menu, jump
export function unitNode(chat, messages, act) {
  const [head] = messages, tail = messages[messages.length - 1];
  const mine = isMine(chat, head);
  const keys = tail.buttons.length ? keyboard(chat, tail, act) : null;
  const label = `${mine ? "You" : head.sender}, ${clock(head.date)}`;
  const node = h(`article.unit.${mine ? "mine" : "theirs"}`, {
    "data-message-id": tail.id, "data-testid": "message", "data-from": FROM(chat, head),
    tabindex: "-1", "aria-label": label,
  }, bubble(chat, messages, mine, act), keys);
  node.classList.toggle("has-keys", Boolean(keys));
  node.classList.toggle("wide", Boolean(keys) && (head.text.length > 90 || tail.buttons.some((row) => row.length > 1 || row[0].text.length > 28)));
  node.addEventListener("contextmenu", (event) => { event.preventDefault(); act.menu(tail, mine, event.clientX, event.clientY, node); });
  longPress(node, (x, y) => act.menu(tail, mine, x, y, node));
  return node;
}

function bubble(chat, messages, mine, act) {
  const [head] = messages, tail = messages[messages.length - 1];
  const worded = messages.find((message) => message.text) || head;
  const photos = messages.filter((message) => message.media?.kind === "photo");
  const files = messages.filter((message) => message.media && message.media.kind !== "photo");
  const big = !photos.length && !files.length && onlyEmoji(worded.text);
  const time = meta(tail, mine);
  const bare = photos.length > 0 && !worded.text && !files.length;
  if (bare) time.classList.add("meta-over");
  if (files.length && !worded.text) time.classList.add("meta-low");
  const words = worded.text && h(big ? "div.words.big" : "div.words", { "data-testid": "words" }, renderWords(worded.text, worded.entities, act), time);
  const other = Object.entries(head.other).map(([kind, value]) => h("div.words", {}, (OTHER[kind] || (() => kind))(value)));
  return h(photos.length || files.length ? "div.bubble.media" : "div.bubble", {},
    chat.type !== "private" && !mine && author(head),
    head.forwarded && h("div.sender", {}, "Forwarded message"),
    head.reply_to.message_id && reply(head.reply_to, act),
    photos.length > 0 && gallery(photos, act),
    files.length > 0 && h("div.files", {}, files.map(fileRow)),
    other,
    words || time,
    tail.reactions.length > 0 && h("div.reactions", { "aria-label": "Reactions" }, tail.reactions.map((emoji) => h("span", {}, emoji))));
}

function author(message) {
  const node = h(message.from_bot ? "div.sender.by" : "div.sender.by.one", {}, message.sender);
  node.style.setProperty("--hue", hue(message.sender_id));
  return node;
}

function meta(message, mine) {
  return h("span.meta", {},
    message.edited ? h("span", { "data-testid": "edited" }, "edited") : null,
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    mine ? icon("check") : null);
}

function reply(quoted, act) {
  return h("button.reply", { type: "button", onclick: () => act.jump(quoted.message_id) },
    h("b", {}, quoted.sender || "Message"), h("span", {}, quoted.text || "Attachment"));
}

function gallery(photos, act) {
  const many = photos.length > 1;
  const grid = h(many ? "div.photos.many" : "div.photos");
  grid.classList.toggle("odd", photos.length % 2 === 1);
  for (const message of photos) {
    const { file_id: id, width, height } = message.media;
    const alt = message.text ? `Picture: ${message.text.slice(0, 80)}` : "Picture";
    const image = h("img", { src: fileUrl(id), alt, decoding: "async", draggable: "false" });
    const tile = h("button.photo", { type: "button", "aria-label": `${alt}. Enlarge`, "data-media-id": message.id, onclick: () => act.view(fileUrl(id), alt) }, image);
    if (!many && width && height) {
      tile.style.setProperty("--ratio", `${width} / ${Math.min(height, width * 1.35)}`);
      tile.style.setProperty("--w", `${Math.max(140, Math.min(320, width))}px`);
    }
    grid.append(tile);
  }
  return grid;
}

function fileRow(message) {
  const { file_id: id, name, size, kind } = message.media;
  const shown = ICONS[kind] || name || "File";
  return h("a.file", { href: fileUrl(id, true), download: name || "file", "data-media-id": message.id, "aria-label": `Download ${shown}, ${bytes(size)}` },
    h("span.disc", {}, icon(kind === "document" ? "file" : "download")),
    h("span", {}, h("b", {}, shown), h("small", {}, bytes(size))));
}

function keyboard(chat, message, act) {
  return h("div.keys", { role: "group", "aria-label": "Answers", "data-testid": "keyboard" },
    message.buttons.map((row) => h("div.row", {}, row.map((each) => key(chat, message, each, act)))));
}

const OPENS = { url: "out", login_url: "person", web_app: "window" };

// A link is opened by way of the sandbox, which adds the proof of who pressed it.
function key(chat, message, each, act) {
  const kind = ["primary", "success", "danger"].includes(each.style) ? `.${each.style}` : "";
  const hooks = { "data-testid": "inline-button", "data-callback": each.data || undefined, "data-opens": each.opens || undefined };
  if (each.opens) {
    const href = each.opens === "url" ? each.url : openUrl(chat.id, message.id, each.text, persona(chat)?.id);
    return h(`a.key${kind}`, { href, target: "_blank", rel: "noopener noreferrer", ...hooks }, each.text, icon(OPENS[each.opens], "corner"));
  }
  const press = each.copies ? () => act.copy(each.copies) : (event) => act.tap(message, each, event.currentTarget);
  return h(`button.key${kind}`, { type: "button", ...hooks, onclick: press }, each.text, each.copies ? icon("copy", "corner") : null);
}

function longPress(node, open) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  node.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" || event.target.closest(".key, a, .fold, .spoiler")) return;
    timer = setTimeout(() => open(event.clientX, event.clientY), 480);
  });
  for (const name of ["pointerup", "pointercancel", "pointermove", "pointerleave"]) node.addEventListener(name, stop);
}
