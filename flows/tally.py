"""What happened in a turn as codes for counting: no patient, no word, and nothing a patient chose to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.model import Answered, Asked, CutOff, Missed, Rated, SpokeAnother, ToldReached, Warned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.model import Event, Turn

ASK = "/ask"


def tally(turn: Turn) -> str:
    """Codes between spaces, such as "answered:her2 asked:hormones"."""
    return " ".join(dict.fromkeys(_codes(turn)))


def _codes(turn: Turn) -> Iterator[str]:
    yield from (code for event in turn.events if (code := _code(event)))
    for draft in turn.drafts:
        for part in draft.parts:
            snippet = getattr(part, "snippet", "")
            if snippet.endswith(ASK):
                yield f"asked:{snippet.removesuffix(ASK)}"
    yield from (f"flag:{flag.reason}" for flag in turn.flags)


def _code(event: Event) -> str:
    match event:
        case Answered(step, _, how):
            return f"answered:{step}:{how}"
        case Missed():
            return "missed"
        case CutOff():
            return "cut-off"
        case Asked(topic):
            return f"topic:{topic.partition('/')[2]}"
        case SpokeAnother():
            return "other-language"
        case Warned(tier):
            return f"warned:{tier}"
        case Rated(good):
            return f"rated:{'good' if good else 'bad'}"
        case ToldReached(reached):
            return f"reached:{'yes' if reached else 'no'}"
        case _:
            return ""
