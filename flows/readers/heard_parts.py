"""Pieces that the tables of what was heard are made of."""

from __future__ import annotations

Rows = tuple[tuple[str, str, str], ...]
"""First words, what follows, what was meant."""
END = r"(?=\s*(?:$|[,.;:!?)\n/&]))"
RESULT = r"(?:pos|neg|plus|minus|low|\+|equivocal|zero|status|recept|ultra)"
IS = r"(?: receptors?)?(?: (?:one|bit|part))?(?: is| was| came back| came up| at| a)*"
SUBJECT = r"(?:er|pr|o?estrogen|progesterone|her ?-?2|hormones?)(?: receptors?)?"
NEXT = rf"(?:{END}|(?=,?\s+(?:(?:and|but|while)\s+)?(?:the )?{SUBJECT}(?!\w)))"
NAMES = "er pr oestrogen estrogen progesterone"
