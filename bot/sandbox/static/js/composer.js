// Where a patient writes: words, files, replies, edits, commands.
import { CommandList } from "./commands.js";
import { bytes, button, h, icon } from "./dom.js";
import { gateOf } from "./gate.js";
import { menu } from "./overlays.js";
import { PersonaPicker, persona } from "./persona.js";

const MAX_FILES = 10;

export class Composer {
  constructor(act, number = 0) {
    this.act = act;
    this.mode = null; // {kind: "edit" | "reply", message}
    this.files = []; // {file, kind, url}
    this.drafts = new Map();
    this.text = h("textarea", { id: number ? `composer-text-${number}` : "composer-text", rows: "1", placeholder: "Message", "aria-label": "Message", enterkeyhint: "send", autocomplete: "off", "data-testid": "composer" });
    this.send = button("icon-button.send", "Send", "send", () => this.submit(), { "data-testid": "send" });
    this.menuButton = h("button.menu-button", { type: "button", "aria-label": "Commands", "aria-expanded": "false", "data-testid": "commands-button", onclick: () => this.toggleCommands() }, icon("menu"), h("span", {}, "Menu"));
    this.clip = button("icon-button", "Attach a photo or file", "clip", () => this.chooseKind(), { "data-testid": "attach" });
    this.pickers = { photo: this.picker("photo", "image/png,image/jpeg,image/gif,image/webp"), document: this.picker("document") };
    this.above = h("div.above", { hidden: true });
    this.tray = h("div.tray", { hidden: true, "data-testid": "tray" });
    this.keys = h("div.reply-keys", { hidden: true, "data-testid": "reply-keyboard" });
    this.row = h("div.composer", {}, this.menuButton, this.clip, this.text, this.send, ...Object.values(this.pickers));
    this.start = h("div.start", { hidden: true });
    this.persona = new PersonaPicker(number, () => this.act.become());
    this.node = h("div.foot", {}, this.persona.node, this.above, this.tray, this.row, this.keys, this.start);
    this.list = new CommandList({ place: this.node, text: this.text, toggle: this.menuButton, pick: (each) => this.pick(each), number });
    let width = 0;
    new ResizeObserver(([{ contentRect: box }]) => { if (box.width !== width) { width = box.width; this.fit(); } }).observe(this.text);
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

  show(chat, thread = 0) {
    const key = `${chat.id}/${thread}`;
    if (this.chat && this.key !== key) {
      this.drafts.set(this.key, this.text.value);
      this.leave();
      this.dropFiles();
      this.text.value = this.drafts.get(key) || "";
    }
    Object.assign(this, { chat, key });
    this.persona.show(chat);
    const gate = gateOf(chat, thread, persona(chat));
    this.row.hidden = Boolean(gate);
    if (gate?.alone) this.persona.node.hidden = true;
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

  // As high as its words need at the width it has.
  fit() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }

  changed() {
    this.fit();
    const ready = this.text.value.trim() || this.files.length;
    this.row.classList.toggle("written", Boolean(this.text.value));
    this.send.setAttribute("aria-disabled", String(!ready));
    const typed = this.text.value.match(/^\/(\w*)$/);
    if (typed && this.chat?.commands.length) this.list.open(this.chat.commands, typed[1]);
    else this.list.close();
  }

  keydown(event) {
    if (event.isComposing) return;
    if (this.list.key(event)) return event.preventDefault();
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
    if (this.list.node) return this.list.close();
    this.list.open(this.chat.commands, "");
    this.text.focus();
  }

  pick(command) {
    this.text.value = "";
    this.changed();
    this.act.say(`/${command.command}`);
  }
}
