"""What the engine knows besides the session: the guide, words to recognise, topics to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.cutoff import Vocabulary
    from flows.declare import Flow
    from flows.learned import Learned
    from flows.library import Library
    from flows.questions import Topics
    from flows.reviews.hours import Hours
    from flows.spelling import Speller


@dataclass(frozen=True, slots=True)
class Knowledge:
    flow: Flow
    vocabulary: Vocabulary
    topics: Topics
    speller: Speller
    library: Library
    dangers: Learned
    """How likely words are to be an alarm that no named sign says."""
    country: str = ""
    """Whose phone numbers are shown to those who have not told: the operator's setting."""
    reads: bool = False
    """This Lantern can read records."""
    hours: Hours | None = None
    """When the support team is there; None when there is no team."""

    @property
    def answered(self) -> frozenset[str]:
        """The topics that have a snippet, by name."""
        return self.library.topics
