// The list of the bot's commands above the message box.
import { h } from "./dom.js";

export class CommandList {
  constructor({ place, text, toggle, pick, number }) {
    Object.assign(this, { place, text, toggle, pick, number });
    this.node = null;
  }

  open(commands, prefix) {
    const found = commands.filter((each) => each.command.startsWith(prefix));
    this.close();
    if (!found.length) return;
    this.at = -1;
    this.found = found;
    this.node = h("div.popup.commands", { role: "listbox", "aria-label": "Commands", "data-testid": "commands" }, found.map((each, at) =>
      h("div", { role: "option", id: `command-${this.number}-${at}`, "aria-selected": "false", onclick: () => this.choose(each) }, h("b", {}, `/${each.command}`), h("span", {}, each.description))));
    this.place.append(this.node);
    this.toggle.setAttribute("aria-expanded", "true");
  }

  close() {
    this.node?.remove();
    this.node = null;
    this.toggle.setAttribute("aria-expanded", "false");
    this.text.removeAttribute("aria-activedescendant");
  }

  choose(command) {
    this.close();
    this.pick(command);
  }

  // Whether the key meant something to the open list.
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!this.node) return false;
    if (event.key === "Escape") this.close();
    else if (["Enter", "Tab"].includes(event.key) && this.at >= 0) this.choose(this.found[this.at]);
    else if (step) {
      this.at = (this.at + step + this.found.length) % this.found.length;
      [...this.node.children].forEach((each, at) => each.setAttribute("aria-selected", String(at === this.at)));
      this.node.children[this.at].scrollIntoView({ block: "nearest" });
      this.text.setAttribute("aria-activedescendant", `command-${this.number}-${this.at}`);
    } else return false;
    return true;
  }
}
