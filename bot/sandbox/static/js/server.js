// The only road to the sandbox: its control API, and its stream of changes.
const RETRY = [700, 1200, 2000, 4000];

export class Refused extends Error {}

async function call(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!body.ok) throw new Refused(body.description);
  return body.result;
}

export const get = (path) => call(path);
export const post = (path, body = {}) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
export const postForm = (path, form) => call(path, { method: "POST", body: form });
export const fileUrl = (id, download = false) => `/sim/files/${encodeURIComponent(id)}${download ? "?download" : ""}`;

export const openUrl = (chat, message, button, user) =>
  `/sim/chats/${chat}/open?${new URLSearchParams({ message_id: message, button, user: user || 0 })}`;

// Loads all, then listens; when the server goes away it says so and starts over as soon as it is back.
export function follow({ load, change, lost, back }) {
  let tries = 0;
  async function begin() {
    let seq;
    try {
      seq = await load();
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      return again();
    }
    tries = 0;
    back();
    const stream = new EventSource(`/sim/events?after=${seq}`);
    stream.onmessage = (event) => {
      const news = JSON.parse(event.data);
      if (news.kind === "reset" || news.kind === "profile") {
        stream.close();
        begin();
      } else change(news);
    };
    stream.onerror = () => { stream.close(); again(); };
  }
  function again() {
    lost();
    setTimeout(begin, RETRY[Math.min(tries++, RETRY.length - 1)]);
  }
  begin();
}
