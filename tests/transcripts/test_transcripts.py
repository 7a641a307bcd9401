"""Conversations as a nurse would read them. `UPDATE=1 make test ARGS=tests/transcripts` rewrites them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from guide_tools import mind

from bot.talk import piped
from bot.transcript import PATIENT, Transcript

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.txt"))


def heading(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("#")]


def said(lines: list[str]) -> list[str]:
    return [line.removeprefix(PATIENT) for line in lines if line.startswith(PATIENT)]


def replayed(lines: list[str]) -> str:
    transcript = Transcript(mind().respond, mind().catalogue, footer=False)
    return "\n".join([*heading(lines), "", *piped(transcript, said(lines))])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_conversation_goes_as_written(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    assert heading(lines), "say in the first line what this conversation shows"
    assert said(lines)
    now = replayed(lines)
    if os.environ.get("UPDATE"):
        file.write_text(now, "utf-8")
    assert now == file.read_text("utf-8")


def test_there_are_conversations() -> None:
    assert len(FILES) >= 20
