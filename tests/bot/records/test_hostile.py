"""Files made to harm end in a word that can be said kindly, and leave nothing behind."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable

import pytest

from bot.records import process, said
from bot.records.accept import accept
from bot.records.gathered import gathered
from bot.records.reader import SHOW, TEXT, ChildReader, Marking
from flows.records import Damaged, Encrypted, Pages, TooBig, TookTooLong, TooManyPages, TooMuch, Unreadable
from tests.bot.records import making
from tests.bot.records.watching import children, nothing_left

Words = set[type]
GIVEN_UP: Words = {Damaged, TooMuch, TookTooLong}
"""Which of them depends on which wall it hits first."""

HOSTILE: dict[str, tuple[Callable[[], bytes], Words]] = {
    "100,000 pages": (making.page_bomb, {TooManyPages}),
    "a stream in a stream in a stream of 1 GB": (making.flate_bomb, GIVEN_UP),
    "forms that draw forms that draw forms": (making.form_bomb, GIVEN_UP),
    "200,000 objects": (making.object_bomb, {Pages, *GIVEN_UP}),
    "a table that is its own predecessor": (making.xref_loop, {Unreadable, *GIVEN_UP}),
    "pages that are their own parents": (making.kid_loop, GIVEN_UP),
    "a page of 70 metres": (making.huge_page, {Unreadable, *GIVEN_UP}),
    "a picture of 1.6 thousand million pixels in a page": (making.picture_bomb, {Unreadable, *GIVEN_UP}),
    "a password": (making.locked, {Encrypted}),
    "2.5 thousand million pixels": (making.pixel_bomb, {TooBig}),
    "a note of 100 MB": (making.note_bomb, GIVEN_UP),
    "half a photo": (lambda: making.saved(making.shot())[:9000], {Damaged}),
    "a photo that is a PDF too": (
        lambda: making.saved(making.shot()) + making.pdf(making.written("pay here")),
        {Pages},
    ),
    "a PDF of rubbish": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40, {Damaged}),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_file_ends_in_a_word(name: str) -> None:
    make, words = HOSTILE[name]
    with nothing_left():
        result = await ChildReader().read([make()])
    assert type(result) in words


# --- the fuzzer: 200 files, each in a child of its own ------------------------------------------------------


KINDS: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: making.pdf(making.written(*making.REPORT), making.written("page 2")),
    "jpeg": lambda: making.saved(making.shot(size=(300, 200))),
    "png": lambda: making.saved(making.shot(size=(300, 200)), "PNG"),
    "webp": lambda: making.saved(making.shot(size=(300, 200)), "WEBP"),
    "heic": lambda: making.saved(making.shot(size=(300, 200)), "HEIF"),
}
EACH = 20
SEEDS = {"pdf": 6, "jpeg": 1, "png": 1, "webp": 1, "heic": 1}
ROUNDS = [(kind, seed) for kind, seeds in SEEDS.items() for seed in range(seeds)]


@pytest.mark.parametrize(("kind", "seed"), ROUNDS)
async def test_a_broken_file_never_breaks_the_bot(kind: str, seed: int) -> None:
    peaks: list[int] = []
    with nothing_left():
        for data in making.mutated(KINDS[kind](), EACH, seed):
            peaks += await opened(data)
    assert max(peaks, default=0) < 400_000_000


async def opened(data: bytes) -> list[int]:
    """Only opened: what OCR makes of a picture that could be opened is no matter of its bytes."""
    kinds = accept([data])
    if not isinstance(kinds, tuple):
        return []
    errand, patience = ("show", SHOW) if kinds[0].pictured else ("text", TEXT)
    marks = [{"file": 0, "within": 1, "turned": 0, "marks": [], "hidden": []}]
    task = {"do": errand, "kinds": [str(kinds[0])], "pages": 20, "marks": marks}
    peaks: list[int] = []

    def hear(told: said.Said) -> None:
        gathered(kinds).hear(told)
        if isinstance(told, said.Done):
            peaks.append(told.memory)

    ended = await process.run(task, [data], patience, hear)
    assert ended is None or ended.kind in {"damaged", "encrypted", "too_big", "too_many_pages", "empty"}
    return peaks


async def test_marking_what_is_not_there_is_a_trouble() -> None:
    data = making.pdf(making.written("one page"))
    with nothing_left():
        assert await ChildReader().mark([data], [Marking(0, 7)]) == Damaged(0)


# --- a child that has been taken over -----------------------------------------------------------------------

LIES: dict[str, tuple[str, type]] = {
    "garbage": ("print('hello')", Damaged),
    "a length and no more": ("o.write((50).to_bytes(4, 'big') + b'x')", Damaged),
    "1 GB": ("[o.write(b'\\0\\1\\0\\0' + b' ' * 65536) for _ in range(16000)]", Damaged),
    "one frame of 4 GB": ("o.write(b'\\xff' * 4 + b'x' * 1000000)", Damaged),
    "an unknown word": ("say(say='open', path='x')", Damaged),
    "a field too many": ("say(say='count', file=0, pages=1, more=1)", Damaged),
    "another version": ("say(say='count', file=0, pages=1, v=2)", Damaged),
    "boxes off the page": (
        "say(say='page', file=0, within=1, size=[1, 1], source='text', lines=[dict(sure=1, words=WORDS)])",
        Damaged,
    ),
    "no number": (
        "say(say='page', file=0, within=1, size=[float('nan'), 1], source='text', lines=[])",
        Damaged,
    ),
    "nothing": ("pass", Damaged),
    "a picture that is none": ("say(say='picture', file=0, within=1, jpeg='AAAA')", Damaged),
    "death by its own hand": ("os.kill(os.getpid(), 9)", TooMuch),
    "too much time": ("os.kill(os.getpid(), 24)", TookTooLong),
    "a crash": ("os.abort()", Damaged),
}
LIAR = """
import json, os, sys
o = sys.stdout.buffer
WORDS = [['x', [0, 0, 2, 1]]]
def say(**told):
    body = json.dumps({'v': 1, **told}).encode()
    o.write(len(body).to_bytes(4, 'big') + body)
