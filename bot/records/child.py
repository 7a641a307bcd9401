"""The program that opens strange files: locks itself in, does one errand, says what it found, ends.

Started by `reader` alone. It loads what its errand needs, and only then locks and takes the files.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from bot.records import cell
from bot.records.wire import packed

Task = dict[str, Any]
Read = Callable[[], bytes]
Say = Callable[..., None]
Errand = Callable[[Task, Read, Say], None]


class TroubleError(Exception):
    """Something about the file that the parent has a word for."""

    def __init__(self, kind: str, **more: object) -> None:
        super().__init__(kind)
        self.told = {"kind": kind, **more}


def _errand(name: str) -> Errand:
    """With everything that it will need already loaded and tried."""
    if name == "text":
        from bot.records import text as errand  # noqa: PLC0415
    elif name == "look":
        from bot.records import look as errand  # type: ignore[no-redef]  # noqa: PLC0415
    else:
        from bot.records import show as errand  # type: ignore[no-redef]  # noqa: PLC0415
    return errand.prepared()


def main() -> None:
    inward, outward = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for talkative in (1, 2):  # libraries print; nothing of a record may reach a log
        os.dup2(nowhere, talkative)
    os.close(nowhere)

    def read() -> bytes:
        return _frame(inward)

    def say(what: str, **more: object) -> None:
        outward.write(packed({"say": what, **more}))
        outward.flush()

    task: Task = json.loads(read())
    try:
        walls = cell.confine(cell.Bounds(task["memory"], task["seconds"]))
        errand = _errand(task["do"])
        peak = _peak()
        say("ready", walls=[*walls, *cell.lock()])
        errand(task, read, say)
        say("done", memory=peak(), seconds=round(sum(os.times()[:2]), 2))
    except TroubleError as trouble:
        say("trouble", **trouble.told)
    except MemoryError:
        say("trouble", kind="too_much")
    except ModuleNotFoundError as missing:
        say("trouble", kind="no_reader", name=str(missing.name))
    except Exception:  # noqa: BLE001  whatever a library makes of a strange file
        say("trouble", kind="damaged")
    cell.leave(0)


def _frame(inward: BinaryIO) -> bytes:
    size = int.from_bytes(inward.read(4), "big")
    return inward.read(size)


def _peak() -> Callable[[], int]:
    """Bytes of real memory at most. Opened while files can still be; the system's own figure also counts what
    the bot had before it became this program.
    """
    if sys.platform != "linux":
        return lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    status = os.open("/proc/self/status", os.O_RDONLY)

    def peak() -> int:
        os.lseek(status, 0, os.SEEK_SET)
        found = re.search(rb"VmHWM:\s*(\d+) kB", os.read(status, 8192))
        return int(found[1]) * 1024 if found else 0

    return peak
