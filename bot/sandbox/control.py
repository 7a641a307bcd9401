"""The control API: what people do and what can be seen, as JSON over HTTP.

Every answer is {"ok": true, "result": …} or Telegram's shape of a refusal. A body is JSON or a form; `media`
takes multipart. `chat` is a chat number.

    GET    /sim/state                      the bot, all chats, the newest change number `seq`
    POST   /sim/patients                   {first_name?, last_name?, username?, language_code?, started?,
                                            topics?, id?}
    POST   /sim/staff                      {first_name?, last_name?, username?}  a person who works in groups
    POST   /sim/groups                     {title, kind?: group|supergroup|channel, forum?, people?: [ids],
                                            bot_status?, titles?: {id: title}}
    GET    /sim/chats/{chat}               one chat
    GET    /sim/chats/{chat}/messages      ?after=&thread=   all that can be seen, oldest first
    GET    /sim/chats/{chat}/wait          ?after=&since=&contains=&thread=&timeout=
                                            the bot's next message, or null
    POST   /sim/chats/{chat}/say           {text, user?, thread?, reply_to?, split?, anonymous?}
                                            -> {message_ids}
    POST   /sim/chats/{chat}/edit          {message_id, text}
    POST   /sim/chats/{chat}/tap           {button, message_id?, thread?, user?, wait?}
                                            -> {callback_query_id, answer}
    POST   /sim/chats/{chat}/media         multipart: kind, files, caption?, user?, thread?, reply_to?,
                                            size?
    POST   /sim/chats/{chat}/share         {content: {location|contact|poll|dice: {…}}, user?, thread?}
    POST   /sim/chats/{chat}/react         {message_id, emoji?, user?}
    POST   /sim/chats/{chat}/status        {status: blocked|unblocked|added|promoted|left|kicked|
                                            deactivated|migrated|forum}
    POST   /sim/chats/{chat}/topic         {act: create|rename|close|reopen|delete, thread?, name?, icon?,
                                            user?}  -> {thread}
    POST   /sim/chats/{chat}/delete        {message_id, user?}
    POST   /sim/chats/{chat}/pin           {message_id, on?, user?}
    POST   /sim/chats/{chat}/join          {user, title?, by?}
    POST   /sim/chats/{chat}/leave         {user, by?}
    POST   /sim/chats/{chat}/rights        {can_manage_topics?: false, …}  the bot's
    GET    /sim/chats/{chat}/link          ?button=&message_id=&user=  -> {url} that a button opens
    GET    /sim/chats/{chat}/open          the same as a redirect, for the page
    POST   /sim/updates                    {update: {…}}  any raw update
    POST   /sim/trouble                    {duplicate?: n, shuffle?: n}  of the next updates
    GET    /sim/faults                     faults in force
    POST   /sim/faults                     {kind: status|reset|delay, method?, chat_id?, contains?, times?,
                                            skip?, after?, status?, retry_after?, description?,
                                            seconds?}  -> {id}
    DELETE /sim/faults                     ?id=   one fault, or all
    POST   /sim/limits                     {on, per_chat?, chat_burst?, overall?, overall_burst?,
                                            per_group_minute?, edits?, topics?}
    GET    /sim/log                        ?method=&after=   every API call in order
    POST   /sim/reset                      forget everything but the bot's connection and profile
    GET    /sim/events                     ?after=   server-sent events (see watching.py)
    GET    /sim/files/{file_id}            a file's bytes
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.sandbox import grouproads, roads
from bot.sandbox.params import Params, read_params
from bot.sandbox.simulator import Simulator
from bot.sandbox.wire import ApiError, bad_request

Act = Callable[[Simulator, int, Params], object | Awaitable[object]]
Road = tuple[str, str, Act]

ROADS: tuple[Road, ...] = (
    ("GET", "/sim/state", roads.state),
    ("POST", "/sim/patients", roads.patient),
    ("POST", "/sim/staff", grouproads.staff),
    ("POST", "/sim/groups", roads.group),
    ("GET", "/sim/chats/{chat}", roads.one_chat),
    ("GET", "/sim/chats/{chat}/messages", roads.messages),
    ("GET", "/sim/chats/{chat}/wait", roads.wait),
    ("POST", "/sim/chats/{chat}/say", roads.say),
    ("POST", "/sim/chats/{chat}/edit", roads.edit),
    ("POST", "/sim/chats/{chat}/tap", roads.tap),
    ("POST", "/sim/chats/{chat}/media", roads.media),
    ("POST", "/sim/chats/{chat}/share", roads.share),
    ("POST", "/sim/chats/{chat}/react", roads.react),
    ("POST", "/sim/chats/{chat}/status", roads.status),
    ("POST", "/sim/chats/{chat}/topic", grouproads.topic),
    ("POST", "/sim/chats/{chat}/delete", grouproads.delete),
    ("POST", "/sim/chats/{chat}/pin", grouproads.pin),
    ("POST", "/sim/chats/{chat}/join", grouproads.join),
    ("POST", "/sim/chats/{chat}/leave", grouproads.leave),
    ("POST", "/sim/chats/{chat}/rights", grouproads.rights),
    ("GET", "/sim/chats/{chat}/link", grouproads.link),
    ("POST", "/sim/updates", roads.updates),
    ("POST", "/sim/trouble", roads.trouble),
    ("GET", "/sim/faults", roads.faults),
    ("POST", "/sim/faults", roads.add_fault),
    ("DELETE", "/sim/faults", roads.end_faults),
    ("POST", "/sim/limits", roads.limits),
    ("GET", "/sim/log", roads.log),
    ("POST", "/sim/reset", roads.reset),
)


def control_routes(sim: Simulator) -> list[web.RouteDef]:
    """What to mount."""
    return [web.route(verb, path, _handler(sim, act)) for verb, path, act in ROADS]


def _handler(sim: Simulator, act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            body = await read_params(request)
            result = act(sim, int(request.match_info.get("chat", 0)), body)
            result = await result if isinstance(result, Awaitable) else result
        except ApiError as error:
            return web.json_response(error.wire(), status=error.status)
        except (TypeError, ValueError) as error:
            refusal = bad_request(str(error))
            return web.json_response(refusal.wire(), status=refusal.status)
        return web.json_response({"ok": True, "result": result})

    return handle
