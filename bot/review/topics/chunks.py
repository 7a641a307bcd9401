"""Blocks to messages: as many in one as fit, and what does not fit one in pieces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.review.topics import words
from bot.review.topics.quoting import Block
from flows.markup import Run, Text, plain, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIMIT = 3900
"""Of Telegram's 4096: a mention of the admins may follow."""
AT_MOST = 3
"""Messages at once; what is older is on the page."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """One message. With it everything up to n is told, or another `part` of the next block."""

    n: int
    part: int
    text: Text
    loud: bool
    alarm: bool


def first_chunk(blocks: Sequence[Block], part: int, told: int) -> Chunk | None:
    """The next message to send; `part` pieces of the first block are out already."""
    waiting = _newest(blocks) if not part else tuple(blocks)
    if not waiting:
        return None
    if len(pieces := _pieces(waiting[0].text)) > 1:
        return _piece(waiting[0], pieces, min(part, len(pieces) - 1), told)
    taken: list[Block] = []
    for block in waiting:
        if taken and _size([*taken, block]) > LIMIT:
            break
        taken.append(block)
    text = _joined(taken)
    return Chunk(taken[-1].n, 0, text, any(b.loud for b in taken), any(b.alarm for b in taken))


def _piece(block: Block, pieces: list[Text], part: int, told: int) -> Chunk:
    is_last = part == len(pieces) - 1
    n, following = (block.n, 0) if is_last else (told, part + 1)
    return Chunk(n, following, pieces[part], block.loud and part == 0, block.alarm and part == 0)


def _newest(blocks: Sequence[Block]) -> Sequence[Block]:
    """Of far too much only the newest, and a line that says so."""
    sizes = [width(plain(block.text)) + 1 for block in blocks]
    first, room = len(blocks), LIMIT * AT_MOST
    while first and sizes[first - 1] <= room:
        first -= 1
        room -= sizes[first]
    first = min(first, len(blocks) - 1) if blocks else 0
    if not first:
        return blocks
    head = replace(blocks[first], text=(Run(f"{words.EARLIER}\n"), *blocks[first].text))
    return (head, *blocks[first + 1 :])


def _size(blocks: Sequence[Block]) -> int:
    return width(plain(_joined(blocks)))


def _joined(blocks: Sequence[Block]) -> Text:
    runs = [run for block in blocks for run in (Run("\n"), *block.text)]
    return tuple(runs[1:])


def _pieces(text: Text) -> list[Text]:
    if width(plain(text)) <= LIMIT:
        return [text]
    # Only a patient's or a reviewer's own words are that long, and those are plain.
    return [(Run(piece),) for piece in _cut(plain(text))]


def _cut(text: str) -> Iterator[str]:
    while text:
        end = _fitting(text)
        space = max(text.rfind("\n", 0, end), text.rfind(" ", 0, end)) if end < len(text) else end
        end = space if space > end // 2 else end
        yield text[:end]
        text = text[end:].lstrip("\n ")


def _fitting(text: str) -> int:
    """How many characters fit; a character counts as one or two (UTF-16)."""
    end = min(len(text), LIMIT)
    while width(text[:end]) > LIMIT:
        end -= max(1, (width(text[:end]) - LIMIT + 1) // 2)
    return end
