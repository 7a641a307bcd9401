// Words and their entities as elements. Offsets are UTF-16, as JavaScript's own strings are.
import { h, icon } from "./dom.js";

const SAFE = /^(https?:|mailto:|tel:|tg:)/i;
const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

const linkTo = (url, children) => {
  const href = SAFE.test(url) ? url : `https://${url}`;
  return h("a", { href, target: "_blank", rel: "noopener noreferrer", title: href }, children);
};

const MAKERS = {
  text_link: (entity, _words, children) => linkTo(entity.url, children),
  url: (_entity, words, children) => linkTo(words, children),
  email: (_entity, words, children) => h("a", { href: `mailto:${words}` }, children),
  phone_number: (_entity, words, children) => h("a", { href: `tel:${words.replace(/[^+\d]/g, "")}` }, children),
  mention: (_entity, _words, children) => h("span.link", {}, children),
  hashtag: (_entity, _words, children) => h("span.link", {}, children),
  text_mention: (_entity, _words, children) => h("span.link", {}, children),
  bot_command: (_entity, words, children, act) => pressable(h("span.link", { role: "button", tabindex: "0" }, children), () => act.command(words)),
  pre: (entity, _words, children) => h("pre", { "data-language": entity.language }, children),
  blockquote: (_entity, _words, children) => h("blockquote", {}, children),
  expandable_blockquote: (_entity, _words, children) => folding(children),
  spoiler: (_entity, _words, children) => spoiler(children),
};

// A button that wraps with the words around it, which a real button cannot.
function pressable(element, press) {
  element.addEventListener("click", press);
  element.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); press(); } });
  return element;
}

function folding(children) {
  const chevron = h("button.fold", { type: "button", "aria-expanded": "false", "aria-label": "Show more" }, icon("down"));
  const quote = h("blockquote.folds.folded", { "data-testid": "expandable" }, h("span.inside", {}, children), chevron);
  const turn = () => {
    const folded = quote.classList.toggle("folded");
    chevron.setAttribute("aria-expanded", String(!folded));
    chevron.setAttribute("aria-label", folded ? "Show more" : "Show less");
  };
  quote.addEventListener("click", (event) => {
    if (!event.target.closest("a, .spoiler") && !String(getSelection())) turn();
  });
  return quote;
}

function spoiler(children) {
  const inside = h("span", { "aria-hidden": "true" }, children);
  const element = h("span.spoiler.hidden-words", { role: "button", tabindex: "0", "aria-label": "Hidden words, press to show" }, inside);
  const show = (event) => {
    if (!element.classList.contains("hidden-words")) return;
    event.preventDefault();
    event.stopPropagation();
    element.classList.remove("hidden-words");
    inside.removeAttribute("aria-hidden");
    for (const name of ["role", "tabindex", "aria-label"]) element.removeAttribute(name);
  };
  element.addEventListener("click", show, true);
  element.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") show(event); });
  return element;
}

const make = (entity, words, children, act) =>
  (MAKERS[entity.type] || ((_e, _w, inner) => h(PLAIN[entity.type] || "span", {}, inner)))(entity, words, children, act);

// Nodes for text[start, end); an entity that sticks out of its parent is cut in two at the border.
function build(text, entities, start, end, act) {
  const nodes = [];
  const queue = [...entities];
  let at = start;
  while (queue.length) {
    const entity = queue.shift();
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset >= end || stop <= at) continue;
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inner = [];
    for (let i = 0; i < queue.length; ) {
      const other = queue[i];
      if (other.offset >= stop) break;
      queue.splice(i, 1);
      inner.push(other);
      const tail = other.offset + other.length - stop;
      if (tail > 0) queue.push({ ...other, offset: stop, length: tail });
    }
    queue.sort(byPlace);
    const words = text.slice(entity.offset, stop);
    nodes.push(make(entity, words, build(text, inner, entity.offset, stop, act), act));
    at = stop;
    if (BLOCKS.has(entity.type)) {
      const before = nodes[nodes.length - 2];
      if (typeof before === "string" && before.endsWith("\n")) nodes[nodes.length - 2] = before.slice(0, -1);
      if (text[at] === "\n" && at < end) at += 1; // a block ends its line by itself
    }
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

const byPlace = (one, two) => one.offset - two.offset || two.length - one.length;

export function renderWords(text, entities, act) {
  return build(text, [...entities].sort(byPlace), 0, text.length, act);
}

// A folded quotation that is short after all needs no chevron; known only once it is on the page.
export function settleFolds(root) {
  for (const quote of root.querySelectorAll("blockquote.folded")) {
    const inside = quote.querySelector(".inside");
    if (inside.clientHeight && inside.scrollHeight <= inside.clientHeight + 2) {
      quote.classList.remove("folds", "folded");
      quote.querySelector(".fold")?.remove();
    }
  }
}

export const onlyEmoji = (text) => /^(?:\p{Extended_Pictographic}\uFE0F?){1,3}$/u.test(text);
