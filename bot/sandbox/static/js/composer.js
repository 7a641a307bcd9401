// Where a patient writes: words, files, replies, edits, commands.
import { bytes, button, h, icon } from "./dom.js";
import { menu } from "./overlays.js";

const MAX_FILES = 10;

export class Composer {
  constructor(act) {
    this.act = act;
    this.mode = null; // {kind: "edit" | "reply", message}
    this.files = []; // {file, kind, url}
    this.drafts = new Map();
    this.text = h("textarea", { id: "composer-text", rows: "1", placeholder: "Message", "aria-label": "Message", enterkeyhint: "send", autocomplete: "off", "data-testid": "composer" });
    this.send = button("icon-button.send", "Send", "send", () => this.submit(), { "data-testid": "send" });
    this.menuButton = h("button.menu-button", { type: "button", "aria-label": "Commands", "aria-expanded": "false", "data-testid": "commands-button", onclick: () => this.toggleCommands() }, icon("menu"), h("span", {}, "Menu"));
    this.clip = button("icon-button", "Attach a photo or file", "clip", () => this.chooseKind(), { "data-testid": "attach" });
    this.pickers = { photo: this.picker("photo", "image/png,image/jpeg,image/gif,image/webp"), document: this.picker("document") };
    this.above = h("div.above", { hidden: true });
    this.tray = h("div.tray", { hidden: true, "data-testid": "tray" });
    this.keys = h("div.reply-keys", { hidden: true, "data-testid": "reply-keyboard" });
    this.row = h("div.composer", {}, this.menuButton, this.clip, this.text, this.send, ...Object.values(this.pickers));
    this.start = h("div.start", { hidden: true });
    this.node = h("div.foot", {}, this.above, this.tray, this.row, this.keys, this.start);
    this.text.addEventListener("input", () => this.changed());
    this.text.addEventListener("keydown", (event) => this.keydown(event));
    this.text.addEventListener("paste", (event) => this.addFiles(event.clipboardData?.files || [], null));
  }

  picker(kind, accept) {
    return h("input", { type: "file", multiple: true, hidden: true, accept, "data-testid": `pick-${kind}`, "aria-label": kind, onchange: (event) => {
      this.addFiles(event.target.files, kind);
      event.target.value = "";
    } });
  }

  show(chat) {
    if (this.chat && this.chat.id !== chat.id) {
      this.drafts.set(this.chat.id, this.text.value);
      this.leave();
      this.dropFiles();
      this.text.value = this.drafts.get(chat.id) || "";
    }
    this.chat = chat;
    const gate = gateOf(chat);
    for (const part of [this.row]) part.hidden = Boolean(gate);
    this.start.hidden = !gate;
    if (gate) {
      const { words, note, action } = gate;
      this.start.replaceChildren(...(note ? [h("p.quiet-note", {}, note)] : []), ...(words ? [h("button.button", { type: "button", "data-testid": "start", onclick: () => this.act[action]() }, words)] : []));
    }
    this.menuButton.hidden = !chat.commands.length;
    this.showKeys(chat.keyboard, Boolean(gate));
    this.changed();
  }

  showKeys(keyboard, closed = false) {
    const rows = closed ? [] : keyboard?.keyboard || [];
    this.keys.hidden = !rows.length;
    this.keys.replaceChildren(...rows.map((row) => h("div.row", {}, row.map((key) => {
      const words = key.text ?? key;
      return h("button.key", { type: "button", onclick: () => this.act.say(words) }, words);
    }))));
    this.text.placeholder = keyboard?.input_field_placeholder || "Message";
    if (keyboard?.force_reply && !closed) this.text.focus();
  }

