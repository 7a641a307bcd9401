"""Refusing to start: one line that says what to do."""

import socket
from pathlib import Path

import pytest
from serve_tools import TOKEN, catalogue, echo

from bot.build import Mind, StartError, build
from bot.serve import serve
from bot.settings import Settings, read_settings
from flows.snippets import Status


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(tmp_path)
    return read_settings(
        _env_file=None, bot_token=TOKEN, api_url="http://127.0.0.1:9", port=0, host="127.0.0.1",
        database_url=f"sqlite:///{tmp_path / 'lantern.db'}", allow_drafts=True,
    )  # fmt: skip


def refusal(settings: Settings, capsys: pytest.CaptureFixture[str]) -> str:
    assert serve(settings, Mind(catalogue(), echo)) == 1
    said = capsys.readouterr().err.rstrip("\n")
    assert said.count("\n") == 0, said
    return said


def test_without_a_token_it_says_how_to_get_one(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = settings.model_copy(update={"bot_token": read_settings(_env_file=None).bot_token})
    assert "@BotFather" in refusal(bare, capsys)


async def test_drafts_do_not_leave_unless_that_is_allowed(settings: Settings) -> None:
    strict = settings.model_copy(update={"allow_drafts": False})
    mind = Mind(catalogue(Status.DRAFT), echo)
    with pytest.raises(StartError, match="LANTERN_ALLOW_DRAFTS=1"):
        async with build(strict, mind):
            pass
    async with build(settings, mind):
        pass


def test_a_port_in_use_is_named(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        taken = settings.model_copy(update={"port": port})
        assert f"port {port}" in refusal(taken, capsys)


async def test_a_database_in_use_or_out_of_reach_is_named(settings: Settings, tmp_path: Path) -> None:
    mind = Mind(catalogue(), echo)
    async with build(settings, mind):
        with pytest.raises(StartError, match="in use by another Lantern"):
            async with build(settings, mind):
                pass
    nowhere = settings.model_copy(update={"database_url": f"sqlite:///{tmp_path}/no/such/folder.db"})
    with pytest.raises(StartError, match="LANTERN_DATABASE_URL"):
        async with build(nowhere, mind):
            pass
