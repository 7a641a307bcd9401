"""How fast a typed message is understood, beside a naive list of keywords on the same messages.

`lantern bench` runs it. Without --messages it takes the words of the transcripts and of the topics' `asks`.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from bot.build import load_mind
from bot.understand import understood
from flows.engine import respond
from flows.model import Said, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flows.snippets import Catalogue

TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
PATIENT = "Patient: "
ROUNDS = 3
NAIVE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("emergency", ("fever", "chest pain", "can't breathe", "bleeding", "suicide", "kill myself", "confused")),
    ("positive", ("positive", "3+", "pos", "amplified")),
    ("negative", ("negative", "neg", "0", "1+", "not amplified")),
    ("stage", ("stage 0", "stage 1", "stage 2", "stage 3", "stage 4", "metastatic")),
    ("treatment", ("chemo", "tamoxifen", "letrozole", "herceptin", "kadcyla", "enhertu", "ribociclib")),
    ("side effects", ("nausea", "hair", "tired", "hot flush", "joint", "mouth")),
    ("cut off", ("the", "and", "to", "of", "my", "with")),
)


@dataclass(frozen=True, slots=True)
class Row:
    what: str
    messages: int
    p50_ms: float
    p99_ms: float
    worst_ms: float
    a_second: float


def naive(text: str) -> list[str]:
    """What a bot without a reader does: does any word of a list stand in the message?"""
    words = " ".join(re.findall(r"[a-z0-9'+]+", text.lower()))
    return [name for name, keys in NAIVE if any(f" {key} " in f" {words} " for key in keys)]


def measured(what: str, texts: Sequence[str], run: Callable[[str], object]) -> Row:
    """The round whose median is the median of all rounds."""
    rounds = sorted((_round(texts, run) for _ in range(ROUNDS)), key=median)
    times = rounds[ROUNDS // 2]
    cuts = quantiles(times, n=100)
    p50, p99, worst = (round(seconds * 1e3, 3) for seconds in (cuts[49], cuts[98], max(times)))
    return Row(what, len(times), p50, p99, worst, round(len(times) / sum(times), 1))


def _round(texts: Sequence[str], run: Callable[[str], object]) -> list[float]:
    times = []
    for text in texts:
        began = time.perf_counter()
        run(text)
        times.append(time.perf_counter() - began)
    return times


def own_messages(catalogue: Catalogue) -> list[str]:
    lines = (
        line for file in sorted(TRANSCRIPTS.glob("*.txt")) for line in file.read_text("utf-8").splitlines()
    )
    said = [line.removeprefix(PATIENT) for line in lines if line.startswith(PATIENT)]
    return [*said, *(ask for snippet in catalogue.snippets.values() for ask in snippet.asks)]


def given_messages(file: Path) -> list[str]:
    return [json.loads(line)["text"] for line in file.read_text("utf-8").splitlines() if line.strip()]


def resident_mb() -> float:
    """The most this process has held (Linux counts in kB, macOS in bytes)."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> int:
    given = _arguments()
    before = resident_mb()
    mind = load_mind()
    known = mind.known
    loaded = resident_mb() - before
    texts = [text for file in given.messages for text in given_messages(file)] or own_messages(mind.catalogue)
    texts = (texts * (given.count // len(texts) + 1))[: given.count]
    at = 1_800_000_000
    rows = (
        measured("lantern understand", texts, lambda text: understood(known, {"text": text})),
        measured("a whole turn", texts, lambda text: respond(known, Session(welcomed=True), Said(text), at)),
        measured("naive keywords", texts, naive),
    )
    told = {"rows": list(map(asdict, rows)), "memory_added_mb": round(loaded, 1)}
    sys.stdout.write(f"{json.dumps(told)}\n" if given.json else _table(rows, loaded))
    return 0


def _table(rows: Sequence[Row], loaded: float) -> str:
    lines = [f"{'':<20}{'messages':>9}{'p50 ms':>9}{'p99 ms':>9}{'worst ms':>10}{'a second':>11}"]
    for row in rows:
        times = f"{row.p50_ms:>9}{row.p99_ms:>9}{row.worst_ms:>10}"
        lines.append(f"{row.what:<20}{row.messages:>9}{times}{row.a_second:>11}")
    return "\n".join([*lines, f"Memory added by words, topics and tables: {loaded:.0f} MB", ""])


def _arguments() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--messages", type=Path, action="append", default=[], metavar="FILE.jsonl")
    asked.add_argument("--count", type=int, default=10_000)
    asked.add_argument("--json", action="store_true")
    return asked.parse_args()


if __name__ == "__main__":
    sys.exit(main())
