"""One child: started with nothing of ours, fed, listened to within bounds, and surely ended."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.records.said import Done, Said, Troubled, heard
from bot.records.wire import LONGEST, MOST, framed, packed

ROOT = str(Path(__file__).resolve().parents[2])
PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from bot.records.child import main; main()"
COMMAND = (sys.executable, "-I", "-B", "-X", "utf8", "-c", PROGRAM, ROOT)
ENVIRONMENT = {"LANG": "C.UTF-8", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""All of it: no token, no key."""


@dataclass(frozen=True, slots=True)
class Patience:
    memory: int
    """Bytes of address space."""
    seconds: int
    """Of processor time."""
    silence: float
    """Seconds without a word."""
    whole: float
    """Seconds altogether."""


Hear = Callable[[Said], None]


async def run(
    task: Mapping[str, Any],
    files: Sequence[bytes],
    patience: Patience,
    hear: Hear,
    command: Sequence[str] = COMMAND,
) -> Troubled | None:
    """None when the child said that it was done. Cancelling kills it."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env=ENVIRONMENT,
        cwd="/",
        start_new_session=True,
    )
    whole = packed({**task, "memory": patience.memory, "seconds": patience.seconds})
    feeding = asyncio.create_task(_feed(process, [whole, *map(framed, files)]))
    try:
        async with asyncio.timeout(patience.whole):
            return await _listen(process, patience.silence, hear)
    except TimeoutError:
        return _trouble("took_too_long")
    finally:
        feeding.cancel()
        _kill(process)
        await asyncio.shield(asyncio.wait([asyncio.create_task(process.wait()), feeding]))


async def _feed(process: Process, frames: Sequence[bytes]) -> None:
    assert process.stdin is not None  # noqa: S101  it was asked for
    with suppress(ConnectionError, asyncio.CancelledError):
        for frame in frames:
            process.stdin.write(frame)
            await process.stdin.drain()
        process.stdin.close()


async def _listen(process: Process, silence: float, hear: Hear) -> Troubled | None:
    assert process.stdout is not None  # noqa: S101  it was asked for
    total = 0
    while total <= MOST:
        try:
            async with asyncio.timeout(silence):
                size = int.from_bytes(await process.stdout.readexactly(4), "big")
                if size > LONGEST:
                    break
                frame = await process.stdout.readexactly(size)
            said = heard(frame)
            hear(said)
        except asyncio.IncompleteReadError:
            return await _died(process)
        except ValueError:
            break
        total += size
        if isinstance(said, Done):
            return None
        if isinstance(said, Troubled):
            return said
    return _trouble("damaged")


async def _died(process: Process) -> Troubled:
    """Without a last word: by what signal tells why."""
    _kill(process)
    match -await process.wait():
        case signal.SIGXCPU:
            return _trouble("took_too_long")
        case signal.SIGKILL:  # not ours: it had closed its pipe before
            return _trouble("too_much")
        case _:
            return _trouble("damaged")


def _kill(process: Process) -> None:
    """With all that it may have started."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _trouble(kind: str) -> Troubled:
    return Troubled.model_validate({"v": 1, "say": "trouble", "kind": kind})
