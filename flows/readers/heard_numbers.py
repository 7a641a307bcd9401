"""Numbers as they are spoken or typed by ear: percentages, scores out of three, stages."""

from __future__ import annotations

from collections.abc import Iterator

_UNIT_WORDS = "zero one two three four five six seven eight nine ten eleven twelve fifteen"
_UNITS = tuple(_UNIT_WORDS.split())
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIGURES = dict(zip(_UNITS, (*range(13), 15), strict=True))
_TENS = {word: ten for ten, word in enumerate(_TEN_WORDS.split(), 2)}
_PERCENT = r"\s?(?:%|percent|per ?cent|pct)"
_HUNDRED = r" (?:in|out of|per) (?:a |every |one )?(?:hundred|100)(?!\w)(?: cells?)?"
_END = r"(?=\s*(?:$|[,.;:!?)\n/&]))"
_GOES_ON = (
    r"(?=\s*(?:$|[,.;:!?)\n/&])|\s+(?:cos|coz|because|cause|i think|i believe|they|so|with|and|er"
    r"|pr|her|idc|ilc|grade)(?!\w))"
)
_OUT_OF_3 = r" (?:out )?of (?:3|three)(?!\w|\s*(?:nodes?|lymph|lumps?|tumou?rs?|biops\w+))"
_STAGES = {"1": "won|wun|wan|1|one", "2": "too|to|tu|tew|tue|2|two", "3": "free|tree|threw|thee|3|three"}
_LETTERS = {"a": "a|ay|eh", "b": "b|be|bee", "c": "c|see|sea"}


def _spoken() -> Iterator[tuple[str, str, str]]:
    for word, ten in _TENS.items():
        for unit in _UNITS[1:10]:
            yield word, rf"[ -]?{unit}(?!\w)", f"{ten}{_FIGURES[unit]}"
        yield word, "", f"{ten}0"
    for word, figure in _FIGURES.items():
        yield word, rf"(?={_PERCENT})", str(figure)
        yield word, _HUNDRED, f"{figure}%"


def _staged() -> Iterator[tuple[str, str, str]]:
    for number, sounds in _STAGES.items():
        for letter, said in _LETTERS.items():
            yield (
                "stage stages stg",
                rf"[ -]?(?:{sounds})[ -]+(?:{said}){_GOES_ON}",
                f"stage {number}{letter}",
            )
            words = sounds.rsplit("|", 1)[-1]
            yield words, rf"[ -](?:{said}){_GOES_ON}", f"{number}{letter}"
        heard_only = "|".join(sounds.split("|")[:-2])
        yield "stage stages stg", rf"[ -](?:{heard_only}){_END}", f"stage {number}"


NUMBER_ROWS: tuple[tuple[str, str, str], ...] = (
    *_spoken(),
    ("0", _HUNDRED, r"\g<first>%"),
    ("hundred", _PERCENT, "100%"),
    ("a one", rf" hundred{_PERCENT}", "100%"),
    ("er oestrogen estrogen pr progesterone", r"(?: is| was)?(?: a| one)? hundred(?!\w)", r"\g<first> 100%"),
    ("half", rf" (?:a |of (?:a|one|1) ){_PERCENT[3:]}", "0.5%"),
    ("less under below fewer", rf" (?:than )?a{_PERCENT}", "<1%"),
    ("not", rf" even (?:a|one|1){_PERCENT}", "<1%"),
    ("nought naught zilch nada zippo", r"(?: squat)?(?!\w)", "zero"),
    ("zip nowt nix", rf"{_END}", "zero"),
    ("between", r" (?:an? )?([0-3])\+? and (?:an? )?([0-3])(?=\s?(?:plus|\+))", r"between \2 or \3"),
    ("score scored scores ihc", rf"(?: (?:of|a|was|is|it|me|as))* ?([0-3]){_OUT_OF_3}", r"score \2"),
    ("her", rf"[ -]?2(?: (?:is|was|score|scored|came back|of|a|at))* ([0-3]){_OUT_OF_3}", r"her2 score \2"),
    (
        "0 zero one two three",
        rf"(?:(?<=^.)|(?<=^zero)|(?<=^one)|(?<=^two)|(?<=^three)|(?<= a .)){_OUT_OF_3}{_END}",
        r"score \g<first>",
    ),
)
STAGE_ROWS: tuple[tuple[str, str, str], ...] = (
    *_staged(),
    ("stage stages stg", rf"[ -](?:for|fore|fo){_END}", "stage 4"),
    ("stage stages stg", r"[ -](?:nought|naught|nil|null|oh|zip|zilch)(?!\w)", "stage 0"),
    ("lll iii", r" ([abc])(?![\w'])", r"iii\2"),
    ("ll ii", r" ([abc])(?![\w'])", r"ii\2"),
)
