"""What "not", "no" and "neither" do to the results after them: turn them, or take them away when in doubt."""

from __future__ import annotations

from collections.abc import Sequence

from flows.readers.marks import Mark, is_filler, is_strange

OPEN = frozenset({"waiting", "unknown", "undone"})
_TURNED = {"pos": "neg", "plus": "neg", "amp": "unamp", "fed": "neg", "stain": "nostain"}
_CLEAR, _TURNS, _DOUBT = "clear", "turns", "doubt"
_ACROSS_WORDS = """
be been are were a an the my our her tested test come came cancer to is it its back any
"""
_ACROSS = frozenset(_ACROSS_WORDS.split())
"""Words between "not" and a result that leave its meaning plain."""
_NOT_THE_RECEPTOR_WORDS = """
result results test tests info report yet status score data information idea
"""
_NOT_THE_RECEPTOR = frozenset(_NOT_THE_RECEPTOR_WORDS.split())
_NOT_DONE = frozenset(
    {"done", "testing", "tested", "performed", "checked", "measured", "run", "possible", "requested"}
)
_YES = frozenset({"yes", "yeah", "yep", "yup", "y"})
_ENDS = frozenset({"comma", "and", "but", "slash", "subject"})
_FAR = 8
_WIDE = 30


def denied(row: Sequence[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    mood, since = _CLEAR, 0
    last = max((at for at, mark in enumerate(row) if mark.kind in {"value", "signs"}), default=-1)
    for at, mark in enumerate(row):
        since += 1
        match mark.kind:
            case "not":
                mood, since = _not(row, at, kept, last), 0
            case "weaknot":
                mood, since = _DOUBT, 0
            case "no":
                mood, since = _no(row, at, kept), 0
            case "neither":
                mood, since = _neither(row, at, kept), 0
            case "value" | "all" | "signs" if mark.value not in OPEN:
                either = mood != _CLEAR and _or_else(row, at)
                kept += _result(mark, _DOUBT if either else mood)
                mood = _DOUBT if either else _CLEAR
            case "comma" | "colon" | "and" | "but" | "slash":
                mood = _over(mark, row[at - 1], mood)
                kept.append(mark)
            case "word" if mark.text in _YES and _answers(row, at):
                kept.append(mark._replace(kind="value", value="pos"))
            case _:
                kept.append(mark)
                if mark.kind == "word" and mood == _TURNS and mark.text not in _ACROSS:
                    mood = _DOUBT
        mood = mood if since < _FAR else _CLEAR
    return kept


def _result(mark: Mark, mood: str) -> list[Mark]:
    if mood == _CLEAR:
        return [mark]
    turned = _TURNED.get(mark.value) if mark.kind == "value" else None
    if turned == "nostain" or (turned and mood == _TURNS):
        return [mark._replace(value=turned)]
    return []


def _over(mark: Mark, before: Mark, mood: str) -> str:
    """A list of receptors stays under its "not"; any other pause ends it."""
    if mood == _CLEAR or before.kind != "subject":
        return _CLEAR
    return _DOUBT if mark.kind in {"comma", "colon", "but"} else mood


def _or_else(row: Sequence[Mark], at: int) -> bool:
    """“not positive or negative” says neither."""
    rest = [mark for mark in row[at + 1 : at + 1 + _WIDE] if not is_filler(mark)][:2]
    joined = rest and (rest[0].kind == "or" or rest[0].text.startswith("nor"))
    return bool(joined) and len(rest) == 2 and rest[1].kind == "value"


def _not(row: Sequence[Mark], at: int, kept: list[Mark], last: int) -> str:
    """“ER positive but not PR” says it of PR, where no result follows; `last` is the last result."""
    named = row[at + 1] if at + 1 < len(row) else None
    if named is None or named.kind != "subject" or named.value == "ish":
        return _TURNS
    if last >= at + 2:
        return _TURNS
    kept.append(row[at]._replace(kind="value", value="neg"))
    return _CLEAR


def _answers(row: Sequence[Mark], at: int) -> bool:
    """“ER yes, PR no”: said of the name before it, which has not been denied already."""
    named = at - 2 if at > 1 and row[at - 1].kind == "colon" else at - 1
    if named < 0 or row[named].kind != "subject":
        return False
    if (
        named
        and row[named - 1].kind in {"no", "not"}
        and not (named > 1 and row[named - 2].kind == "subject")
    ):
        return False
    return at + 1 == len(row) or row[at + 1].kind in _ENDS


def _no(row: Sequence[Mark], at: int, kept: list[Mark]) -> str:
    following = row[at + 1] if at + 1 < len(row) else None
    if _answers(row, at):
        kept.append(row[at]._replace(kind="value", value="neg"))
        return _CLEAR
    if following is None or following.kind not in {"subject", "value"} or following.value == "both":
        return _CLEAR
    if following.kind == "value":
        return _TURNS if following.value == "stain" or following.text.endswith("ion") else _DOUBT
    after = row[at + 2] if at + 2 < len(row) else None
    if following.value == "ish":
        yet = any(mark.text == "yet" for mark in row[at + 2 : at + 2 + _FAR])
        kept.append(row[at]._replace(kind="value", value="waiting" if yet else "undone"))
    elif after is not None and after.text in _NOT_DONE:
        kept.append(row[at]._replace(kind="value", value="undone"))
    elif after is not None and after.text in _NOT_THE_RECEPTOR:
        kept.append(row[at]._replace(kind="value", value="unknown"))
    elif after is not None and after.kind == "value":
        return _DOUBT
    else:
        kept.append(row[at]._replace(kind="value", value="neg"))
    return _CLEAR


def _neither(row: Sequence[Mark], at: int, kept: list[Mark]) -> str:
    rest = next((mark for mark in row[at + 1 : at + 1 + _WIDE] if not is_filler(mark)), None)
    if rest is not None and (
        rest.kind == "subject" or (rest.kind == "value" and _or_else(row, row.index(rest, at)))
    ):
        told = any(mark.kind in {"value", "signs"} for mark in row[at + 1 : at + 1 + _WIDE])
        kept += [] if told else [row[at]._replace(kind="value", value="neg")]
        return _TURNS if told else _CLEAR
    kept.append(row[at]._replace(kind="subject", value="both"))
    if rest is not None and rest.kind == "value":
        return _TURNS
    if not any(map(is_strange, row[max(0, at - _WIDE) : at + _WIDE])):
        kept.append(row[at]._replace(kind="value", value="neg"))
    return _CLEAR
