"""What happened in a turn as codes for counting: no patient, no word, and nothing a patient chose to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.model import Answered, Asked, CutOff, Missed, Rated, SpokeAnother, ToldReached, Warned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.model import Turn

ASK = "/ask"


def tally(turn: Turn) -> str:
    """Codes between spaces, such as "answered:her2 asked:hormones"."""
    return " ".join(dict.fromkeys(_codes(turn)))


def _codes(turn: Turn) -> Iterator[str]:
    for event in turn.events:
        match event:
            case Answered(step, _, how):
                yield f"answered:{step}:{how}"
            case Missed():
                yield "missed"
            case CutOff():
                yield "cut-off"
            case Asked(topic):
                yield f"topic:{topic.partition('/')[2]}"
            case SpokeAnother():
                yield "other-language"
            case Warned(tier):
                yield f"warned:{tier}"
            case Rated(good):
                yield "rated:good" if good else "rated:bad"
            case ToldReached(reached):
                yield "reached:yes" if reached else "reached:no"
            case _:
                pass
    for draft in turn.drafts:
        for part in draft.parts:
            snippet = getattr(part, "snippet", "")
            if snippet.endswith(ASK):
                yield f"asked:{snippet.removesuffix(ASK)}"
    yield from (f"flag:{flag.reason}" for flag in turn.flags)
