"""What each route of the control API does (the routes are listed in control.py)."""

from dataclasses import asdict
from typing import TYPE_CHECKING, cast

from bot.sandbox.limits import Limits
from bot.sandbox.params import Params
from bot.sandbox.simulator import Simulator
from bot.sandbox.views import chat_view
from bot.sandbox.wire import Json, bad_request

if TYPE_CHECKING:
    from bot.sandbox.people import Kind

MAX_WAIT = 60.0


def patient(sim: Simulator, _chat: int, body: Params) -> Json:
    """A new person."""
    number = sim.patient(
        body.text("first_name", "Patient"),
        last_name=body.text("last_name"),
        username=body.text("username"),
        language_code=body.text("language_code", "en"),
        started=body.flag("started") or "started" not in body.fields,
        topics=body.flag("topics"),
        user_id=body.integer("id"),
    )
    return chat_view(sim.world, sim.chat(number))


def group(sim: Simulator, _chat: int, body: Params) -> Json:
    """A new group."""
    number = sim.group(
        body.text("title", "Group"),
        people=cast("list[int]", body.tree("people") or ()),
        titles={int(number): str(words) for number, words in (body.table("titles") or {}).items()},
        kind=cast("Kind", body.text("kind", "supergroup")),
        forum=body.flag("forum"),
        bot_status=body.text("bot_status", "administrator"),
    )
    return chat_view(sim.world, sim.chat(number))


def one_chat(sim: Simulator, chat: int, _body: Params) -> Json:
    """One chat."""
    return chat_view(sim.world, sim.chat(chat))


def messages(sim: Simulator, chat: int, body: Params) -> list[Json]:
    """What can be seen there."""
    found = sim.messages(chat, after=body.integer("after"), thread=body.integer("thread"))
    return [message.wire() for message in found]


async def wait(sim: Simulator, chat: int, body: Params) -> Json | None:
    """The bot's next message."""
    seconds = min(float(body.text("timeout") or 5.0), MAX_WAIT)
    words, numbers = (
        body.text("contains"),
        {name: body.integer(name) for name in ("after", "since", "thread")},
    )
    try:
        message = await sim.wait_for(chat, **numbers, contains=words, timeout=seconds)
    except TimeoutError:
        return None
    return message.wire()


def say(sim: Simulator, chat: int, body: Params) -> Json:
    """A person writes."""
    user, thread, reply_to = (body.integer(name) for name in ("user", "thread", "reply_to"))
    split = body.flag("split") or "split" not in body.fields
    return {
        "message_ids": sim.say(
            chat,
            body.text("text"),
            user=user,
            thread=thread,
            reply_to=reply_to,
            split=split,
            anonymous=body.flag("anonymous"),
        )
    }


def edit(sim: Simulator, chat: int, body: Params) -> bool:
    """A person changes their words."""
    sim.edit(chat, body.integer("message_id"), body.text("text"))
    return True


async def tap(sim: Simulator, chat: int, body: Params) -> Json:
    """A person presses a button, and may wait for the answer."""
    user, thread = body.integer("user"), body.integer("thread")
    number = sim.tap(chat, body.text("button"), body.integer("message_id"), user=user, thread=thread)
    seconds = min(float(body.text("wait") or 0.0), MAX_WAIT)
    try:
        answer: Json | None = await sim.answer(number, seconds)
    except TimeoutError:
        answer = None
    return {"callback_query_id": number, "answer": answer}


def media(sim: Simulator, chat: int, body: Params) -> Json:
    """A person sends files."""
    if not body.uploads:
        raise bad_request("there is no file in the request")
    numbers = sim.media(
        chat,
        body.text("kind", "document"),
        list(body.uploads.values()),
        caption=body.text("caption"),
        user=body.integer("user"),
        thread=body.integer("thread"),
        reply_to=body.integer("reply_to"),
        size=body.integer("size") or None,
    )
    return {"message_ids": numbers}


def share(sim: Simulator, chat: int, body: Params) -> Json:
    """A person sends something that is no file."""
    content = body.table("content") or {}
    number = sim.share(chat, content, user=body.integer("user"), thread=body.integer("thread"))
    return {"message_ids": [number]}


def react(sim: Simulator, chat: int, body: Params) -> bool:
    """A person reacts to a message."""
    sim.react(chat, body.integer("message_id"), body.text("emoji"), user=body.integer("user"))
    return True


def status(sim: Simulator, chat: int, body: Params) -> Json:
    """A person blocks the bot, a group removes it, an account ends."""
    number = sim.set_status(chat, body.text("status"), user=body.integer("user"))
    return chat_view(sim.world, sim.chat(number))


def updates(sim: Simulator, _chat: int, body: Params) -> bool:
    """Any update at all."""
    sim.raw(body.table("update") or {})
    return True


def trouble(sim: Simulator, _chat: int, body: Params) -> bool:
    """Deliveries that go wrong."""
    sim.duplicate(body.integer("duplicate"))
    sim.shuffle(body.integer("shuffle"))
    return True


def limits(sim: Simulator, _chat: int, body: Params) -> Json:
    """Sending limits."""
    wanted = Limits(**cast("dict[str, float]", dict(body.fields)))  # type: ignore[arg-type]
    sim.limit(wanted)
    return asdict(wanted)


def add_fault(sim: Simulator, _chat: int, body: Params) -> Json:
    """Trouble from now on."""
    return {"id": sim.fault(**body.fields)}


def end_faults(sim: Simulator, _chat: int, body: Params) -> bool:
    """Trouble over."""
    sim.clear_faults(body.integer("id"))
    return True


def log(sim: Simulator, _chat: int, body: Params) -> list[Json]:
    """API calls."""
    return [call.wire() for call in sim.log(body.text("method"), body.integer("after"))]


def reset(sim: Simulator, _chat: int, _body: Params) -> bool:
    """Start over."""
    sim.reset()
    return True


def state(sim: Simulator, _chat: int, _body: Params) -> Json:
    """What the page shows first."""
    profile, world = sim.world.profile, sim.world
    return {
        "seq": world.changes.seq,
        "bot": profile.me()
        | {"description": profile.words("description"), "about": profile.words("short_description")},
        "chats": [chat_view(world, chat) for chat in world.chats.values()],
    }


def faults(sim: Simulator, _chat: int, _body: Params) -> list[Json]:
    """Faults in force."""
    return sim.faults.wire()
