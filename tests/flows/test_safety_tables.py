"""The safety lane over tables of sentences as patients type them, one table for each round of widening.

The held half was written with the tuned half, before the rules were read; it was scored before the work and
once after it, and no rule was written for it. Read it as one writer's sentences, not as a sample of patients.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.danger.call_now import B
from flows.danger.crisis import CRISIS
from flows.danger.doubt import without_idioms
from flows.danger.emergency import A
from flows.danger.opening import openings, sayings
from flows.danger.plain import plain
from flows.danger.soon import C
from flows.safety import look

HERE = Path(__file__).parent
NONE, CRY = "none", "crisis"
MEDICAL = {"A", "B", "C"}


def _table(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """Sentences, each with the tiers that are right: the first is the one we want."""
    lines = (HERE / f"test_safety_{name}.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(words, tuple(tiers.split("/"))) for tiers, words in rows]


TUNED = [row for name in ("tuned", "second", "third", "fourth", "fifth", "sixth") for row in _table(name)]
HELD = _table("held")


def _tier(words: str) -> str:
    alarm = look(words)
    return alarm.tier.value if alarm else NONE


@pytest.mark.parametrize(("words", "tiers"), TUNED)
def test_a_sentence_has_one_of_its_tiers(words: str, tiers: tuple[str, ...]) -> None:
    assert _tier(words) in tiers


@pytest.mark.parametrize(("words", "tiers"), [row for row in TUNED if row[1][0] != NONE])
def test_every_alarm_says_which_words_raised_it(words: str, tiers: tuple[str, ...]) -> None:
    alarm = look(words)
    assert alarm is not None or NONE in tiers
    assert alarm is None or (alarm.sign and alarm.evidence and alarm.evidence in words)


def test_of_sentences_nobody_tuned_for_most_dangers_are_heard_and_few_harmless_ones_alarm() -> None:
    urgent = [_tier(words) for words, tiers in HELD if tiers[0] in {"A", "B", CRY} and NONE not in tiers]
    harmless = [_tier(words) for words, tiers in HELD if tiers == (NONE,)]
    assert urgent.count(NONE) <= 0.05 * len(urgent)
    assert len(harmless) - harmless.count(NONE) <= 0.05 * len(harmless)


@pytest.mark.parametrize(("words", "tiers"), [row for row in HELD if row[1][0] == CRY])
def test_a_cry_never_goes_to_a_medical_line(words: str, tiers: tuple[str, ...]) -> None:
    assert _tier(words) in {*tiers, NONE}


@pytest.mark.parametrize(
    ("saying", "starts"),
    [
        ("chest pain", {"ches"}),
        ("(?:my|her) leg", {"my l", "her "}),
        ("(?:very )?sick", {"very", "sick"}),
        (r"\bpus\b(?! cells)", {"pus"}),
        (r"(?:[45]) times", {"4", "5"}),
        (r"bleed\w*", {"blee"}),
        (r"so\w+ much", {"so"}),
    ],
)
def test_a_saying_is_found_by_every_way_it_can_open(saying: str, starts: set[str]) -> None:
    assert openings(saying, 4) == starts


def test_no_saying_is_missed_for_the_letters_it_opens_with() -> None:
    every = (*CRISIS, *A, *B, *C)
    quick = sayings(every)
    alone = [sayings([one]).opened for one in every]
    patterns = [next(iter(opened.values()))[0][0] for opened in alone]
    for words, _ in TUNED[::7]:
        said = without_idioms(plain(words).text)
        found = {match.re.pattern for match, _ in quick.found(said)}
        assert found == {pattern.pattern for pattern in patterns if pattern.search(said)}
