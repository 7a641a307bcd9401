"""What the routes of the control API about groups do (the routes are listed in control.py)."""

from bot.sandbox.params import Params
from bot.sandbox.simulator import Simulator
from bot.sandbox.views import chat_view
from bot.sandbox.wire import Json, bad_request

TOPIC_ACTS = {
    "close": Simulator.close_topic,
    "reopen": Simulator.reopen_topic,
    "delete": Simulator.delete_topic,
}


def staff(sim: Simulator, _chat: int, body: Params) -> Json:
    """A new person who works in groups."""
    names = {name: body.text(name) for name in ("last_name", "username")}
    return chat_view(sim.world, sim.chat(sim.staff(body.text("first_name", "Staff"), **names)))


def topic(sim: Simulator, chat: int, body: Params) -> Json:
    """A person makes, renames, closes, reopens or deletes a topic."""
    act, user, thread = body.text("act", "create"), body.integer("user"), body.integer("thread")
    if act == "create":
        thread = sim.new_topic(chat, body.text("name"), user=user, icon=body.text("icon"))
    elif act == "rename":
        sim.rename_topic(chat, thread, body.text("name"), user=user)
    elif act in TOPIC_ACTS:
        TOPIC_ACTS[act](sim, chat, thread, user=user)
    else:
        raise bad_request(f"unknown act {act!r}: create, rename, close, reopen or delete")
    return {"thread": thread}


def delete(sim: Simulator, chat: int, body: Params) -> bool:
    """A person deletes a message."""
    sim.delete_message(chat, body.integer("message_id"), user=body.integer("user"))
    return True


def pin(sim: Simulator, chat: int, body: Params) -> bool:
    """A person pins a message or takes the pin away."""
    on = body.flag("on") or "on" not in body.fields
    sim.pin(chat, body.integer("message_id"), user=body.integer("user"), on=on)
    return True


def join(sim: Simulator, chat: int, body: Params) -> Json:
    """A person comes into a group."""
    sim.join(chat, body.integer("user"), title=body.text("title"), by=body.integer("by"))
    return chat_view(sim.world, sim.chat(chat))


def leave(sim: Simulator, chat: int, body: Params) -> Json:
    """A person leaves a group or is removed from it."""
    sim.leave(chat, body.integer("user"), by=body.integer("by"))
    return chat_view(sim.world, sim.chat(chat))


def rights(sim: Simulator, chat: int, body: Params) -> list[str]:
    """What the bot may do in a group."""
    sim.set_rights(chat, **{name: body.flag(name) for name in body.fields})
    return sorted(sim.chat(chat).bot_rights)


def link(sim: Simulator, chat: int, body: Params) -> Json:
    """What a button opens for a person."""
    return {"url": sim.link(chat, body.text("button"), body.integer("message_id"), user=body.integer("user"))}
