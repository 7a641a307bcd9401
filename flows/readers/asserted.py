"""What a text claims: questions and ifs are blanked out, character for character."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?:[^.?!;\n]|\.(?=\d)|(?<=\d)\.(?=\S)|(?<=\be)\.(?=r)|(?<=\bp)\.(?=r))+[.?!;\n]*")
_THING = r"(?:i|we|you|u|it|they|he|she|this|that|there|these|those|the|a|an|my|her|his|someone|anyone)\b"
_ASKS = re.compile(
    rf"(?:^|(?<=[,:(\n-])|\b(?:and|but|so|or|ok|hi|hello|please|then)\s)\s*(?:"
    r"(?:what|whats|which|why|whys|how|hows)\b(?!\s+(?:i|it|they|he|she|we|my)\b)"
    r"|(?:when|where|who|whos)\s+(?:is|are|do|does|did|can|will|should|would)\b"
    r"|(?:is|are|am|does|do|can|could|should|would|shall)\s+(?!(?:not|be)\b|(?:pos\w*|neg\w*)\W*$)[a-z0-9]"
    rf"|(?:will|did|was|were|has|have|wasnt|werent|wont|didnt|isnt|arent|doesnt)\s+{_THING}[^,;:]*\?"
    r"|(?:please\s+)?(?:explain|define|tell\s+me|help\s+me\s+understand|teach\s+me)\b"
    r"|(?:the\s+)?(?:meaning|difference|definition)\b|(?:difference|meaning)\s+(?:of|between)\b"
    r"|(?:i\s+)?(?:want|need|would\s+like|wanted|wondering|wonder|curious)\s+(?:to\s+(?:know"
    r"|understand|learn|ask)"
    r"|about|what|if|whether|why|how)\b|any\s+(?:info\w*|trials?|advice|tips|ideas?|foods?"
    r"|treatments?|news|drugs?)\b|info(?:rmation)?\s+(?:on|about)\b"
    r"|(?:questions?|asking)\s+about\b)"
    r"|^[^,;]{0,40}\b(?:vs|versus)\b"
    r"|\b(?:whats?\s+(?:does|do|is|are|that|it|now|next)|is\s+(?:that|this|it)|how\s+(?:bad"
    r"|serious|long|do|does|is)|why\s+(?:is|do|does))\b"
)
_NO = re.compile(r"\s*(?:no|nope|nah|none)\b")
"""“mets? no”."""
_SUPPOSES = re.compile(
    r"\b(?:if|whether|unless|in case|suppose|supposing|imagine|would have been|could have been|hope|hoping|"
    r"hopefully|let it be|fingers crossed|pray|praying|wish|scared|afraid|fear|worried|worry"
    r"|worrying|terrified|anxious"
    r"|reading (?:up )?(?:on|about)|read about|heard about|googl\w+|looking up)\b"
)
_EITHER = re.compile(r"\b(?:if|whether)\b(?=[^,;]*\bor\b(?!\s+not\b))")
_AFTERWARDS = re.compile(
    r",|\bbut\b|\b(?:and|or|else|otherwise)\s+(?:its\s+)?stage\b|\b(?:i\s+(?:do\s?nt|dont|cant|cannot)\s+(?:know|remember))"
)
_NO_MATTER = re.compile(
    r"\b(?:whatever|(?:not (?:sure|certain)|no (?:idea|clue)|idk|dont know) what)\b.*?\bmeans?\b"
)
"""“ultralow whatever that means” tells a result."""
_KIN = (
    r"(?:sister|brother|aunt\w*|uncle|nan|nana|nanny|gran\w*|cousin|friend|mate|neighbou?r|colleague|workmate"
    r"|mother[ -]in[ -]law)s?"
)
_GONE = r"(?:died|passed (?:away|on)|god rest|rest (?:her|his) soul|rip)"
_THEIRS = re.compile(
    rf"\b(?:my|me|our)\s+(?:\w+\s+)?{_KIN}\b[^.?!;\n]*\b(?:in (?:19|20)\d\d|(?:years?|yrs) ago|{_GONE})\b"
    rf"|\b(?:my|me|our)\s+(?:mum|mom|mam|mother|dad|father)\b[^.?!;\n]*\b{_GONE}\b"
)
"""Somebody else's cancer, of long ago."""
_OWN = re.compile(r"\b(?:i|im|ive|mine|my (?:own|report|results?|score|her2|er|pr|stage|biopsy))\b")
_MEANS = re.compile(r"\b(?:means?|meaning)\s*\?*\s*$")


def asserted(plain: str, *, asked: bool) -> str:
    """The same length as `plain`. When asked, an answer with a question mark is a doubt, no question."""
    sentences = [found[0] for found in _SENTENCE.finditer(_whole(plain))]
    following = [*sentences, ""][1:]
    claims = (
        _blank(said) if "?" in said and _NO.match(after) else _claim(said, asked=asked)
        for said, after in zip(sentences, following, strict=True)
    )
    return "".join(claims)


def _whole(plain: str) -> str:
    """Leading stops would fall out of the sentences, and with them the count of characters."""
    return re.sub(r"^[.?!;\n]+", lambda found: (" ," * len(found[0]))[: len(found[0])], plain)


def _claim(sentence: str, *, asked: bool) -> str:
    sentence = _NO_MATTER.sub(lambda found: (" ," * len(found[0]))[: len(found[0])], sentence)
    sentence = _without_theirs(sentence)
    said = _blank_from(sentence, _ASKS)
    if said == sentence and ((not asked and sentence.rstrip().endswith("?")) or _MEANS.search(sentence)):
        return _blank(sentence)
    return _without_ifs(said)


def _without_theirs(sentence: str) -> str:
    found = _THEIRS.search(sentence)
    if found is None:
        return sentence
    own = _OWN.search(sentence, found.start() + 3)
    end = own.start() if own else len(sentence)
    return sentence[: found.start()] + _blank(sentence[found.start() : end]) + sentence[end:]


def _without_ifs(sentence: str) -> str:
    """“whether it is A or B” leaves both open, so both stay."""
    found = _SUPPOSES.search(sentence)
    if found is None or _EITHER.match(sentence, found.start()):
        return sentence
    over = _AFTERWARDS.search(sentence, found.end())
    end = over.start() if over else len(sentence)
    return sentence[: found.start()] + _blank(sentence[found.start() : end]) + sentence[end:]


def _blank_from(sentence: str, cue: re.Pattern[str]) -> str:
    found = cue.search(sentence)
    return sentence if found is None else sentence[: found.start()] + _blank(sentence[found.start() :])


def _blank(words: str) -> str:
    """The end of the sentence stays, so that nothing is bound across the gap; and no gap is wide."""
    return (". " * len(words))[: len(words) - 1][::-1] + "." if words else words
