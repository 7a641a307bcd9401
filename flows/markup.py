"""A small Markdown subset to styled text: paragraphs, bold, italics, lists, links, spoilers and blanks.

Parsed once, when content is read; blanks are filled afterwards as plain text, so nothing that a patient
writes can ever be read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

BOLD, ITALIC, SPOILER, FOLD = "bold", "italic", "spoiler", "fold"

_TOKEN = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>[^*\n]+?)\*|\|\|(?P<spoiler>.+?)\|\|"
    r"|\[(?P<text>[^\]\n]+)\]\((?P<url>https?://[^)\s]+)\)|\{(?P<blank>\w+)\}",
    re.DOTALL,
)
_BULLET = re.compile(r"^[-*] ", re.MULTILINE)
_WRAPPED = re.compile(r"(?<!\n)\n(?![\n•])")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. A run with `blank` set waits for its words."""

    text: str
    styles: frozenset[str] = frozenset()
    url: str = ""
    blank: str = ""


Text = tuple[Run, ...]


def parse(markdown: str) -> Text:
    """Lines of one paragraph are joined; a list item keeps its line."""
    text = _BULLET.sub("• ", markdown.strip())
    return tuple(_runs(_WRAPPED.sub(" ", text), frozenset()))


def _runs(text: str, styles: frozenset[str]) -> list[Run]:
    runs: list[Run] = []
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            runs.append(Run(text[at : found.start()], styles))
        at = found.end()
        if blank := found["blank"]:
            runs.append(Run("", styles, blank=blank))
        elif url := found["url"]:
            runs.append(Run(found["text"], styles, url=url))
        else:
            style = next(name for name in (BOLD, ITALIC, SPOILER) if found[name] is not None)
            runs += _runs(found[style], styles | {style})
    if at < len(text):
        runs.append(Run(text[at:], styles))
    return runs


def blanks(text: Text) -> frozenset[str]:
    return frozenset(run.blank for run in text if run.blank)


def fill(text: Text, words: Mapping[str, str]) -> Text:
    """Raises KeyError for a blank without words: checked before anything is sent."""
    return tuple(replace(run, text=words[run.blank], blank="") if run.blank else run for run in text)


def styled(text: Text, style: str) -> Text:
    return tuple(replace(run, styles=run.styles | {style}) for run in text)


def plain(text: Text) -> str:
    return "".join(run.text for run in text)


def width(text: str) -> int:
    """Length in UTF-16 code units: what Telegram's limits and offsets count (Bot API, MessageEntity)."""
    return len(text.encode("utf-16-le")) // 2