"""


def liar(does: str) -> ChildReader:
    return ChildReader(command=(sys.executable, "-I", "-S", "-c", LIAR + does))


@pytest.mark.parametrize("name", LIES)
async def test_a_child_is_not_believed(name: str) -> None:
    does, word = LIES[name]
    with nothing_left():
        assert type(await liar(does).read([b"%PDF-1.7"])) is word


async def test_a_child_that_hangs_is_ended_with_all_that_it_started(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = process.Patience(memory=1, seconds=1, silence=0.4, whole=5)
    monkeypatch.setattr("bot.records.reader.TEXT", quick)
    forked = "say(say='ready', walls=[]); o.flush(); os.fork(); import time; time.sleep(60)"
    with nothing_left():
        assert await liar(forked).read([b"%PDF-1.7"]) == TookTooLong(0)


async def test_a_child_that_talks_forever_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = process.Patience(memory=1, seconds=1, silence=5, whole=0.5)
    monkeypatch.setattr("bot.records.reader.TEXT", quick)
    talks = "import time\nwhile True: say(say='count', file=0, pages=1); o.flush(); time.sleep(0.02)"
    with nothing_left():
        assert await liar(talks).read([b"%PDF-1.7"]) == TookTooLong(0)


async def test_a_child_killed_from_outside_is_a_trouble_and_the_next_is_read() -> None:
    reader = ChildReader()
    with nothing_left():
        reading = asyncio.create_task(reader.read([making.saved(making.shot())]))
        await killed()
        assert type(await reading) is TooMuch
        assert isinstance(await reader.read([making.pdf(making.written(*making.REPORT))]), Pages)


async def killed() -> None:
    before = children()
    while not (new := children() - before):  # noqa: ASYNC110  nothing tells when another process begins
        await asyncio.sleep(0)
    os.kill(int(new.pop()), signal.SIGKILL)
