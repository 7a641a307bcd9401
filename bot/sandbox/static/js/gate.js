// What stands in the place of the message box when nothing can be written there.
import { runs } from "./persona.js";
import { topicOf } from "./topics.js";

export function gateOf(chat, thread, me) {
  if (chat.deactivated) return { note: "This account was deleted." };
  if (chat.migrated_to) return { note: "This group became a supergroup.", words: "Go there", action: "migrate" };
  if (chat.type !== "private") return groupGate(chat, thread, me);
  if (chat.bot_status === "kicked") return { note: "You blocked this bot.", words: "Unblock", action: "unblock" };
  if (!chat.started || !chat.messages) return { words: "START", action: "start" };
  return null;
}

function groupGate(chat, thread, me) {
  if (!me) return { note: "Nobody is in this group." };
  const topic = chat.forum && topicOf(chat, thread);
  if (chat.forum && thread && !topic) return { note: "This topic was deleted.", alone: true };
  if (topic?.closed && !runs(chat, me)) return { note: "This topic is closed. Only those who run the group can write here." };
  return null;
}
