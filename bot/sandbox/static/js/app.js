// The page: what is known of the sandbox, which chats are open (the URL's fragment), and live changes.
import { format, parse, withChat } from "./address.js";
import { icon } from "./dom.js";
import { isService } from "./message.js";
import { toast } from "./overlays.js";
import { Panes } from "./panes.js";
import { drawPeople } from "./people.js";
import { persona } from "./persona.js";
import { Refused, follow, get, post } from "./server.js";
import { threadOf } from "./topics.js";

const $ = (id) => document.getElementById(id);
const NOT_ANSWERING = "The sandbox is not answering. Please try again.";
const MANY = 5;
const chats = new Map();
const known = new Map(); // chat id -> Map of message id -> message
const unread = new Map(); // "chat/topic" -> how many
const typing = new Map(); // chat id -> timer
let open = []; // [{id, thread}]

const count = (test) => [...unread].reduce((sum, [key, number]) => sum + (test(key) ? number : 0), 0);
const store = {
  bot: { first_name: "Bot" },
  messages: (id) => [...(known.get(id) || new Map()).values()].sort((a, b) => a.id - b.id),
  two: () => open.length > 1,
  unreadIn: (id, thread) => unread.get(`${id}/${thread}`) || 0,
  unreadOf: (id) => count((key) => key.startsWith(`${id}/`)),
  hrefOf: (chat, thread) => format(open.map((pane) => (pane.id === chat.id ? { id: pane.id, thread } : pane))),
  close: (chat) => { location.hash = format(open.filter((pane) => pane.id !== chat.id)); },
  beside: (chat) => (open.length > 1 ? [] : [...chats.values()].filter((other) => (other.type === "private") !== (chat.type === "private") && !other.staff).slice(0, MANY)),
  showBeside(chat, other) {
    const both = [open[0], { id: other.id, thread: 0 }];
    location.hash = format(chat.type === "private" ? both : both.reverse());
  },
  looked() {
    for (const view of panes.views) if (panes.seen(view.chat.id, view.thread)) unread.delete(`${view.chat.id}/${view.thread}`);
    drawList();
  },
  drawAll() {
    panes.drawTabs();
    store.looked();
  },
  toggleTheme() {
    window.sandboxTheme.toggle();
    drawTheme();
  },
};
const panes = new Panes($("panes"), $("tabs"), store);

function drawTheme() {
  const dark = window.sandboxTheme.dark();
  $("theme").replaceChildren(icon(dark ? "sun" : "moon"));
  $("theme").setAttribute("aria-label", dark ? "Use light colours" : "Use dark colours");
  $("theme").title = dark ? "Light colours" : "Dark colours";
}

const drawList = () => drawPeople($("people"), chats, (chat) => ({
  href: format(withChat(open, chat)),
  current: open.some((pane) => pane.id === chat.id),
  unread: store.unreadOf(chat.id),
}));

async function load() {
  const state = await get("/sim/state");
  store.bot = state.bot;
  document.title = `${state.bot.first_name} · sandbox`;
  chats.clear();
  known.clear();
  for (const chat of state.chats) chats.set(chat.id, chat);
  await openFromHash();
  return state.seq;
}

async function openFromHash() {
  if (location.hash === "#new") return newPatient("");
  open = parse(location.hash, chats);
  for (const { id } of open.filter((pane) => !known.has(pane.id))) {
    const messages = await get(`/sim/chats/${id}/messages`);
    known.set(id, new Map(messages.map((message) => [message.id, message])));
  }
  $("app").classList.toggle("in-chat", open.length > 0);
  $("app").classList.toggle("duo", open.length > 1);
  $("nobody").hidden = open.length > 0;
  panes.open(open.map(({ id, thread }) => ({ chat: chats.get(id), thread })));
  store.looked();
  panes.views.forEach((view) => view.chat.forum && view.drawTopics());
  const view = panes.active();
  if (view && matchMedia("(hover: hover)").matches) view.composer.text.focus({ preventScroll: true });
}

async function newPatient(name) {
  const names = ["Alex", "Maya", "Robin", "Ines", "Sam", "Noor", "Dana", "Lena", "Kim", "Ruth"];
  const person = { first_name: name || names[chats.size % names.length], started: false };
  try {
    const chat = await post("/sim/patients", person);
    chats.set(chat.id, chat);
    const before = location.hash, next = format(withChat(open, chat));
    if (before !== "#new") return (location.hash = next);
    history.replaceState(null, "", next);
    return await openFromHash();
  } catch (error) {
    return toast(error instanceof Refused ? error.message : NOT_ANSWERING);
  }
}

function putMessage(chat, message, fresh) {
  known.get(chat.id)?.set(message.id, message);
  if (!chat.last || message.id >= chat.last.id) chat.last = message;
  if (fresh) chat.messages += 1;
  if (fresh && !message.from_bot) Object.assign(chat, { started: true });
  const thread = threadOf(chat, message), key = `${chat.id}/${thread}`;
  const foreign = chat.type === "private" ? message.from_bot : message.sender_id !== persona(chat)?.id && !isService(message);
  if (fresh && foreign && !panes.seen(chat.id, thread)) unread.set(key, (unread.get(key) || 0) + 1);
  for (const view of panes.of(chat.id)) {
    view.put(message);
    if (fresh) view.composer.show(chat, view.thread);
  }
}

function setTyping(chat, { action, seconds, thread }) {
  clearTimeout(typing.get(chat.id));
  Object.assign(chat, { typing: action, typing_thread: thread });
  if (action) typing.set(chat.id, setTimeout(() => { setTyping(chat, { action: "", seconds: 0, thread }); drawList(); }, seconds * 1000));
  for (const view of panes.of(chat.id)) view.refresh(chat);
}

const CHANGES = {
  message: (chat, data) => putMessage(chat, data.message, true),
  edit: (chat, data) => putMessage(chat, data.message, false),
  delete(chat, data) {
    known.get(chat.id)?.delete(data.message_id);
    chat.messages -= 1;
    for (const view of panes.of(chat.id)) {
      view.timeline.remove(data.message_id);
      view.refresh(chat);
    }
  },
  action: setTyping,
  answer: (chat, data) => panes.of(chat.id).forEach((view) => view.answered(data)),
  keyboard(chat, data) {
    chat.keyboard = data.keyboard;
    for (const view of panes.of(chat.id)) view.composer.showKeys(data.keyboard);
  },
};

function change({ kind, chat_id: id, data }) {
  if (kind === "chat" && data.chat) {
    chats.set(id, data.chat);
    for (const view of panes.of(id)) view.refresh(data.chat);
  } else if (chats.has(id)) CHANGES[kind]?.(chats.get(id), data);
  panes.drawTabs();
  drawList();
}

const offline = $("offline");
follow({
  load,
  change,
  lost() {
    offline.textContent = "The sandbox is not answering. Your words are safe here; trying again…";
    offline.hidden = false;
  },
  back() { offline.hidden = true; },
});
drawTheme();
$("add-patient").append(icon("plus"));
$("add-patient").addEventListener("click", () => $("new-name").focus());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawTheme);
$("theme").addEventListener("click", store.toggleTheme);
addEventListener("hashchange", () => openFromHash().catch(() => toast(NOT_ANSWERING)));
$("new-patient").addEventListener("submit", (event) => {
  event.preventDefault();
  newPatient($("new-name").value.trim());
  $("new-name").value = "";
});
document.addEventListener("keydown", (event) => {
  const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName) || document.querySelector("dialog[open]");
  const letter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!writing && letter) panes.active()?.composer.text.focus();
});
