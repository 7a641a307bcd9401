// The page: what is known of the sandbox, which chat is open (the URL's hash), and live changes.
import { icon } from "./dom.js";
import { ChatView } from "./chat.js";
import { toast } from "./overlays.js";
import { drawPeople } from "./people.js";
import { Refused, follow, get, post } from "./server.js";

const $ = (id) => document.getElementById(id);
const chats = new Map();
const known = new Map(); // chat id -> Map of message id -> message
const unread = new Map();
const typing = new Map(); // chat id -> timer
let openId = 0;

const store = {
  bot: { first_name: "Bot" },
  messages: (id) => [...(known.get(id) || new Map()).values()].sort((a, b) => a.id - b.id),
  toggleTheme() {
    window.sandboxTheme.toggle();
    drawTheme();
  },
};
const view = new ChatView($("phone"), store);

function drawTheme() {
  const dark = window.sandboxTheme.dark();
  $("theme").replaceChildren(icon(dark ? "sun" : "moon"));
  $("theme").setAttribute("aria-label", dark ? "Use light colours" : "Use dark colours");
  $("theme").title = dark ? "Light colours" : "Dark colours";
}

const drawList = () => drawPeople($("people"), chats, openId, unread);

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
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (wanted === "new") return newPatient("");
  openId = chats.has(Number(wanted)) ? Number(wanted) : 0;
  const chat = chats.get(openId);
  if (chat && !known.has(openId)) {
    const messages = await get(`/sim/chats/${openId}/messages`);
    known.set(openId, new Map(messages.map((message) => [message.id, message])));
  }
  $("app").classList.toggle("in-chat", Boolean(chat));
  $("phone").hidden = !chat;
  unread.delete(openId);
  if (chat) {
    view.open(chat);
    if (matchMedia("(hover: hover)").matches) view.composer.text.focus({ preventScroll: true });
  }
  drawList();
}

async function newPatient(name) {
  const names = ["Alex", "Maya", "Robin", "Ines", "Sam", "Noor", "Dana", "Lena", "Kim", "Ruth"];
  const person = { first_name: name || names[chats.size % names.length], started: false };
  try {
    const chat = await post("/sim/patients", person);
    chats.set(chat.id, chat);
    const before = location.hash;
    history.replaceState(null, "", before === "#new" ? `#${chat.id}` : before || "#");
    if (before === "#new") await openFromHash();
    else location.hash = chat.id;
  } catch (error) {
    toast(error instanceof Refused ? error.message : "The sandbox is not answering. Please try again.");
  }
}

function putMessage(chat, message, fresh) {
  known.get(chat.id)?.set(message.id, message);
  if (!chat.last || message.id >= chat.last.id) chat.last = message;
  if (fresh) chat.messages += 1;
  if (fresh && !message.from_bot) Object.assign(chat, { started: true });
  if (chat.id !== openId) {
    if (fresh && message.from_bot) unread.set(chat.id, (unread.get(chat.id) || 0) + 1);
    return;
  }
  view.put(message);
  if (fresh) view.composer.show(chat);
}

function setTyping(chat, action, seconds) {
  clearTimeout(typing.get(chat.id));
  chat.typing = action;
  if (action) typing.set(chat.id, setTimeout(() => setTyping(chat, "", 0), seconds * 1000));
  if (chat.id === openId) view.refresh(chat);
  drawList();
}

const CHANGES = {
  message: (chat, data) => putMessage(chat, data.message, true),
  edit: (chat, data) => putMessage(chat, data.message, false),
  delete(chat, data) {
    known.get(chat.id)?.delete(data.message_id);
    chat.messages -= 1;
    if (chat.id === openId) view.timeline.remove(data.message_id);
  },
  action: (chat, data) => setTyping(chat, data.action, data.seconds),
  answer(chat, data) { if (chat.id === openId) view.answered(data); },
  keyboard(chat, data) {
    chat.keyboard = data.keyboard;
    if (chat.id === openId) view.composer.showKeys(data.keyboard);
  },
};

function change({ kind, chat_id: id, data }) {
  if (kind === "chat" && data.chat) {
    chats.set(id, data.chat);
    if (id === openId) view.refresh(data.chat);
  } else if (chats.has(id)) CHANGES[kind]?.(chats.get(id), data);
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
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawTheme);
$("theme").addEventListener("click", store.toggleTheme);
addEventListener("hashchange", () => openFromHash().catch(() => toast("The sandbox is not answering. Please try again.")));
$("new-patient").addEventListener("submit", (event) => {
  event.preventDefault();
  newPatient($("new-name").value.trim());
  $("new-name").value = "";
});
document.addEventListener("keydown", (event) => {
  const writing = /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName);
  if (!writing && openId && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== " ") view.composer.text.focus();
});
