"""One process owns a SQLite file: leases are void at start, and SQLite's WAL-reset race cannot happen."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class StoreInUseError(Exception):
    """Another process owns the file."""


class FileLock:
    """Held until release() or the end of the process, however it ends."""

    def __init__(self, database: Path) -> None:
        self._file = os.open(f"{database}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._file)
            message = f"{database} is in use by another Lantern process: stop that one first"
            raise StoreInUseError(message) from None

    def release(self) -> None:
        os.close(self._file)
