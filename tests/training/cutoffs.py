"""Learns how much each sign of an ending counts, from messages that are whole or broken off.

    python -m tests.training.cutoffs TRAIN.jsonl OUT

TRAIN: {"text", "label": complete | cut_mid_word | cut_mid_sentence, "group", "lang"}. OUT: a folder that
gets counts.tsv, pairs.tsv and cutoffs.tsv. The same rows give the same files.
docs/model-cards/cutoffs.md says more.
"""

from __future__ import annotations

import json
import math
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from flows.cutoff import Vocabulary, vocabulary
from flows.cutoffs.counts import counts
from flows.cutoffs.features import Ruling, signs
from flows.cutoffs.halves import familiar, half_word, last_word
from flows.cutoffs.sentences import half_sentence, licensed
from flows.cutoffs.weights import Weights, odds
from flows.cutoffs.wholes import surely_whole
from tests.training.tallies import Pairs, Row, Words, tables

CONTENT = Path(__file__).parents[2] / "content"
SLICES, LEAST_ROWS = 5, 5
STEPS, PACE, DECAY, SEED = 6, 0.1, 1e-6, 7
PLAIN_STOP, MEDICAL = 0.15, 4.0
"""What a whole message counts whose full stop we took off, and what a medical row counts."""
FALSE_ALARMS, TRUST = 0.0068, 1.0
KINDS = {"complete": 0, "cut_mid_word": 1, "cut_mid_sentence": 2}
MADE, FROM_LETTERS, MOST_CUTS, GAPS_A_CUT = 0.3, 80, 6, 8
"""What a message broken off by us counts, how far on we break it off, how often at most."""
_GAP = re.compile(r"(?<=[^\W_]) (?=\w)")
LEAST_WEIGHT = 0.1
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Example:
    row: Row
    kind: int
    counts_as: float
    signs: tuple[str, ...]
    ruled: bool
    whole: bool
    """By the hand rules."""
    made: bool
    """Broken off by us."""


def main(train: str, out: str) -> None:
    with Path(train).open(encoding="utf-8") as lines:
        rows = [Row(**{name: row[name] for name in Row.__slots__}) for row in map(json.loads, lines)]
    examples = [list(examined(rows, number)) for number in range(SLICES)]
    bar = chosen_bar(rows, examples)
    learned = fit([example for part in examples for example in part])
    write(Path(out), *tables(rows, LEAST_ROWS), learned, bar)


# --- examples ---------------------------------------------------------------------------------------------


def slice_of(text: str) -> int:
    """Texts that begin alike are in one slice: they come from one message."""
    return zlib.crc32(re.sub(r"\W", "", text.lower())[:10].encode()) % SLICES


def examined(rows: Sequence[Row], number: int) -> Iterator[Example]:
    """The rows of a slice, looked at with words and pairs that were counted in the other slices."""
    known = counted_without(rows, number)
    for row in rows:
        if row.lang == "en" and slice_of(row.text) == number:
            if (text := bare(row)) is not None:
                yield example(row, text, known)
            for cut in cuts(row):
                yield example(cut, cut.text, known, made=True)


def counted_without(rows: Sequence[Row], number: int) -> Vocabulary:
    words, pairs = tables([row for row in rows if slice_of(row.text) != number], LEAST_ROWS - 1)
    listed = set((CONTENT / "en" / "words.txt").read_text("utf-8").split())
    return vocabulary((word for word, _, _ in words if word in listed), terms(), counts(words, pairs))


def example(row: Row, text: str, known: Vocabulary, *, made: bool = False) -> Example:
    counts_as = MADE if made else 1.0 if text == row.text.rstrip() else PLAIN_STOP
    word, open_end = half_word(text, known) is not None, half_sentence(text)
    familiarly = familiar(text, known)
    ruling = Ruling(word, open_end and familiarly)
    ruled = ruling.word or ruling.sentence
    return Example(
        row,
        KINDS[row.label],
        counts_as * (MEDICAL if row.group == "medical" and not made else 1.0),
        tuple(signs(text, ruling, known)),
        ruled,
        not familiarly or (not ruled and (surely_whole(text) or licensed(text))),
        made,
    )


