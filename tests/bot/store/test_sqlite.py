"""What only the SQLite store promises: its file, its thread, its schema."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sqlite3
import sys
import threading
from pathlib import Path

import aiosqlite
import pytest
from kept_tools import ANN, BEA, Clock, named, send, tell

from bot.ports import PatientId
from bot.store import SchemaError, StoreInUseError, migrate_store, open_store
from bot.store.batch import WORDS, run_batch
from bot.store.file import in_its_thread
from bot.store.migrate import migrate, newest
from flows.model import Forgot, Fragment, Session

CHILD = Path(__file__).parents[2] / "tools" / "keeps_turns.py"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "lantern.db")


async def start_child(path: str) -> asyncio.subprocess.Process:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, str(CHILD), path, stdout=pipe, stderr=pipe, env=environment
    )


async def test_a_kill_loses_nothing_that_was_acknowledged(path: str) -> None:
    for _ in range(3):
        child = await start_child(path)
        assert child.stdout
        said = b"".join([await child.stdout.readline() for _ in range(300)])
        child.send_signal(signal.SIGKILL)
        rest, _ = await child.communicate()
        whole, _, _ = (said + rest).rpartition(b"\n")  # the last line may be cut short by the kill
        async with open_store(path) as store:
            for line in whole.splitlines():
                update, patient = map(int, line.split())
                loaded = await store.load(PatientId(patient), update)
                assert loaded.heard
                assert loaded.session.misses >= update % 1_000_000
        for file in Path(path).parent.iterdir():
            file.unlink()


async def test_a_second_process_is_refused_in_one_line(path: str) -> None:
    async with open_store(path):
        child = await start_child(path)
        _, errors = await child.communicate()
    assert child.returncode == 1
    assert b"in use by another Lantern process" in errors.splitlines()[-1]


async def test_a_second_store_in_this_process_is_refused_and_a_later_one_is_not(path: str) -> None:
    async with open_store(path):
        with pytest.raises(StoreInUseError):
            async with open_store(path):
                pass
    async with open_store(path):
        pass


async def test_a_message_on_its_way_at_the_end_goes_again_at_once(path: str) -> None:
    clock = Clock()
    async with open_store(path, now=clock.now) as store:
        await tell(store, ANN, send("one"))
        await tell(store, BEA, send("two"))
        for due in await store.claim(clock.now(), 10):
            if due.patient == BEA:
                await store.again(due, clock.now() + 30)
    async with open_store(path, now=clock.now) as store:
        [due] = await store.claim(clock.now(), 10)
        assert (due.tries, named([due])) == (2, [(ANN, "one")])


async def test_nobody_else_may_read_the_file(path: str) -> None:
    async with open_store(path) as store:
        await tell(store, ANN)
        files = list(Path(path).parent.glob("lantern.db*"))
        assert len(files) == 4
        assert {0o600} == {file.stat().st_mode & 0o777 for file in files}


async def test_forgotten_words_are_in_no_file(path: str) -> None:
    async with open_store(path) as store:
        await tell(store, ANN, session=Session(fragment=Fragment("Zanzibar", 1)))
        assert any(b"Zanzibar" in file.read_bytes() for file in Path(path).parent.iterdir())
        await tell(store, ANN, events=(Forgot(),))
        assert not [1 for file in Path(path).parent.iterdir() if b"Zanzibar" in file.read_bytes()]


# --- the thread --------------------------------------------------------------------------------


async def test_a_hop_runs_in_the_one_thread_of_aiosqlite() -> None:
    """Fails when aiosqlite changes inside: then bot.store.file.in_its_thread needs another way in."""
    async with aiosqlite.connect(":memory:", isolation_level=None) as connection:

        def look(raw: sqlite3.Connection) -> tuple[int, int]:
            return threading.get_ident(), raw.execute("SELECT 7").fetchone()[0]

        first = await in_its_thread(connection, look)
        assert first == await in_its_thread(connection, look)
        assert first[0] != threading.get_ident()
        assert first[1] == 7


async def test_waiting_scripts_share_a_commit(path: str) -> None:
    async with open_store(path) as store:
        commits: list[str] = []
        await in_its_thread(store._connection, lambda raw: raw.set_trace_callback(commits.append))  # noqa: SLF001
        await asyncio.gather(*[tell(store, PatientId(patient)) for patient in range(1, 101)])
        assert commits.count("COMMIT") <= 4
        assert sum(sql.startswith("INSERT INTO turns") for sql in commits) == 100


async def test_no_word_of_a_patient_is_in_the_log(path: str, caplog: pytest.LogCaptureFixture) -> None:
    """Aiosqlite logs what it runs, with its parameters."""
    with caplog.at_level(logging.DEBUG):
        async with open_store(path) as store:
            await tell(store, ANN, send("one"), session=Session(fragment=Fragment("Zanzibar", 1)))
            await store.bury(10**6, ANN, "Zanzibar", "KeyError", None)
            await store.load(ANN, 1)
    assert "aiosqlite" in {record.name for record in caplog.records}
    assert "Zanzibar" not in caplog.text


async def test_a_closed_store_says_so(path: str) -> None:
    async with open_store(path) as store:
        pass
    with pytest.raises(ConnectionError, match="closed"):
        await store.load(ANN, 1)


async def test_a_cancelled_caller_leaves_the_store_whole(path: str) -> None:
    async with open_store(path) as store:
        task = asyncio.create_task(tell(store, ANN))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        await tell(store, BEA)
        assert (await store.load(BEA, 0)).version == 1


# --- the schema --------------------------------------------------------------------------------


def version(path: str, n: int) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE schema_version SET n = ?", (n,))
    raw.close()


async def test_migrating_twice_changes_nothing(path: str) -> None:
    assert (0, newest()) == await migrate_store(path)
    assert (newest(), newest()) == await migrate_store(path)


async def test_a_newer_file_is_refused(path: str) -> None:
    await migrate_store(path)
    version(path, 99)
    with pytest.raises(SchemaError, match="newer Lantern"):
        async with open_store(path):
            pass


async def test_an_older_file_is_not_migrated_by_opening(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    await migrate_store(path)
    monkeypatch.setattr("bot.store.migrate.newest", lambda: newest() + 1)
    with pytest.raises(SchemaError, match="lantern migrate"):
        async with open_store(path):
            pass


async def test_a_newer_file_is_not_migrated(path: str) -> None:
    await migrate_store(path)
    version(path, 99)
    with pytest.raises(SchemaError, match="newer Lantern"):
        await migrate_store(path)


async def test_a_file_of_another_program_is_refused(path: str) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE theirs (x)")
    raw.close()
    with pytest.raises(SchemaError, match="not Lantern's"):
        async with open_store(path):
            pass


async def test_another_database_is_refused() -> None:
    with pytest.raises(SchemaError, match="postgresql"):
        async with open_store("postgresql://localhost/x"):
            pass


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "0001_good.sql").write_text("CREATE TABLE good (x {int8});\n")
    (tmp_path / "0002_bad.sql").write_text("CREATE TABLE half (x);\nCREATE TABLE good (x);\n")
    raw = sqlite3.connect(":memory:", isolation_level=None)
    [outcome] = run_batch(raw, [lambda: migrate(0, WORDS, tmp_path)])
    assert isinstance(outcome.error, sqlite3.OperationalError)
    assert raw.execute("SELECT name FROM sqlite_master").fetchall() == []
    raw.close()
