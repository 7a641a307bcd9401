// Making elements without ever parsing HTML: words of patients can never become markup.
const PATHS = {
  back: "M15 5l-7 7 7 7",
  send: "M3.6 20.4 21.5 12.9c.9-.4.9-1.4 0-1.8L3.6 3.6c-.8-.3-1.5.3-1.3 1.1l1.6 5.6 9.1 1.7-9.1 1.7-1.6 5.6c-.2.8.5 1.4 1.3 1.1Z",
  clip: "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.5-8.4a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7",
  menu: "M4 7h16M4 12h16M4 17h10",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  down: "M6 9.5l6 6 6-6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  file: "M7 3.5h6.5L18 8v11a1.5 1.5 0 0 1-1.5 1.5h-9.5A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5ZM13 3.5V8.5h5",
  image: "M5 4.5h14A1.5 1.5 0 0 1 20.5 6v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5ZM4 16.5l5-5 4 4 2.5-2.5 4.5 4M15.5 9v.01",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  edit: "M4.5 19.5l1-4L16 5a2.1 2.1 0 0 1 3 3L8.5 18.5l-4 1Z",
  copy: "M9 9h10.5v10.5H9ZM5 15H4.500V4.500H15V5",
  reply: "M9 6L4 11l5 5M4.500 11H14a5.500 5.500 0 0 1 5.500 5.500V18",
  block: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM6 6l12 12",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  moon: "M20 14.500A8.300 8.300 0 0 1 9.500 4a8.300 8.300 0 1 0 10.500 10.500Z",
  lamp: "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.600 10.800c.6.5.9 1.100.9 1.700h5.400c0-.6.3-1.200.9-1.700A6 6 0 0 0 12 3Z",
  pin: "M9 4h6l-.8 6 2.800 3H7l2.800-3ZM12 13v7",
  lock: "M6.500 11h11v9h-11ZM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
  trash: "M5 7h14M9.500 7V4.500h5V7M7 7l.8 12.500h8.400L17 7M10.500 10.500v5.500M13.500 10.500v5.500",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.500 20.500c.6-4 3.700-6 7.500-6s6.900 2 7.500 6",
  window: "M4 5.500h16v13H4ZM4 9.500h16M7 7.500v.01",
  beside: "M3.500 5h17v14h-17ZM12 5v14",
  plus: "M12 5v14M5 12h14",
  react: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM8.500 14c1.500 2.300 5.500 2.300 7 0M9 9.500v.01M15 9.500v.01",
  out: "M8 5h11v11M19 5L6 18",
};

export function icon(name, extra = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon ${extra}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

// h("button.icon-button", {type: "button", onclick, "aria-label": "Back"}, child, ...)
export function h(what, props = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const button = (classes, label, name, onclick, props = {}) =>
  h(`button.${classes}`, { type: "button", "aria-label": label, title: label, onclick, ...props }, icon(name));

export const hue = (number) => Math.abs(Number(number) * 47) % 360;

export function avatar(chat, bot = false) {
  const initials = (chat.title || "?").split(/\s+/).slice(0, 2).map((word) => [...word][0] || "").join("").toUpperCase();
  const element = h(bot ? "div.avatar.bot" : "div.avatar", { "aria-hidden": "true" }, bot ? icon("lamp") : initials);
  if (!bot) element.style.setProperty("--hue", hue(chat.id));
  return element;
}

export const clock = (seconds) => new Date(seconds * 1000).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });

export function dayName(seconds) {
  const day = new Date(seconds * 1000), now = new Date();
  const days = Math.round((new Date(now.toDateString()) - new Date(day.toDateString())) / 86400000);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  const year = day.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return day.toLocaleDateString([], { day: "numeric", month: "long", year });
}

export function bytes(size) {
  const units = ["B", "KB", "MB", "GB"];
  const step = size > 0 ? Math.min(3, Math.floor(Math.log2(size) / 10)) : 0;
  return `${(size / 1024 ** step).toFixed(step && size / 1024 ** step < 10 ? 1 : 0)} ${units[step]}`;
}
