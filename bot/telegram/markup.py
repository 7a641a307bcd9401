"""Sealed words to Telegram's text, entities and buttons. No parse mode, so nothing has to be escaped."""

from collections.abc import Iterator

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from flows.markup import BOLD, FOLD, ITALIC, SPOILER, Run, Text, plain, width
from flows.reply import Key

KINDS = {
    BOLD: MessageEntity.BOLD,
    ITALIC: MessageEntity.ITALIC,
    SPOILER: MessageEntity.SPOILER,
    FOLD: MessageEntity.EXPANDABLE_BLOCKQUOTE,
}

Mark = tuple[str, str]
"""An entity's kind, and its address when it is a link."""


def render(text: Text) -> tuple[str, list[MessageEntity]]:
    words = plain(text)
    spans = [(mark, *_trimmed(words, start, end)) for mark, start, end in _spans(text)]
    entities = [_entity(words, mark, start, end) for mark, start, end in spans if start < end]
    return words, sorted(entities, key=lambda entity: (entity.offset, -entity.length))


def keyboard(keys: tuple[tuple[Key, ...], ...]) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(key.label, callback_data=key.data) for key in row] for row in keys if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _spans(text: Text) -> Iterator[tuple[Mark, int, int]]:
    """Neighbouring runs with the same mark are one span: a fold with bold words in it stays one fold."""
    began: dict[Mark, int] = {}
    at = 0
    for run in text:
        marks = _marks(run)
        for mark in [mark for mark in began if mark not in marks]:
            yield mark, began.pop(mark), at
        for mark in marks:
            began.setdefault(mark, at)
        at += len(run.text)
    for mark, start in began.items():
        yield mark, start, at


def _marks(run: Run) -> frozenset[Mark]:
    link = {(str(MessageEntity.TEXT_LINK), run.url)} if run.url else set()
    return frozenset(link | {(str(KINDS[style]), "") for style in run.styles})


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """White space at the edges stays outside: Telegram refuses some such entities and draws others badly."""
    while start < end and words[end - 1].isspace():
        end -= 1
    while start < end and words[start].isspace():
        start += 1
    return start, end


def _entity(words: str, mark: Mark, start: int, end: int) -> MessageEntity:
    kind, url = mark
    return MessageEntity(kind, width(words[:start]), width(words[start:end]), url=url or None)