  changed() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight + 2}px`;
    const ready = this.text.value.trim() || this.files.length;
    this.row.classList.toggle("written", Boolean(this.text.value));
    this.send.setAttribute("aria-disabled", String(!ready));
    const typed = this.text.value.match(/^\/(\w*)$/);
    if (typed && this.chat?.commands.length) this.openCommands(typed[1]);
    else this.closeCommands();
  }

  keydown(event) {
    if (event.isComposing) return;
    if (this.list && this.commandKey(event)) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.mode) this.leave(true);
    else if (event.key === "ArrowUp" && !this.text.value && !this.mode && this.act.editLast()) event.preventDefault();
  }

  async submit() {
    const words = this.text.value.trim();
    if (!words && !this.files.length) return;
    const { mode, files } = this;
    this.text.value = "";
    this.files = [];
    this.drawTray();
    this.leave();
    const sent = await this.act.send(words, files, mode);
    if (!sent) this.text.value = words; // nothing a person wrote is ever lost
    else for (const each of files) if (each.url) URL.revokeObjectURL(each.url);
    if (!sent && files.length) { this.files = files; this.drawTray(); }
    this.changed();
    this.text.focus();
  }

  enter(kind, message) {
    this.mode = { kind, message };
    if (kind === "edit") this.text.value = message.text;
    const title = kind === "edit" ? "Edit message" : `Reply to ${message.sender}`;
    this.above.replaceChildren(h("div", {}, h("b", {}, title), h("span", {}, message.text || "Attachment")), button("icon-button", "Cancel", "close", () => this.leave(true)));
    this.above.hidden = false;
    this.changed();
    this.text.focus();
  }

  leave(clear = false) {
    if (clear && this.mode?.kind === "edit") this.text.value = "";
    this.mode = null;
    this.above.hidden = true;
    if (this.chat) this.changed();
  }

  chooseKind() {
    menu(this.node, "attach", [
      ["image", "Photo", () => this.pickers.photo.click()],
      ["file", "File", () => this.pickers.document.click()],
    ], this.clip);
  }

  addFiles(list, kind) {
    for (const file of [...list].slice(0, MAX_FILES - this.files.length)) {
      const picture = kind ? kind === "photo" : /^image\/(png|jpe?g|gif|webp)$/.test(file.type);
      this.files.push({ file, kind: picture ? "photo" : "document", url: picture ? URL.createObjectURL(file) : "" });
    }
    this.drawTray();
    this.changed();
    if (list.length) this.text.focus();
  }

  dropFiles() {
    for (const each of this.files) if (each.url) URL.revokeObjectURL(each.url);
    this.files = [];
    this.drawTray();
  }

  drawTray() {
    this.tray.hidden = !this.files.length;
    this.tray.replaceChildren(...this.files.map((each, at) => h("div.item", {},
      each.url ? h("img", { src: each.url, alt: "" }) : icon("file"),
      each.url ? null : h("span", {}, each.file.name, h("br"), bytes(each.file.size)),
      button("remove", `Remove ${each.file.name}`, "close", () => { this.files.splice(at, 1); this.drawTray(); this.changed(); }))));
  }

  toggleCommands() {
    if (this.list) return this.closeCommands();
    this.openCommands("");
    this.text.focus();
  }

  openCommands(prefix) {
    const found = this.chat.commands.filter((each) => each.command.startsWith(prefix));
    this.closeCommands();
    if (!found.length) return;
    this.at = -1;
    this.list = h("div.popup.commands", { role: "listbox", "aria-label": "Commands", id: "commands", "data-testid": "commands" }, found.map((each, number) =>
      h("div", { role: "option", id: `command-${number}`, "aria-selected": "false", onclick: () => this.pick(each) }, h("b", {}, `/${each.command}`), h("span", {}, each.description))));
    this.found = found;
    this.node.append(this.list);
    this.menuButton.setAttribute("aria-expanded", "true");
  }

  closeCommands() {
    this.list?.remove();
    this.list = null;
    this.menuButton.setAttribute("aria-expanded", "false");
    this.text.removeAttribute("aria-activedescendant");
  }

  commandKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.closeCommands();
    else if (event.key === "Enter" && this.at >= 0) this.pick(this.found[this.at]);
    else if (event.key === "Tab" && this.at >= 0) this.pick(this.found[this.at]);
    else if (step) {
      this.at = (this.at + step + this.found.length) % this.found.length;
      [...this.list.children].forEach((each, number) => each.setAttribute("aria-selected", String(number === this.at)));
      this.list.children[this.at].scrollIntoView({ block: "nearest" });
      this.text.setAttribute("aria-activedescendant", `command-${this.at}`);
    } else return false;
    return true;
  }

  pick(command) {
    this.closeCommands();
    this.text.value = "";
    this.changed();
    this.act.say(`/${command.command}`);
  }
}

// What stands in the place of the message box when nothing can be written there.
function gateOf(chat) {
  if (chat.deactivated) return { note: "This account was deleted." };
  if (chat.migrated_to) return { note: "This group became a supergroup.", words: "Go there", action: "migrate" };
  if (chat.type !== "private") return null;
  if (chat.bot_status === "kicked") return { note: "You blocked this bot.", words: "Unblock", action: "unblock" };
  if (!chat.started || !chat.messages) return { words: "START", action: "start" };
  return null;
}
