"""The design's rules about who may import and do what, over the source itself.

Longer than most files: each rule stands beside a made-up file that breaks it, so that no rule is a wish.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from telegram import Bot, CallbackQuery, Chat, Message, User

ROOT = Path(__file__).parents[1]
TEXTS = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".tsv",
    ".html",
    ".css",
    ".js",
    ".sql",
    ".typ",
    ".svg",
    ".yml",
    ".sh",
    "",
}
NOT_OURS = {"build", "node_modules"}
LONGEST, LONGEST_OF_TESTS = 200, 350
"""Lines; a table of claims may be longer than code."""

Files = dict[str, str]
"""Path to text."""
Found = tuple[str, str]
"""The file, and what it does that it must not."""
Rule = Callable[[Files], Iterator[Found]]


def _files() -> Files:
    inside = (file for top in ROOT.iterdir() if top.name not in NOT_OURS for file in _walk(top))
    return {file.relative_to(ROOT).as_posix(): file.read_text("utf-8", "replace") for file in inside}


def _walk(top: Path) -> Iterator[Path]:
    if top.name.startswith(".") and top.name not in {".ci", ".env.example"}:
        return
    if top.is_dir():
        for below in top.iterdir():
            yield from _walk(below)
    elif top.suffix in TEXTS and top.is_file():
        yield top


@cache
def tree(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def imports(text: str) -> frozenset[str]:
    """Every module, also inside functions and under TYPE_CHECKING; "from a import b" may mean a.b."""
    found: set[str] = set()
    for node in ast.walk(tree(text)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative imports hide what is imported"
            found |= {str(node.module), *(f"{node.module}.{name.name}" for name in node.names)}
    return frozenset(found)


def python(files: Files, *folders: str) -> Iterator[tuple[str, str]]:
    for path, text in sorted(files.items()):
        if path.endswith(".py") and path.startswith(folders):
            yield path, text


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def importing(files: Files, folder: str, *packages: str) -> Iterator[Found]:
    for path, text in python(files, folder):
        yield from ((path, module) for module in sorted(imports(text)) if within(module, *packages))


# --- rule 1: flows is pure ------------------------------------------------------------------------------

MATCHING = {"rapidfuzz"}
WORLD = (
    *("asyncio", "ctypes", "datetime.datetime.now", "io", "logging", "multiprocessing", "os", "pathlib"),
    *("random", "secrets", "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading"),
    *("time", "urllib", "uuid"),
)
CALLS = {"open", "print", "input", "exec", "eval", "__import__"}
CLOCKS = {"now", "utcnow", "today"}


def flows_import_only_what_is_pure(files: Files) -> Iterator[Found]:
    for path, text in python(files, "flows/"):
        for module in sorted(imports(text)):
            top = module.partition(".")[0]
            if within(module, *WORLD) or top not in {"flows", *MATCHING, *sys.stdlib_module_names}:
                yield path, module


def flows_do_nothing_to_the_world(files: Files) -> Iterator[Found]:
    for path, text in python(files, "flows/"):
        for node in ast.walk(tree(text)):
            match node:
                case ast.AsyncFunctionDef() | ast.Await() | ast.AsyncFor() | ast.AsyncWith():
                    yield path, "async"
                case ast.Call(func=ast.Name(id=name)) if name in CALLS:
                    yield path, f"{name}()"
                case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCKS:
                    yield path, f".{name}()"


# --- rules 2 to 8 ---------------------------------------------------------------------------------------


def content_is_data_only(files: Files) -> Iterator[Found]:
    yield from (
        (path, "code") for path in files if path.startswith("content/") and path.endswith((".py", ".js"))
    )


def flows_do_not_know_the_shell(files: Files) -> Iterator[Found]:
    yield from importing(files, "flows/", "bot", "tests")


USE_CASES = ("bot/conversation", "bot/outbox", "bot/review/desk")
ADAPTERS = ("telegram", "store", "records")


def use_cases_know_ports_and_flows_only(files: Files) -> Iterator[Found]:
    for path, text in python(files, *USE_CASES):
        own = next(case.replace("/", ".") for case in USE_CASES if path.startswith(case))
        for module in sorted(imports(text) - {"bot"}):
            if within(module, "bot") and not within(module, "bot.ports", own) and module not in _names(text):
                yield path, module


def _names(text: str) -> set[str]:
    """What is imported from a module, as opposed to a module: functions and classes."""
    nodes = (node for node in ast.walk(tree(text)) if isinstance(node, ast.ImportFrom))
    return {f"{node.module}.{name.name}" for node in nodes for name in node.names if node.module != "bot"}


def adapters_do_not_know_each_other(files: Files) -> Iterator[Found]:
    for adapter in ADAPTERS:
        others = (f"bot.{other}" for other in ADAPTERS if other != adapter)
        yield from importing(files, f"bot/{adapter}/", *others)


def only_build_knows_all_adapters(files: Files) -> Iterator[Found]:
    for path, text in python(files, "bot/"):
        known = [name for name in ADAPTERS if any(within(one, f"bot.{name}") for one in imports(text))]
        if len(known) > 1 and path != "bot/build.py":
            yield path, " and ".join(known)


SPEAKS_TELEGRAM = ("bot/telegram/", "bot/review/topics/")


def only_the_adapter_imports_telegram(files: Files) -> Iterator[Found]:
    everywhere = (*importing(files, "bot/", "telegram"), *importing(files, "flows/", "telegram"))
    yield from (found for found in everywhere if not found[0].startswith(SPEAKS_TELEGRAM))


COMMAND_LINE = ("bot/__main__.py", "bot/trying.py")


def the_sandbox_stands_alone(files: Files) -> Iterator[Found]:
    for path, module in importing(files, "bot/sandbox/", "bot", "flows"):
        if module != "bot" and not within(module, "bot.sandbox"):
            yield path, module
    for path, module in importing(files, "bot/", "bot.sandbox"):
        if not path.startswith(("bot/sandbox/", *COMMAND_LINE)):
            yield path, module


def only_voice_makes_a_reply(files: Files) -> Iterator[Found]:
    for path, text in python(files, "bot/", "flows/"):
        for node in ast.walk(tree(text)):
            match node:
                case ast.Call(func=ast.Name(id="Reply") | ast.Attribute(attr="Reply")) if (
                    path != "flows/voice.py"
                ):
                    yield path, "Reply()"


SENDING = frozenset(
    name
    for kind in (Bot, Message, CallbackQuery, Chat, User)
    for name in dir(kind)
    if re.match(r"(?:send|edit|copy|forward|reply)(?:_|[A-Z])", name) and callable(getattr(kind, name))
)
"""PTB's own names for them, shortcuts and the Bot API's spelling included."""
SENDERS = ("bot/telegram/outbound.py", "bot/review/topics/", "bot/sandbox/")
"""The sandbox is a make-believe Telegram: it has the methods, and no patient."""


def only_outbound_sends(files: Files) -> Iterator[Found]:
    for path, text in python(files, "bot/", "flows/"):
        if path.startswith(SENDERS):
            continue
        for node in ast.walk(tree(text)):
            match node:
                case ast.Attribute(attr=name) | ast.Call(args=[ast.Constant(value=str(name)), *_]):
                    if name in SENDING:
                        yield path, name


def the_model_imports_nothing_of_ours(files: Files) -> Iterator[Found]:
    yield from importing(files, "flows/model.py", "flows", "bot")


KNOWS_THE_GUIDE = ("bot/build.py", "bot/talk.py", "tests/")


def the_guide_is_an_argument(files: Files) -> Iterator[Found]:
    everywhere = (*importing(files, "flows/", "flows.guide"), *importing(files, "bot/", "flows.guide"))
    for path, module in everywhere:
        if module == "flows.guide" and not path.startswith(KNOWS_THE_GUIDE):
            yield path, module


# --- soft limits and strangers --------------------------------------------------------------------------


def a_long_file_says_why(files: Files) -> Iterator[Found]:
    for path, text in python(files, "bot/", "flows/", "tests/"):
        lines = text.splitlines()
        longest = LONGEST_OF_TESTS if path.startswith("tests/") else LONGEST
        if len(lines) > longest and not re.search(r"(?i)\blong(er)?\b", "\n".join(lines[:5])):
            yield path, "too long"


HOMES = re.compile(r"(?<![\w.])(?:/(?:home|Users)/[a-z]\w*|[A-Z]:\\Users\\\w+)", re.ASCII)


def no_file_names_a_developers_machine(files: Files) -> Iterator[Found]:
    for path, text in sorted(files.items()):
        names = {found[0] for found in HOMES.finditer(text)}
        yield from ((path, name) for name in sorted(names))
        if f"{ROOT}/" in text and len(ROOT.parts) > 2:
            yield path, "this folder"


# --- the rules, each with a file that breaks it ---------------------------------------------------------

X = "flows/x.py"

RULES: Mapping[Rule, tuple[tuple[str, str, str], ...]] = {
    flows_import_only_what_is_pure: (
        (X, "import pydantic", "pydantic"),
        (X, "def f():\n    import logging", "logging"),
        (X, "if TYPE_CHECKING:\n    from pathlib import Path", "pathlib"),
        (X, "from os import path", "os"),
        ("flows/readers/x.py", "import asyncio", "asyncio"),
        ("flows/checks/x.py", "import random", "random"),
    ),
    flows_do_nothing_to_the_world: (
        (X, "async def f(): ...", "async"),
        (X, "open('x')", "open()"),
        (X, "from datetime import datetime\ndatetime.now()", ".now()"),
        (X, "import datetime\ndatetime.date.today()", ".today()"),
    ),
    content_is_data_only: (("content/en/x.py", "", "code"),),
    flows_do_not_know_the_shell: (
        (X, "from bot.ports import Send", "bot.ports"),
        (X, "from bot import ports", "bot"),
    ),
    use_cases_know_ports_and_flows_only: (
        ("bot/conversation.py", "from bot.store import open_store", "bot.store"),
        ("bot/outbox.py", "from bot import store", "bot.store"),
        ("bot/review/desk.py", "import bot.telegram.outbound", "bot.telegram.outbound"),
    ),
    adapters_do_not_know_each_other: (
        ("bot/telegram/x.py", "from bot.store.script import Script", "bot.store.script"),
        ("bot/store/x.py", "def f():\n    from bot.records import read", "bot.records"),
        ("bot/records/x.py", "import bot.telegram", "bot.telegram"),
    ),
    only_build_knows_all_adapters: (
        ("bot/x.py", "import bot.store\nfrom bot.telegram import hook", "telegram and store"),
    ),
    only_the_adapter_imports_telegram: (
        ("bot/x.py", "from telegram import Bot", "telegram"),
        (X, "import telegram.ext", "telegram.ext"),
        ("bot/review/page.py", "import telegram", "telegram"),
        ("bot/review/desk/x.py", "import telegram", "telegram"),
    ),
    the_sandbox_stands_alone: (
        ("bot/sandbox/x.py", "from flows.model import Said", "flows.model"),
        ("bot/sandbox/x.py", "from bot import settings", "bot.settings"),
        ("bot/serve.py", "from bot.sandbox import Sandbox", "bot.sandbox"),
    ),
    only_voice_makes_a_reply: (
        ("bot/x.py", "Reply((), footer)", "Reply()"),
        ("flows/engine.py", "voice.Reply((), footer)", "Reply()"),
    ),
    only_outbound_sends: (
        ("bot/x.py", "await bot.send_message(1, 'x')", "send_message"),
        ("bot/telegram/x.py", "await message.reply_text('x')", "reply_text"),
        ("bot/telegram/x.py", "query.edit_message_text('x')", "edit_message_text"),
        ("bot/x.py", "bot.copyMessage(1)", "copyMessage"),
        ("bot/telegram/x.py", "bot.do_api_request('sendMessage')", "sendMessage"),
        ("bot/x.py", "send = bot.send_photo", "send_photo"),
    ),
    the_model_imports_nothing_of_ours: (("flows/model.py", "from flows.values import Her2", "flows.values"),),
    the_guide_is_an_argument: (
        ("flows/engine.py", "from flows.guide import GUIDE", "flows.guide"),
        ("flows/check.py", "def f():\n    from flows import guide", "flows.guide"),
        ("bot/serve.py", "import flows.guide", "flows.guide"),
    ),
    a_long_file_says_why: (
        ("bot/x.py", "x = 1\n" * 201, "too long"),
        ("tests/x.py", '"""Tests."""\n' + "x = 1\n" * 350, "too long"),
    ),
    no_file_names_a_developers_machine: (
        ("README.md", "cd /home" + "/jane/lantern", "/home" + "/jane"),
        ("bot/x.py", "X = '/Users" + "/jane'", "/Users" + "/jane"),
        ("docs/x.md", "C:\\Users" + "\\Jane\\x", "C:\\Users" + "\\Jane"),
        ("docs/x.md", f"cd {ROOT}/bot", "this folder"),
    ),
}


@cache
def found_now() -> Mapping[str, frozenset[Found]]:
    files = _files()
    return {rule.__name__: frozenset(rule(files)) for rule in RULES}


def name_of(rule: object) -> str:
    return getattr(rule, "__name__", str(rule))


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_the_code_keeps_the_rule(rule: Rule) -> None:
    assert sorted(found_now()[rule.__name__]) == []


BROKEN = [(rule, *row) for rule, rows in RULES.items() for row in rows]


@pytest.mark.parametrize(("rule", "path", "text", "what"), BROKEN, ids=name_of)
def test_the_rule_can_be_broken(rule: Rule, path: str, text: str, what: str) -> None:
    assert (path, what) in set(rule({path: text}))


ALLOWED: Files = {
    "flows/guide.py": "from __future__ import annotations\nimport re\nimport rapidfuzz\nimport flows.values",
    "flows/voice.py": "Reply((), footer)",
    "bot/conversation.py": "from bot.ports import Send\nfrom flows.voice import seal",
    "bot/build.py": "import bot.store\nimport bot.telegram\nimport bot.records\nimport flows.guide",
    "bot/telegram/outbound.py": "from telegram import Bot\nbot.send_message(1, reply_markup=2)",
    "bot/review/topics/x.py": "from telegram import Bot\nbot.send_message(1)",
    "bot/store/x.py": "rows = script.send(rows)\nbot.store.sending",
    "bot/sandbox/x.py": "from bot.sandbox.world import World",
    "bot/trying.py": "from bot.sandbox import Sandbox",
    "tests/x.py": '"""Longer than most files: a table."""\n' + "x = 1\n" * 350,
    "docs/x.md": "See https://example.org/home/page and /tmp/x.",
}


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_what_the_design_allows_is_not_found(rule: Rule) -> None:
    assert list(rule(ALLOWED)) == []
