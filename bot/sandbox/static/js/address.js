// The URL's fragment says what is open: #chat  #chat,group  #chat,group,topic  #group,topic
export function parse(hash, chats) {
  const panes = [];
  for (const part of decodeURIComponent(hash.slice(1)).split(",")) {
    const number = Number(part);
    const chat = chats.has(number) && !panes.some((pane) => pane.id === number);
    if (chat && panes.length < 2) panes.push({ id: number, thread: 0 });
    else if (panes.length && number > 0) panes[panes.length - 1].thread = number;
  }
  return panes;
}

export const format = (panes) => `#${panes.map(({ id, thread }) => (thread ? `${id},${thread}` : id)).join(",")}`;

// The same panes with this chat in its place: patients on the left, groups on the right.
export function withChat(panes, chat) {
  if (panes.length < 2) return [{ id: chat.id, thread: 0 }];
  const at = chat.type === "private" ? 0 : 1;
  return panes.map((pane, place) => (place === at && pane.id !== chat.id ? { id: chat.id, thread: 0 } : pane));
}
