"""No message may hold up the other patients: not a wide gap, not a thousand codes, not a word without end."""

from __future__ import annotations

import signal

import pytest
from guide_tools import walk

from flows.model import Said, Waited

LONG_ENOUGH = 20
"""Seconds: so long only if a pattern runs away."""
HOSTILE = [
    "her2" + " " * 4000 + "x",
    "side" + " " * 2000 + "her2" + " " * 900 + "stage",
    "stage " + "pT2 N1a M0 " * 300,
    "stage is it a " * 250,
    "what is stage 2? " * 200,
    "if it is stage 2 " * 200 + "then 3",
    "meanttwoback" * 300,
    "\n" * 4000,
    "neg / and\n" * 400,
    "maybe\ncancer\n3\n2b\n2+\n" * 160,
    "not " * 1000 + "positive",
    "+-" * 2000,
    "er pr her2 " * 350,
    "(" * 4000,
]


@pytest.mark.parametrize("words", HOSTILE, ids=[repr(words[:12]) for words in HOSTILE])
def test_no_pattern_runs_away(words: str) -> None:
    before = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("a pattern runs away"))
    signal.alarm(LONG_ENOUGH)
    try:
        for walked in (walk(), walk(Said("3+")), walk(Said("her2 3+, er negative"))):
            # What looks split by Telegram is held a moment in silence.
            assert walked.hear(Said(words)).drafts or walked.hear(Waited()).drafts
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
