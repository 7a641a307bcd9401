"""T, N, M and the stage as the report writes them; nothing is worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.declare import Span
from flows.readers.report.model import Claim, Field

_PREFIX = r"(?P<{0}p>(?:[ymra]{{1,2}} ?)?[pc]|y(?=[tnm]))"
_T = (
    r"(?P<t>is(?: ?\((?:dcis|paget|lcis)\))?|1mi|[0-4x]|[lio](?=[a-dmn,. )]"
    r"|mi))(?P<sub> ?mi(?![a-z])| ?[a-d](?![a-z]))?"
)
_T_MARK = r"(?P<mark> ?\((?:m|mult|\d)[a-z]*\)|m(?=[\s,(]))?"
_N = (
    r"(?P<n>[0-3xoil])(?P<nsub> ?\(?mi\)?(?![a-z])| ?[a-c](?![a-z])|[a-c](?=p?m[x01o]"
    r"|[lvr][\dovx]))?(?P<nmark>(?: ?\((?:sn|mol\+?|i ?[+-]|f|mi)[^)]{0,8}\)"
    r"| sn(?![a-z]))*)"
)
_M = r"(?P<m>[01xo])(?P<mmark> ?\(i ?\+\))?(?![a-z0-9#])"
_JOIN = r"(?:[\s,;.:/_\[\]-]|\([^)]{1,40}\)|[()]){0,6}"

_RUN_T = re.compile(
    rf"(?<![a-z0-9/+-]){_PREFIX.format('t')}? ?(?:category ?:? ?)?t ?t?(?: category)? ?:? ?{_T}{_T_MARK}"
)
_RUN_N = re.compile(rf"(?<![a-z]){_PREFIX.format('n')}? ?n ?n?(?: category)? ?:? ?{_N}")
_AFTER_T = re.compile(rf"{_JOIN}(?P<node>{_PREFIX.format('n')}? ?n ?n?{_N})")
_RUN_M = re.compile(rf"(?<![a-z0-9])(?<!\d ){_PREFIX.format('m')} ?m ?m? ?:? ?{_M}")
_AFTER_N = re.compile(rf"{_JOIN}(?P<far>{_PREFIX.format('m')}? ?m ?m?{_M})")
_LABELLED = re.compile(
    r"(?<![a-z])(?:(?P<letter>[tnm])[ -](?:stage|category|classification)(?:, pathologic(?:al)?)?"
    r"|(?P<kind>pathologic(?:al)?|clinical) (?P<letter2>[tnm])(?![a-z])"
    r"|(?P<words>primary tumou?r|regional (?:lymph )?nodes?"
    r"|distant metastas[ie]s)[^:.;\n]{0,30}?(?:\((?P<letter3>[py]?p?[tnm])\))?)"
    r"\s?[:.=]?\s{0,3}(?P<value>(?:y?[pc])?[tnm]? ?(?:is|[0-4xoi])(?:mi"
    r"|[a-d](?![a-z]))?(?: ?\([^)]{1,8}\))*)(?![a-z0-9.%]\w| ?(?:cm|mm))"
)
_OF_STAGING = re.compile(r"stage|staging|tnm|ajcc|uicc|classif|tumou?r|carcinoma|patholog")
_BLOCKS = re.compile(
    r"(?:block|cassette|slide|section|level|vertebra|score)s?\W{0,3}$|[a-z]\d{1,2}\s?[-,]\s?$"
)
_GRADE_PARTS = re.compile(r"\bgrade\W{0,2}(?:[1-3]|i{1,3})\W{1,3}$")
_ROMAN = r"(?:iv|iii ?[abc]?|ii ?[ab]?|i ?[abc]?|0|[1-4] ?[abc]?)"
_STAGE = re.compile(
    r"\bstage(?: group(?:ing)?)?(?: \((?:ajcc|uicc)[^)]{0,30}\))?\s?(?:is|of|as|:|=|-|\.)?(?:\s{0,3}| {0,40})"
    r"(?P<group>(?:iv|[il1]{1,3}|[0-4])[ -]?[abc]?)(?![a-z0-9/%.]\w|\w|-\w| ?(?:cm|mm))"
)
_STAGE_BEFORE = re.compile(
    r"(?<![a-z0-9])(?P<group>iv|iii[abc]|ii[ab]|i[abc])\.? (?:pathologic |ajcc )?stage ?:(?!\s{0,3}[0-4i])"
)
_NOT_STAGE = re.compile(r"\bt\W?$|\bn\W?$|\bm\W?$|(?:fibrosis|pressure|ulcer|kidney|tanner|deposition)\s$")
_GENERAL = re.compile(r"^[\s,]*(?:node|breast cancer patients|patients|disease,? (?:is|patients))")
_ZERO = {"o": "0", "i": "1", "l": "1", "x": "X"}
_NEAR = 40


def claims(cleaned: str) -> Iterator[Claim]:
    yield from _tumours(cleaned)
    yield from _nodes(cleaned)
    yield from _spreads(cleaned)
    yield from _labelled(cleaned)
    yield from _groups(cleaned)


def _tumours(text: str) -> Iterator[Claim]:
    for found in _RUN_T.finditer(text):
        node = _AFTER_T.match(text, found.end())
        if not _is_tumour(text, found, node):
            continue
        category = _category(found["t"]) + (found["sub"] or "").strip()
        mark = (found["mark"] or "").strip()
        yield Claim(Field.T, _written("T", found["tp"], category, mark), Span(*found.span()))
        if node and not _is_word_no(text, node):
            yield _node(node, node.start("node"))
            spread = _AFTER_N.match(text, node.end())
            if spread:
                yield _spread(spread, spread.start("far"))


def _is_tumour(text: str, found: re.Match[str], node: re.Match[str] | None) -> bool:
    before = text[max(0, found.start() - _NEAR) : found.start()]
    if found["tp"]:
        return True
    if _BLOCKS.search(before) or _GRADE_PARTS.search(before):
        return False
    if node is not None and not _is_word_no(text, node):
        return True
    return (
        bool(re.search(r"(?:stage|staging|tnm|classification)[^.;\n]{0,20}$", before))
        and found["t"] not in "lio"
    )


def _is_word_no(text: str, node: re.Match[str]) -> bool:
    """“pT2. No tumour” holds the word no; “pT2 NO MX” a nought."""
    if node["n"] not in "oil" or node["np"]:
        return False
    return bool(re.match(r" [a-z]{2,}", text[node.end() :][:12])) and not re.match(
        r" ?(?:p?m[x0o1]|\(|sn|nos)", text[node.end() :][:8]
    )


def _nodes(text: str) -> Iterator[Claim]:
    for found in _RUN_N.finditer(text):
        if found["np"]:
            yield _node(found, found.start())


def _node(found: re.Match[str], start: int) -> Claim:
    sub = re.sub(r"[\s()]", "", found["nsub"] or "")
    marks = re.sub(r"\s", "", found["nmark"] or "")
    marks = "(sn)" if marks == "sn" else marks
    return Claim(
        Field.N, _written("N", found["np"], _category(found["n"]) + sub, marks), Span(start, found.end())
    )


def _spreads(text: str) -> Iterator[Claim]:
    for found in _RUN_M.finditer(text):
        yield _spread(found, found.start())


def _spread(found: re.Match[str], start: int) -> Claim:
    return Claim(Field.M, _written("M", found["mp"], _category(found["m"]), ""), Span(start, found.end()))


_LETTERS = {"primary": "t", "regional": "n", "distant": "m"}
_FIELDS = {"t": Field.T, "n": Field.N, "m": Field.M}


def _labelled(text: str) -> Iterator[Claim]:
    for found in _LABELLED.finditer(text):
        words = (found["words"] or "").split()
        letter = found["letter"] or found["letter2"] or (_LETTERS[words[0]] if words else "")
        value = re.fullmatch(
            r"(?P<pre>y?[pc])?(?P<own>[tnm])?\s?(?P<cat>is|[0-4xoi])(?P<sub>mi|[a-d])?(?P<marks>.*)",
            found["value"].strip(),
        )
        if (
            value is None
            or (value["own"] and value["own"] != letter)
            or (words and not (value["own"] or value["pre"]))
        ):
            continue
        prefix = value["pre"] or ("c" if found["kind"] == "clinical" else "")
        written = _written(
            letter.upper(),
            prefix,
            _category(value["cat"]) + (value["sub"] or ""),
            value["marks"].replace(" ", ""),
        )
        yield Claim(_FIELDS[letter], written, Span(*found.span()))


def _groups(text: str) -> Iterator[Claim]:
    for pattern in (_STAGE, _STAGE_BEFORE):
        for found in pattern.finditer(text):
            if _NOT_STAGE.search(text[max(0, found.start() - 16) : found.start()]) or _GENERAL.match(
                text[found.end() :][:40]
            ):
                continue
            yield Claim(
                Field.STAGE,
                _roman(found["group"]),
                Span(found.start(), found.end("group") if pattern is _STAGE else found.end()),
            )


def _roman(written: str) -> str:
    told = re.sub(r"[\s-]", "", written)
    letter = told[-1] if told[-1] in "abc" else ""
    number = told[: len(told) - len(letter)].replace("l", "i")
    number = {"11": "ii", "111": "iii"}.get(number, number)
    return {"1": "I", "2": "II", "3": "III", "4": "IV"}.get(number, number.upper()) + letter.upper()


def _category(written: str) -> str:
    tidy = re.sub(r"[\s]", "", written)
    return tidy if tidy.startswith("is") else _ZERO.get(tidy[0], tidy[0]) + tidy[1:]


def _written(letter: str, prefix: str | None, category: str, marks: str) -> str:
    return f"{(prefix or '').replace(' ', '')}{letter}{category}{marks}"
