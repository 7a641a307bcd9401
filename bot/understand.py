"""`lantern understand`: JSON lines in, what Lantern reads in each out. For measuring."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.telegram.words import storable
from flows import cutoff, questions, safety
from flows.readers.reported import reported
from flows.spelling import corrections, respelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.build import Mind
    from flows.knowledge import Knowledge


class LineError(Exception):
    """Which line is wrong, and how it should look."""


def understand(mind: Mind, lines: Iterable[str]) -> Iterator[str]:
    """Raises LineError."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _row(number, line)
            yield json.dumps(understood(mind.known, row), ensure_ascii=False)


def understood(knowledge: Knowledge, row: dict[str, Any]) -> dict[str, Any]:
    text, step = storable(str(row["text"])), row.get("step")
    alarm = safety.alarm(text, knowledge.dangers)
    spelled = corrections(text, knowledge.speller)
    cut = cutoff.look(text, knowledge.vocabulary, step)
    return {
        "id": row.get("id"),
        "safety": {
            "tier": str(alarm.tier) if alarm else "none",
            "sign": alarm.sign if alarm else None,
            "evidence": alarm.evidence if alarm else None,
        },
        "cut_off": {
            "kind": KINDS[cut.because] if cut else None,
            "tail": cut.tail if cut else None,
            "endings": list(cut.endings) if cut else [],
        },
        "answers": reported(text, step),
        "topics": list(questions.find(respelled(text, spelled), knowledge.topics)),
        "corrections": [asdict(one) for one in spelled],
    }


KINDS = {"half a word": "mid_word", "half a sentence": "mid_sentence"}


def _row(number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise LineError(f'line {number} is not like {{"id": "1", "text": "her2 3+", "step": "her2"}}')
    return row
