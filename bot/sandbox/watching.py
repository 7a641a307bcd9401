"""Watching live: server-sent events of everything that changes, and the files people look at.

`GET /sim/events?after=SEQ` (or Last-Event-ID) sends {"seq", "kind", "chat_id", "data"} a change. Kinds:

    message, edit   data.message is the whole message as it is now
    delete          data.message_id
    chat            data.chat is the chat (status, topics, pins), or null when it is gone
    action          data.action is what the bot is seen doing ("" when it stopped), data.seconds for how long,
                    data.thread is the topic it does it in, or 0
    tap, answer     a press and the bot's answer to it: callback_query_id, message_id, text, show_alert
    keyboard        data.keyboard is the reply keyboard to show, or null
    profile, reset  load /sim/state again (reset also when the reader fell too far behind)
"""

import contextlib
import json
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.changes import Change
from bot.sandbox.pictures import picture_mime
from bot.sandbox.simulator import Simulator
from bot.sandbox.views import chat_view, seen
from bot.sandbox.wire import ApiError, Json

HEARTBEAT_SECONDS = 15.0
SHOWN = frozenset(
    ("message", "edit", "delete", "chat", "action", "tap", "answer", "keyboard", "profile", "reset")
)


def watching_routes(sim: Simulator) -> list[web.RouteDef]:
    """What to mount."""

    async def events(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await answer.prepare(request)
        with contextlib.suppress(ConnectionResetError):  # the reader went away
            await _stream(sim, request, answer)
        return answer

    async def file(request: web.Request) -> web.StreamResponse:
        return _file(sim, request)

    async def opened(request: web.Request) -> web.StreamResponse:
        return _opened(sim, request)

    return [
        web.get("/sim/events", events),
        web.get("/sim/files/{file_id}", file),
        web.get("/sim/chats/{chat}/open", opened),
    ]


def _opened(sim: Simulator, request: web.Request) -> web.Response:
    """Where a button leads, signed for the person who pressed it, as a redirect that nothing keeps."""
    given = request.query
    try:
        number, user = int(given.get("message_id", 0)), int(given.get("user", 0))
        url = sim.link(int(request.match_info["chat"]), given.get("button", ""), number, user=user)
    except (ApiError, ValueError) as refusal:
        return web.Response(status=400, text=f"This button opens nothing: {refusal}")
    headers = {"Location": url, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    return web.Response(status=302, headers=headers)


async def _stream(sim: Simulator, request: web.Request, answer: web.StreamResponse) -> None:
    changes = sim.world.changes
    after = int(request.headers.get("Last-Event-ID") or request.query.get("after") or changes.seq)
    await answer.write(b"retry: 1000\n\n")
    while True:
        news = changes.since(after)
        if news is None:
            news = [Change(changes.seq, "reset", 0, {})]
        for change in news:
            after = change.seq
            if change.kind in SHOWN:
                await answer.write(_event(sim, change))
        if await changes.later_than(after, HEARTBEAT_SECONDS) is None:
            await answer.write(b": still here\n\n")


def _event(sim: Simulator, change: Change) -> bytes:
    told = {"seq": change.seq, "kind": change.kind, "chat_id": change.chat_id, "data": _data(sim, change)}
    return f"id: {change.seq}\ndata: {json.dumps(told)}\n\n".encode()


def _data(sim: Simulator, change: Change) -> Json:
    """The change with what the page needs to draw it, as things are now."""
    chat = sim.world.chats.get(change.chat_id)
    if change.kind == "chat":
        return {"chat": chat_view(sim.world, chat) if chat else None}
    if change.kind in {"message", "edit"} and chat is not None:
        post = chat.posts[change.data["message_id"]]
        return {**change.data, "message": seen(sim.world, chat, post).wire()}
    return change.data


def _file(sim: Simulator, request: web.Request) -> web.Response:
    stored = sim.world.files.find(request.match_info["file_id"])
    if stored is None:
        raise web.HTTPNotFound
    picture = picture_mime(stored.upload.data)
    inline = bool(picture) and "download" not in request.query
    way, name = "inline" if inline else "attachment", quote(stored.upload.name)
    headers = {
        "Content-Disposition": f"{way}; filename*=UTF-8''{name}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, max-age=3600",
    }
    kind = picture if inline else "application/octet-stream"
    return web.Response(body=stored.upload.data, content_type=kind, headers=headers)
