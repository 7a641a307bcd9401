"""The type checker is a test runner too: what must not be written is an error, and the rest is none."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILE = HERE / "what_cannot_be_sent.py"
IGNORED = re.compile(r"  # type: ignore\[(?P<kind>[a-z-]+)\]$")
ERROR = re.compile(r"^.+?:(?P<line>\d+): error: .*\[(?P<kind>[a-z-]+)\]$", re.MULTILINE)


def expected() -> Iterator[tuple[int, str]]:
    for number, line in enumerate(FILE.read_text("utf-8").splitlines(), 1):
        if (found := IGNORED.search(line)) is not None:
            yield number, found["kind"]


def test_exactly_what_must_not_be_written_is_an_error(tmp_path: Path) -> None:
    bare = tmp_path / FILE.name
    bare.write_text("\n".join(IGNORED.sub("", line) for line in FILE.read_text("utf-8").splitlines()) + "\n")
    done = subprocess.run(  # noqa: S603
        (sys.executable, "-m", "mypy", "--no-error-summary", "--no-pretty", "--show-error-codes", str(bare)),
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
        check=False,
    )
    found = [(int(error["line"]), error["kind"]) for error in ERROR.finditer(done.stdout)]
    assert found == list(expected()), done.stdout + done.stderr
    assert len(found) > 10
