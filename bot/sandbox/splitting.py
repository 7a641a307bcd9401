"""How a telephone splits a text that is too long for one message."""

from bot.sandbox.wire import MAX_TEXT, utf16_len

SEARCHED = 400  # how far back a good place to split is looked for


def split_text(text: str, longest: int = MAX_TEXT) -> list[str]:
    """Pieces of at most `longest` UTF-16 units, cut at a line or a space when one is near."""
    pieces, rest = [], text.strip()
    while utf16_len(rest) > longest:
        end = _fitting(rest, longest)
        near = rest[max(0, end - SEARCHED) : end]
        back = max(near.rfind("\n"), 0) or max(near.rfind(" "), 0)
        cut = end - len(near) + back if back else end
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest or not pieces else pieces


def _fitting(text: str, longest: int) -> int:
    """The most characters of `text` that fit."""
    units = 0
    for place, char in enumerate(text):
        units += utf16_len(char)
        if units > longest:
            return place
    return len(text)
