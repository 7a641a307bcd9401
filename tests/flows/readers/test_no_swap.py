"""Positive read as negative is the worst error of all: every way to put a result, every order."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from flows.readers.her2 import read_her2
from flows.readers.hormones import read_hormones
from flows.readers.spelling import spelled

NAMES = {"er": ("ER", "oestrogen"), "pr": ("PgR", "progesterone"), "her2": ("HER2", "Her-2/neu")}
WORDS = {"+": ("positive", "pos", "+ve"), "-": ("negative", "neg", "-ve")}
AFTER = "{name} {word}"
BEFORE = "{word} {name}"
WAYS = (AFTER, "{name} is {word}", "{name} came back {word}", "{name}: {word}", BEFORE, "{word} for {name}")
JOINTS = (", ", " and ", "; ", "\n", " but ", ". ")
HORMONES = {
    "++": "er_pos_pr_pos",
    "+-": "er_pos_pr_neg",
    "-+": "er_neg_pr_pos",
    "--": "negative",
}
HER2 = {"+": "positive", "-": "negative"}


def said(way: str, receptor: str, sign: str, variant: int) -> str:
    words = WORDS[sign][: 2 if way.startswith("{word}") else 3]
    return way.format(name=NAMES[receptor][variant % 2], word=words[variant % len(words)])


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("way", WAYS)
def test_three_results_are_never_swapped_in_any_order(way: str, joint: str) -> None:
    for order, signs, variant in product(permutations(NAMES), product("+-", repeat=3), range(3)):
        told = dict(zip(NAMES, signs, strict=True))
        text = joint.join(said(way, receptor, told[receptor], variant) for receptor in order)
        read = {*read_her2(text, asked=True)}, {*read_hormones(text, asked=True)}
        assert read == ({HER2[told["her2"]]}, {HORMONES[told["er"] + told["pr"]]}), text


@pytest.mark.parametrize("joint", [", ", " and ", "; ", "\n"])
def test_mixed_word_orders_are_never_swapped(joint: str) -> None:
    for ways, order in product(product((AFTER, BEFORE), repeat=3), permutations(NAMES)):
        for signs in product("+-", repeat=3):
            told = dict(zip(NAMES, signs, strict=True))
            parts = [said(way, name, told[name], 0) for way, name in zip(ways, order, strict=True)]
            text = joint.join(parts)
            read = {*read_her2(text, asked=False)}, {*read_hormones(text, asked=False)}
            assert read == ({HER2[told["her2"]]}, {HORMONES[told["er"] + told["pr"]]}), text


def slips(word: str) -> set[str]:
    """Every word that one slip makes of it."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    dropped = {start + end[1:] for start, end in cuts if end}
    swapped = {start + end[1] + end[0] + end[2:] for start, end in cuts if len(end) > 1}
    changed = {start + letter + end[1:] for start, end in cuts if end for letter in letters}
    added = {start + letter + end for start, end in cuts for letter in letters}
    return dropped | swapped | changed | added


@pytest.mark.parametrize(("word", "opposite"), [("positive", "negative"), ("negative", "positive")])
def test_no_slip_of_a_word_reads_as_its_opposite(word: str, opposite: str) -> None:
    assert {spelled(slip) for slip in slips(word)} & {opposite} == set()


@pytest.mark.parametrize("word", ["position", "relative", "narrative", "positively", "negate", "native"])
def test_real_words_are_not_taken_for_results(word: str) -> None:
    assert spelled(word) == word
