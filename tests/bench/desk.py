"""How long the server takes for the desk's queue, a search and a review, with few and with many open reviews.

python tests/bench/desk.py [--open 100 10000] [--rounds 40]
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

sys.path[:0] = [str(Path(__file__).parents[1] / "tools"), str(Path(__file__).parents[2])]

from desk_tools import PAT  # noqa: E402 - the folder above is where they are
from page_tools import Person, a_place, signed_in  # noqa: E402

from bot import codec  # noqa: E402
from bot.store.flagging import columns  # noqa: E402
from flows.model import Reason, Session  # noqa: E402
from flows.reviews import clocks  # noqa: E402
from flows.reviews.aliases import alias  # noqa: E402

if TYPE_CHECKING:
    from bot.store.script import Script
    from flows.reviews.hours import Hours

FIRST = 500_000_000
REASONS = tuple(Reason)
TURNS = 500
A_REVIEW = f"a review of {TURNS} turns"
PAGES = {
    "queue, first page": {},
    "queue, page 100": {"page": "100"},
    "unclaimed": {"folder": "unclaimed"},
    "search an alias": {"words": "heron 4"},
    "search, nothing found": {"words": "no such thing"},
    "filter by reason": {"reason": "medicine"},
}


PATIENT = (
    "INSERT INTO patient (patient, version, session, reachable, out_seq, sent_seq, prio, free_at)"
    " VALUES (?, 1, ?, 1, 0, 0, 0, 0)"
)
ALIAS = "INSERT INTO aliases (patient, alias) VALUES (?, ?)"
REVIEW = (
    "INSERT INTO reviews (patient, ref, opened_at, heard_at, unread, state, severity, due_at, wake_at,"
    " reviewer, reasons, labels, body) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def filled(many: int, at: float, hours: Hours) -> Script[None]:
    session = codec.SESSION.write(Session())
    for n in range(many):
        patient, opened = FIRST + n, int(at) - n % 5000
        review = clocks.opened(f"ref-{n:07d}", (REASONS[n * 7 % len(REASONS)],), opened)
        yield PATIENT, (patient, session)
        yield ALIAS, (patient, alias(n * 7919))
        yield REVIEW, (patient, review.ref, opened, opened, *columns(review, hours))


async def measured(many: int, rounds: int) -> dict[str, tuple[float, float]]:
    """Milliseconds by page: median and 95th percentile."""
    with tempfile.TemporaryDirectory() as folder:
        async with a_place(Path(folder) / "bench.db") as place, signed_in(place) as mary:
            await place.room.store.run(partial(filled, many, place.room.clock.now(), place.room.desk.hours))
            found = {name: await _timed(mary, "/review", query, rounds) for name, query in PAGES.items()}
            for number in range(TURNS):
                await place.room.hear(PAT, f"I want to talk to a person, please {number}")
            ref = await place.room.ref(PAT)
            return {**found, A_REVIEW: await _timed(mary, f"/review/r/{ref}", {}, rounds)}


async def _timed(mary: Person, path: str, query: dict[str, str], rounds: int) -> tuple[float, float]:
    times: list[float] = []
    for number in range(rounds + 3):
        began = time.perf_counter()
        answer = await mary.get(path, **query)
        if answer.status_code != 200:
            raise SystemExit(f"the desk answered {answer.status_code}")
        if number >= 3:
            times.append((time.perf_counter() - began) * 1000)
    return median(times), quantiles(times, n=20)[-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--open", nargs=2, type=int, default=(100, 10_000))
    parser.add_argument("--rounds", type=int, default=40)
    given = parser.parse_args()
    few, many = (asyncio.run(measured(number, given.rounds)) for number in given.open)
    sys.stdout.write(f"{'ms, median / p95':24}{given.open[0]:>18,}{given.open[1]:>18,}{'ratio':>8}\n")
    for name in (*PAGES, A_REVIEW):
        (a, b), (c, d) = few[name], many[name]
        sys.stdout.write(f"{name:24}{a:10.1f} / {b:5.1f}{c:10.1f} / {d:5.1f}{c / a:8.1f}\n")


if __name__ == "__main__":
    main()
