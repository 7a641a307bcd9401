"""Hormone receptors: ER and PR apart where they are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from flows.declare import Reading, Span
from flows.readers.facts import Fact, Told
from flows.readers.percent import oestrogen, progesterone
from flows.readers.reading import around, merged, reading
from flows.readers.told import told
from flows.values import Hormones

_PLAIN = {
    **dict.fromkeys(("pos", "plus", "plusand", "fed"), "pos"),
    **dict.fromkeys(("neg", "minus"), "neg"),
    **dict.fromkeys(("waiting", "unknown", "undone"), "open"),
}
_PAIRS: dict[tuple[str, str], tuple[Hormones, ...]] = {
    ("pos", "pos"): (Hormones.ER_POS_PR_POS,),
    ("pos", "neg"): (Hormones.ER_POS_PR_NEG,),
    ("neg", "pos"): (Hormones.ER_NEG_PR_POS,),
    ("neg", "neg"): (Hormones.NEGATIVE,),
    ("low", "pos"): (Hormones.ER_LOW,),
    ("low", "neg"): (Hormones.ER_LOW,),
    ("low", ""): (Hormones.ER_LOW,),
    ("pos", ""): (Hormones.POSITIVE,),
    ("", "pos"): (Hormones.POSITIVE,),
    ("neg", ""): (Hormones.ER_NEG_PR_POS, Hormones.NEGATIVE),
    ("", "neg"): (Hormones.ER_POS_PR_NEG, Hormones.NEGATIVE),
}
_TOGETHER = {"pos": Hormones.POSITIVE, "neg": Hormones.NEGATIVE, "low": Hormones.ER_LOW}
_SIGNS = {"+": "pos", "-": "neg"}

_ONE_OF_TWO = frozenset({"pos", "neg", "plus", "minus"})
_SHARE = re.compile(r"%|per ?cent|pct")
_LARGE = re.compile(r"(?<![\d/.])\d{2,3}(?![\d/])")
_ORDERED = re.compile(
    r"[\s,;/.]*(?:(?:and |the )*(?:second|2nd|latter|last)(?: one)?(?: is| was)?\s+)?", re.IGNORECASE
)
_AND = re.compile(r"[\s,]*(?:and|&|then)\s+", re.IGNORECASE)
_EITHER = re.compile(r"[\s,;/.&]*(?:and |the )*(?:other|one|1)(?: one)?(?: is| was)?\s+", re.IGNORECASE)
_ONE = re.compile(r"\b(?:one|1)(?: is| was| came back)?\s+$", re.IGNORECASE)

Found = dict[str, Span]


def read_hormones(text: str, asked: bool) -> Reading[Hormones]:  # noqa: FBT001
    everything = told(text, asked=asked)
    if not everything.facts:
        return reading({})
    bare = tuple(f for f in everything.facts if asked and not f.subject and f.lonely)
    told_of = everything.about("both", "er", "pr")
    both = tuple(f for f in told_of if f.subject == "both" and asked and (f.lonely or f.text != "both"))
    if pair := _pair(text, bare):
        return reading(pair)
    er = _receptor(everything, "er", (*both, *bare))
    pr = _receptor(everything, "pr", (*both, *bare))
    together = _together(everything, bare)
    values = _apart(_sure(er), _sure(pr), together) or {
        _TOGETHER[name]: span for name, span in together.items() if name in _TOGETHER
    }
    open_ = [found["open"] for found in (together, er, pr) if "open" in found]
    return reading(values or ({Hormones.UNKNOWN: open_[0]} if open_ else {}))


def _pair(text: str, bare: tuple[Fact, ...]) -> dict[Hormones, Span]:
    """“pos neg” answers for ER and PR in this order; “one pos one neg” leaves open which is which."""
    bare = tuple(f for f in bare if f.value != "number" or _SHARE.search(f.text))
    if len(bare) != 2:
        return {}
    first, second = sorted(bare, key=lambda fact: fact.at)
    said = _one_of_two(first, "er"), _one_of_two(second, "pr")
    if not all(said):
        return {}
    between = first.span.end, second.span.start
    if _EITHER.fullmatch(text, *between) and _ONE.search(text[: first.span.start]):
        orders = sorted({said, said[::-1]})
    else:
        measured = first.value in {"number", "score0"}
        ordered = _ORDERED.fullmatch(text, *between) or (measured and _AND.fullmatch(text, *between))
        orders = [said] if ordered else []
    return {value: around(first.span, second.span) for order in orders for value in _PAIRS[order]}


def _one_of_two(fact: Fact, subject: str) -> str:
    if fact.value == "score0" and fact.text.isalpha():
        return "neg"
    if fact.value == "number" and _SHARE.search(fact.text):
        return _measured(fact, subject)
    return _PLAIN[fact.value] if fact.value in _ONE_OF_TWO else ""


def _apart(er: Found, pr: Found, together: Found) -> dict[Hormones, Span]:
    if not er and not pr:
        return {}
    found = (
        (value, around(*spans))
        for first, second, spans in _combinations(er, pr)
        for value in _narrowed(_PAIRS[first, second], together)
    )
    return merged(found)


def _combinations(er: Found, pr: Found) -> Iterator[tuple[str, str, list[Span]]]:
    for first in er or ("",):
        for second in pr or ("",):
            yield first, second, [found[name] for found, name in ((er, first), (pr, second)) if name]


def _narrowed(values: tuple[Hormones, ...], together: Found) -> Iterable[Hormones]:
    """ER negative leaves PR open, unless the receptors together are told."""
    if len(values) == 1 or not _sure(together):
        return values
    wanted = {"pos": values[0], "neg": values[1]}
    return [value for name, value in wanted.items() if name in together]


def _sure(found: Found) -> Found:
    return {name: span for name, span in found.items() if name != "open"}


def _receptor(everything: Told, subject: str, bare: tuple[Fact, ...]) -> Found:
    facts = [*everything.about(subject), *(f for f in bare if f.subject == "both"), *_paired(bare, subject)]
    percent = any(_is_share(fact) for fact in everything.about("er", "pr"))
    numbers = merged(
        (name, fact.span) for fact in facts if (name := _measured(fact, subject, percent=percent))
    )
    words = merged((name, fact.span) for fact in facts for name in _said(fact, subject))
    others = merged(
        ("neg", f.span) for f in everything.about("er", "pr") if f.value == "only" and f.subject != subject
    )
    if "low" in numbers or any(fact.value == "low" for fact in facts if subject == "er"):
        words.pop("pos", None)
    return numbers | words or others


def _is_share(fact: Fact) -> bool:
    """Once one receptor is told in percent, a number beside the other is one as well."""
    return fact.value == "number" and bool(_SHARE.search(fact.text) or _LARGE.search(fact.text))


def _measured(fact: Fact, subject: str, *, percent: bool = False) -> str:
    if fact.value != "number":
        return ""
    text = f"{fact.text}%" if percent and "/" not in fact.text else fact.text
    return oestrogen(text) if subject == "er" else progesterone(text)


def _said(fact: Fact, subject: str) -> tuple[str, ...]:
    if fact.value.startswith("score"):
        strong = "+" in fact.text or "plus" in fact.text
        return ("pos",) if strong and "0" not in fact.value else ("neg",) if fact.value == "score0" else ()
    if fact.value == "low":
        return ("low",) if subject == "er" else ("pos",)
    if fact.value == "weak":
        return ("low", "pos") if subject == "er" else ("pos",)
    return (_PLAIN[fact.value],) if fact.value in _PLAIN else ()


def _paired(bare: tuple[Fact, ...], subject: str) -> Iterator[Fact]:
    """“+/-” answers for ER and PR in this order."""
    for fact in bare:
        if len(fact.value) == 2 and set(fact.value) <= _SIGNS.keys():
            sign = fact.value[0 if subject == "er" else 1]
            yield Fact(subject, _SIGNS[sign], fact.text, fact.span, fact.at)


def _nought(fact: Fact) -> str:
    """“hormones nil”, but no bare nought: that may be a score."""
    none = fact.subject == "hr" and (fact.value == "score0" or _measured(fact, "er") == "neg")
    return "neg" if none else ""


def _together(everything: Told, bare: tuple[Fact, ...]) -> Found:
    facts = everything.settled((*everything.about("hr"), *bare))
    found = ((name, fact.span) for fact in facts if (name := _PLAIN.get(fact.value, "") or _nought(fact)))
    low = ((fact.value, fact.span) for fact in bare if fact.value == "low")
    return merged((*found, *low))
