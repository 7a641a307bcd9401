"""`lantern talk`: the guide in a terminal. Piped input, one message a line, prints a transcript."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.transcript import PATIENT, Transcript

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.build import Mind

HINT = (
    "Type as a patient would, or tap a button by its words in brackets: [For myself], or by its number: #1.\n"
    "Nothing is kept. Ctrl-D ends it.\n"
)


def talk(mind: Mind) -> int:
    """The exit code."""
    transcript = Transcript(mind.respond, mind.catalogue)
    if sys.stdin.isatty():
        with suppress(EOFError, KeyboardInterrupt):
            _in_person(transcript)
        return 0
    for line in piped(transcript, sys.stdin):
        sys.stdout.write(f"{line}\n")
    return 0


def piped(transcript: Transcript, lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if words := line.strip():
            yield f"{PATIENT}{words}"
            yield from transcript.say(words)
            yield ""


def _in_person(transcript: Transcript) -> None:
    sys.stdout.write(HINT)
    line = "/start"
    while True:
        for shown in transcript.say(line):
            sys.stdout.write(f"{shown}\n")
        line = ""
        while not line.strip():
            line = input(f"\n{PATIENT}")
        line = line.strip()
