"""The command line. Exit codes: 0 done, 1 failed, 2 used wrongly; an error is one line with what to do."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.build import StartError, load_mind
from bot.settings import SettingsError, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    given = parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = given.run
    try:
        return run(given)
    except (StartError, SettingsError) as error:
        sys.stderr.write(f"lantern: {error}\n")
        return 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(
        prog="lantern", description="A Telegram companion that explains a breast cancer report."
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, does: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=does, description=does)
        one.set_defaults(run=run)
        return one

    tried = command("try", "everything on this machine, without a token: opens a chat page", _try)
    tried.add_argument("--port", type=_port, default=8081, help="of the chat page (default: 8081)")
    command("serve", "the real thing: polls Telegram, or listens for its webhook", _serve)
    command("talk", "the guide in a terminal; with piped input, a transcript", _talk)
    command("understand", "JSON lines in, what Lantern reads in each out", _understand)
    reading = command("read", "records (PDF, photo, text) in, what Lantern reads in each out", _read)
    reading.add_argument("files", type=Path, nargs="*", metavar="FILE", help="or a folder of them")
    reading.add_argument("--jsonl", action="store_true", help='instead of records: {"id", "text"} lines')
    command("check", "what is wrong with the guide and its words, one problem a line", _check)
    preview = command("preview", "writes a page with every word a patient can read, for clinicians", _preview)
    preview.add_argument("folder", type=Path, metavar="DIR")
    command("migrate", "brings the database to the schema of this version", _migrate)
    measured = command("bench", "how fast messages are understood, beside a naive baseline", _bench)
    measured.add_argument("--messages", type=Path, action="append", default=[], metavar="FILE.jsonl")
    measured.add_argument("--count", type=int, default=10_000, help="of messages (default: 10000)")
    measured.add_argument("--json", action="store_true")
    return whole


def _port(given: str) -> int:
    if not given.isdecimal() or int(given) > 65535:
        raise argparse.ArgumentTypeError(f"{given} is no port: give a number from 0 to 65535")
    return int(given)


def _try(given: argparse.Namespace) -> int:
    from bot.trying import try_it  # noqa: PLC0415

    return try_it(given.port)


def _serve(_: argparse.Namespace) -> int:
    from bot.serve import serve  # noqa: PLC0415

    return serve(read_settings())


def _talk(_: argparse.Namespace) -> int:
    from bot.talk import talk  # noqa: PLC0415

    return talk(load_mind())


def _understand(_: argparse.Namespace) -> int:
    from bot.understand import LineError, understand  # noqa: PLC0415

    try:
        for line in understand(load_mind(), sys.stdin):
            sys.stdout.write(f"{line}\n")
    except LineError as error:
        sys.stderr.write(f"lantern: {error}\n")
        return 1
    return 0


def _read(given: argparse.Namespace) -> int:
    from bot import read_files, read_texts  # noqa: PLC0415

    if given.jsonl:
        return read_texts.main(given.files)
    if not given.files:
        sys.stderr.write("lantern: nothing to read: name a record, or a folder of them\n")
        return 2
    return read_files.main(given.files)


def _check(_: argparse.Namespace) -> int:
    from bot.checking import check  # noqa: PLC0415

    return check(load_mind())


def _preview(given: argparse.Namespace) -> int:
    from bot.preview import write  # noqa: PLC0415

    mind = load_mind()
    try:
        write(given.folder, mind.known.flow, mind.catalogue)
    except OSError as error:
        sys.stderr.write(f"lantern: cannot write to {given.folder} ({error.strerror}): name another folder\n")
        return 1
    sys.stdout.write(f"Open {(given.folder / 'index.html').resolve()} in a browser.\n")
    return 0


def _bench(given: argparse.Namespace) -> int:
    from bot.benching import bench  # noqa: PLC0415

    files = [part for file in given.messages for part in ("--messages", str(file.resolve()))]
    return bench([*files, "--count", str(given.count), *(["--json"] if given.json else [])])


def _migrate(_: argparse.Namespace) -> int:
    from bot.store import SchemaError, StoreInUseError, migrate_store  # noqa: PLC0415

    settings = read_settings()
    try:
        before, after = asyncio.run(migrate_store(settings.database_url))
    except (SchemaError, StoreInUseError, OSError) as error:
        sys.stderr.write(f"lantern: {error}\n")
        return 1
    done = "nothing to do" if before == after else f"schema {before} is now {after}"
    sys.stdout.write(f"{settings.database}: {done}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
