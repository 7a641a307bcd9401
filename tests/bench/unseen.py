"""How messages are understood that no rule, phrase or weight was made from: `python -m tests.bench.unseen`.

The sets in unseen/ were written by somebody who had seen neither code nor content, in the manner of patients
on phones. Look at their figures before a release and never at their rows: once a rule was made from a row, it
measures nothing. Real messages, labelled by clinicians, should replace them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.build import load_mind
from bot.understand import understood

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent / "unseen"
URGENT = {"A", "B", "crisis"}
FIELDS = ("her2", "hormones", "stage")
NEGATIVE = {"negative", "low", "ultralow", "zero"}
Row = dict[str, Any]
Pair = tuple[Row, Row]
"""A row as it should be read, and as it was."""


def pairs(name: str) -> list[Pair]:
    known = load_mind().known
    rows = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return [(row, understood(known, row)) for row in rows]


def share(name: str, hits: list[bool]) -> str:
    return f"  {name:<58}{sum(hits):>5} of {len(hits):<5}{100 * sum(hits) / max(1, len(hits)):6.1f} %"


def safety() -> Iterator[str]:
    rows = [(row, read["safety"]["tier"]) for row, read in pairs("safety")]
    # A row for which silence would be right as well says nothing about recall.
    sure = [(row, tier) for row, tier in rows if "none" not in row["acceptable"]]
    calm = [(row, tier) for row, tier in rows if row["tier"] == "none"]
    yield share("A, B or crisis: fires", [tier != "none" for row, tier in sure if row["tier"] in URGENT])
    yield share(
        "A or crisis: silent", [tier == "none" for row, tier in sure if row["tier"] in {"A", "crisis"}]
    )
    right = [tier in {row["tier"], *row["acceptable"]} for row, tier in sure if row["tier"] != "none"]
    yield share("right tier", right)
    yield share("crisis in a medical lane", [tier in "ABC" for row, tier in rows if row["tier"] == "crisis"])
    yield share("false alarms", [tier != "none" for _, tier in calm])
    yield share(
        "false alarms on what only looks like one",
        [tier != "none" for row, tier in calm if row["hard_negative"]],
    )


def topics() -> Iterator[str]:
    rows = [(set(row["topics"]), read["topics"]) for row, read in pairs("topics")]
    yield share(
        "the right topic first", [found[:1] != [] and found[0] in right for right, found in rows if right]
    )
    yield share("the right topic among three", [bool(right & set(found)) for right, found in rows if right])
    yield share("out of scope and answered all the same", [bool(found) for right, found in rows if not right])


def answers() -> Iterator[str]:
    rows = [(row, read["answers"]) for row, read in pairs("answers")]
    yield share(
        "exact in all three fields",
        [all(is_right(row, read, field) for field in FIELDS) for row, read in rows],
    )
    her2 = [(set(row["her2"]), set(read["her2"])) for row, read in rows]
    yield share(
        "HER2 positive read as negative",
        [bool(read & NEGATIVE) for gold, read in her2 if gold == {"positive"}],
    )
    yield share(
        "HER2 negative read as positive",
        ["positive" in read for gold, read in her2 if gold and gold <= NEGATIVE],
    )
    hormones = [(set(row["hormones"]), set(read["hormones"])) for row, read in rows]
    yield share(
        "hormones negative read as positive",
        [bool(read - {"negative", "unknown"}) for gold, read in hormones if gold == {"negative"}],
    )
    open_ones = [(row, read, field) for row, read in rows for field in FIELDS if len(row[field]) > 1]
    yield share(
        "two values forced to one",
        [len(read[field]) == 1 and not is_right(row, read, field) for row, read, field in open_ones],
    )


def is_right(row: Row, read: Row, field: str) -> bool:
    return set(read[field]) in [set(row[field]), *map(set, row.get("alt", {}).get(field, []))]


def main() -> int:
    for name, figures in (("Alarms", safety), ("Topics", topics), ("Typed answers", answers)):
        sys.stdout.write("\n".join([name, *figures(), ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
