// Who writes in a group: one person at this page may be any of its people.
import { h } from "./dom.js";

const ROLES = { creator: "owner", administrator: "admin" };

export const nameOf = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");
const words = (person) => {
  const role = person.title || ROLES[person.role];
  return role ? `${nameOf(person)} (${role})` : nameOf(person);
};

const key = (chat) => `sandbox-writes-as-${chat.id}`;
const read = (chat) => { try { return Number(sessionStorage.getItem(key(chat))); } catch { return 0; } };
const keep = (chat, id) => { try { sessionStorage.setItem(key(chat), id); } catch { /* private window: forget it */ } };

// The person this page speaks for in a chat: the one last chosen, else the first one there.
export function persona(chat) {
  const chosen = read(chat);
  return chat.people.find((person) => person.id === chosen) || chat.people[0];
}

export const runs = (chat, person) => chat.type === "private" || ["creator", "administrator"].includes(person?.role);

export class PersonaPicker {
  constructor(number, changed) {
    this.select = h("select", { id: `writes-as-${number}`, "data-testid": "writing-as", onchange: () => {
      keep(this.chat, this.select.value);
      changed();
    } });
    this.node = h("div.persona", { hidden: true }, h("label", { for: this.select.id }, "Writing as"), this.select);
  }

  show(chat) {
    this.chat = chat;
    this.node.hidden = chat.type === "private" || !chat.people.length;
    const me = persona(chat);
    this.select.replaceChildren(...chat.people.map((person) => h("option", { value: person.id, selected: person.id === me.id }, words(person))));
  }
}
