"""`lantern check`: problems with the guide and its words, and how hard they are to read."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flows.check import problems, readability
from flows.fixed import Fixed, Go, Sealed
from flows.model import SnippetId

if TYPE_CHECKING:
    from bot.build import Mind

FIXED = frozenset(SnippetId(name) for name in (*Fixed, *Sealed))


def check(mind: Mind) -> int:
    """The exit code: 1 when there is any problem."""
    today = datetime.now(UTC).date()
    found = list(problems(mind.known.flow, mind.catalogue, FIXED, frozenset(Go), today))
    for problem in found:
        sys.stdout.write(f"{problem.file}:{problem.line}: {problem.words}\n")
    mean, hardest, which = readability(mind.catalogue)
    size = len(mind.catalogue.snippets)
    sys.stdout.write(
        f"{size} snippets; reading grade {mean:.1f} on average, {hardest:.1f} at most ({which})\n"
    )
    sys.stdout.write(f"{len(found)} problems\n" if found else "No problems.\n")
    return 1 if found else 0
