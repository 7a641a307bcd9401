"""The commands as an operator runs them: real processes, exit codes, and one line that says what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MARKED = {"LANTERN_BOT_TOKEN": "1:x", "LANTERN_ALLOW_DRAFTS": "1"}
COMMANDS = ("try", "serve", "talk", "understand", "check", "preview", "migrate")


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str


class Lantern(Protocol):
    def __call__(self, *arguments: str, given: str = "", **environment: str) -> Run: ...


@pytest.fixture
def lantern(tmp_path: Path) -> Lantern:
    def run(*arguments: str, given: str = "", **environment: str) -> Run:
        own = {name: value for name, value in os.environ.items() if not name.startswith("LANTERN_")}
        done = subprocess.run(  # noqa: S603
            (sys.executable, "-m", "bot", *arguments),
            input=given,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env={**own, "PYTHONPATH": ROOT, **environment},
            timeout=60,
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    return run


ROOT = __file__.partition("/tests/")[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_how_it_is_used(lantern: Lantern, command: str) -> None:
    run = lantern(command, "--help")
    assert run.code == 0
    assert "usage: lantern" in run.out


@pytest.mark.parametrize(
    "wrong",
    [(), ("nonsense",), ("preview",), ("try", "--port", "x"), ("talk", "extra")],
    ids=["nothing", "no such command", "no folder", "no number", "too much"],
)
def test_wrong_use_is_exit_code_2_and_no_traceback(lantern: Lantern, wrong: tuple[str, ...]) -> None:
    run = lantern(*wrong)
    assert run.code == 2
    assert "usage: lantern" in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    ("environment", "advice"),
    [
        ({}, "@BotFather"),
        ({"LANTERN_BOT_TOKEN": "nonsense"}, "@BotFather"),
        ({"LANTERN_BOT_TOKEN": "1:x"}, "LANTERN_ALLOW_DRAFTS=1"),
        ({"LANTERN_BOT_TOKEN": "1:x", "LANTERN_DATABASE_URL": "postgresql://x"}, "sqlite:///"),
        ({**MARKED, "LANTERN_DATABASE_URL": "sqlite:////no/such/x"}, "name a file"),
    ],
    ids=["no token", "bad token", "drafts", "PostgreSQL", "no such folder"],
)  # fmt: skip
def test_serve_refuses_in_one_line_that_says_what_to_do(
    lantern: Lantern, environment: dict[str, str], advice: str
) -> None:
    run = lantern("serve", **environment)
    assert run.code == 1
    assert advice in run.err
    errors = [line for line in run.err.splitlines() if line.startswith("lantern: ")]
    assert len(errors) == 1
    assert "Traceback" not in run.err


def test_talk_prints_a_transcript_and_every_message_ends_with_the_footer(lantern: Lantern) -> None:
    run = lantern("talk", given="/start\n[For myself]\nher2 3+\n")
    assert run.code == 0
    assert "Patient: her2 3+" in run.out
    messages = run.out.split("Lantern: ")[1:]
    assert messages
    assert all("Not medical advice" in message and "upload your records" in message for message in messages)


def test_understand_keeps_order_and_says_which_line_is_wrong(lantern: Lantern) -> None:
    rows = [{"id": "1", "text": "her2 3+", "step": "her2"}, {"id": "2", "text": "er posit", "step": None}]
    run = lantern("understand", given="\n".join(map(json.dumps, rows)))
    assert run.code == 0
    first, second = map(json.loads, run.out.splitlines())
    assert (first["id"], first["answers"]["her2"]) == ("1", ["positive"])
    assert second["cut_off"]["kind"] == "mid_word"
    assert "positive" in second["cut_off"]["endings"]
    wrong = lantern("understand", given=json.dumps(rows[0]) + "\nnonsense\n")
    assert wrong.code == 1
    assert "line 2" in wrong.err
    assert "nonsense" not in wrong.err


def test_check_is_clean_and_prints_the_reading_grade(lantern: Lantern) -> None:
    run = lantern("check")
    assert run.code == 0, run.out
    assert "reading grade" in run.out
    assert "No problems." in run.out


def test_preview_writes_a_page_with_every_word(lantern: Lantern, tmp_path: Path) -> None:
    run = lantern("preview", str(tmp_path / "page"))
    assert run.code == 0
    assert "say about HER2?" in (tmp_path / "page" / "index.html").read_text("utf-8")


def test_migrate_makes_a_database_and_twice_is_nothing_to_do(lantern: Lantern, tmp_path: Path) -> None:
    url = {"LANTERN_DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}"}
    assert lantern("migrate", **url).code == 0
    run = lantern("migrate", **url)
    assert run.code == 0
    assert "nothing to do" in run.out
