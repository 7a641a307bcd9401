"""The bot about itself: getMe, names, descriptions, commands, menu button."""

import json
import re

from bot.sandbox.methods.common import Method
from bot.sandbox.params import Params
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MAX_COMMANDS, MAX_COMMAND_TEXT = 100, 256
TEXTS = {
    "name": ("Name", 64),
    "description": ("Description", 512),
    "short_description": ("ShortDescription", 120),
}


def get_me(world: World, _params: Params) -> object:
    """`getMe`."""
    return world.profile.me()


def trivially(_world: World, _params: Params) -> object:
    """`logOut` and close: said yes to, nothing done."""
    return True


def _scope(params: Params) -> str:
    scope = params.table("scope") or {"type": "default"}
    kind = str(scope.get("type", "default"))
    return ":".join([kind, *(str(scope[key]) for key in ("chat_id", "user_id") if key in scope)])


def set_commands(world: World, params: Params) -> object:
    """`setMyCommands`."""
    given = params.rows("commands")
    if given is None:
        raise bad_request("can't parse commands: expected an Array")
    if len(given) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in given]
    world.profile.commands[_scope(params), params.text("language_code")] = commands
    world.changes.note("profile", 0, {})
    return True


def _command(item: Json) -> Json:
    name = str(item.get("command", "")).removeprefix("/")
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(item.get("description", ""))) <= MAX_COMMAND_TEXT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": item["description"]}


def get_commands(world: World, params: Params) -> object:
    """`getMyCommands`: exactly that scope and language."""
    return world.profile.commands.get((_scope(params), params.text("language_code")), [])


def delete_commands(world: World, params: Params) -> object:
    """`deleteMyCommands`."""
    world.profile.commands.pop((_scope(params), params.text("language_code")), None)
    world.changes.note("profile", 0, {})
    return True


def set_text(which: str, longest: int) -> Method:
    """`setMyName`, setMyDescription, setMyShortDescription."""

    def method(world: World, params: Params) -> object:
        words = params.text(which)
        if len(words) > longest:
            raise bad_request(f"{which.replace('_', ' ')} is too long")
        world.profile.texts[which, params.text("language_code")] = words
        world.changes.note("profile", 0, {})
        return True

    return method


def get_text(which: str) -> Method:
    """`getMyName`, getMyDescription, getMyShortDescription."""
    return lambda world, params: {which: world.profile.words(which, params.text("language_code"))}


def set_menu_button(world: World, params: Params) -> object:
    """`setChatMenuButton`."""
    button = params.table("menu_button") or {"type": "default"}
    if button.get("type") not in {"default", "commands", "web_app"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    world.profile.menu[params.integer("chat_id")] = button
    return True


def get_menu_button(world: World, params: Params) -> object:
    """`getChatMenuButton`."""
    menu = world.profile.menu
    button = menu.get(params.integer("chat_id")) or menu.get(0) or {"type": "commands"}
    return json.loads(json.dumps(button))


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "logOut": trivially,
    "close": trivially,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
for _which, (_title, _longest) in TEXTS.items():
    METHODS |= {f"setMy{_title}": set_text(_which, _longest), f"getMy{_title}": get_text(_which)}
