"""`lantern bench`: the benchmarks of tests/bench/, which come with the source and not with the package."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.build import StartError

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[1]
BENCH = ROOT / "tests" / "bench" / "understanding.py"


def bench(arguments: Sequence[str]) -> int:
    """Raises StartError."""
    if not BENCH.exists():
        raise StartError("the benchmarks are not installed: run `lantern bench` in a clone of the project")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, str(BENCH), *arguments], env=environment, check=False).returncode  # noqa: S603