def cuts(row: Row) -> Iterator[Row]:
    """A whole message broken off by us between two words, where chance wills."""
    if row.label == "complete":
        random = Random(zlib.crc32(row.text.encode()))  # noqa: S311
        gaps = [gap.start() for gap in _GAP.finditer(row.text, FROM_LETTERS)]
        for at in random.sample(gaps, min(len(gaps), MOST_CUTS, 1 + len(gaps) // GAPS_A_CUT)):
            yield Row(row.text[:at], "cut_mid_sentence", row.group, row.lang)


def bare(row: Row) -> str | None:
    """The text without its full stop; None: it ends in no letter, so the weights are not asked."""
    text = row.text.rstrip()
    if row.label == "complete":
        text = text.rstrip(" .?!")
    return text if last_word(text) else None


def terms() -> list[str]:
    lines = (CONTENT / "lexicon.tsv").read_text("utf-8").splitlines()[1:]
    return [line.split("\t")[0] for line in lines]


# --- learning ---------------------------------------------------------------------------------------------


def fit(examples: Sequence[Example]) -> dict[str, Pair]:
    """Logistic regression with three outcomes by AdaGrad; the mean of the weights along the way."""
    rows = Counter(sign for example in examples if not example.made for sign in set(example.signs))
    names = [sign for sign, number in rows.items() if number >= LEAST_ROWS]
    place = {sign: at for at, sign in enumerate(names)}
    lines = [
        (example.kind, example.counts_as, [place[sign] for sign in example.signs if sign in place])
        for example in examples
    ]
    word, sentence, word_sum, sentence_sum = ([0.0] * len(names) for _ in range(4))
    word_pace, sentence_pace = ([0.1] * len(names) for _ in range(2))
    shuffle = Random(SEED).shuffle  # noqa: S311
    for step in range(STEPS):
        shuffle(lines)
        for kind, counts_as, places in lines:
            to_word, to_sentence = _misses(
                kind, sum(word[at] for at in places), sum(sentence[at] for at in places)
            )
            _move(word, word_pace, places, counts_as * to_word)
            _move(sentence, sentence_pace, places, counts_as * to_sentence)
        if step:
            word_sum = [total + weight for total, weight in zip(word_sum, word, strict=True)]
            sentence_sum = [total + weight for total, weight in zip(sentence_sum, sentence, strict=True)]
    means = zip(names, word_sum, sentence_sum, strict=True)
    return {name: (one / (STEPS - 1), two / (STEPS - 1)) for name, one, two in means}


def _misses(kind: int, word: float, sentence: float) -> Pair:
    most = max(word, sentence, 0.0)
    word_part, sentence_part = math.exp(word - most), math.exp(sentence - most)
    whole = word_part + sentence_part + math.exp(-most)
    return word_part / whole - (kind == 1), sentence_part / whole - (kind == 2)


def _move(weights: list[float], pace: list[float], places: Iterable[int], miss: float) -> None:
    square = miss * miss
    for at in places:
        pace[at] += square
        weights[at] -= PACE * (miss + DECAY * weights[at]) / math.sqrt(pace[at])


def chosen_bar(rows: Sequence[Row], examples: Sequence[Sequence[Example]]) -> float:
    """The lowest bar with few false alarms on slices that were not learned from, groups counting alike."""
    alarms: list[tuple[float, str]] = []
    found: list[tuple[float, int]] = []
    for number, part in enumerate(examples):
        others = [example for at, other in enumerate(examples) if at != number for example in other]
        weights = Weights(fit(others))
        for example in part:
            if example.whole:
                continue
            score = odds(*weights.weigh(example.signs)) + TRUST * example.ruled
            if example.made:
                continue
            if example.kind:
                found.append((score, example.kind))
            elif bare(example.row) == example.row.text.rstrip():
                alarms.append((score, example.row.group))
    wholes = Counter(row.group for row in rows if row.label == "complete")
    shares = {group: 1 / (number * len(wholes)) for group, number in wholes.items()}
    rate, bar = 0.0, 0.0
    for score, group in sorted(alarms, reverse=True):
        rate += shares[group]
        bar = score
        if rate > FALSE_ALARMS:
            break
    report(alarms, found, wholes, bar)
    return bar


def report(
    alarms: Sequence[tuple[float, str]], found: Sequence[tuple[float, int]], wholes: Counter[str], bar: float
) -> None:
    tell(f"bar {bar:.2f}")
    for group, number in sorted(wholes.items()):
        raised = sum(score > bar for score, its in alarms if its == group)
        tell(f"  false alarms, {group}: {raised} of {number}")
    for name, kind in KINDS.items():
        scores = [score for score, its in found if its == kind]
        if scores:
            tell(f"  {name}: {sum(score > bar for score in scores)} of {len(scores)} not whole by rule")


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


# --- writing ----------------------------------------------------------------------------------------------


def write(out: Path, words: Words, pairs: Pairs, learned: dict[str, Pair], bar: float) -> None:
    kept = {
        sign: (round(word, 2), round(sentence, 2))
        for sign, (word, sentence) in sorted(learned.items())
        if max(abs(word), abs(sentence)) >= LEAST_WEIGHT
    }
    lines(out / "counts.tsv", "word\tseen\tcloses", words)
    lines(out / "pairs.tsv", "first\tsecond\tseen\tcloses", pairs)
    head = f"sign\thalf a word\thalf a sentence\n* bar\t{bar:.2f}\t{TRUST:.2f}"
    lines(
        out / "cutoffs.tsv",
        head,
        ((sign, f"{word:g}", f"{sentence:g}") for sign, (word, sentence) in kept.items()),
    )


def lines(file: Path, head: str, rows: Iterable[Sequence[object]]) -> None:
    file.write_text("\n".join([head, *("\t".join(map(str, row)) for row in rows)]) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
