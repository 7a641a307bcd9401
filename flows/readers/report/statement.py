"""What is said of names that stand together."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.readers.report.names import IHC, ISH
from flows.readers.report.pieces import Piece

METHODS = frozenset({IHC, ISH})


@dataclass(slots=True)
class Statement:
    number: int
    subjects: tuple[str, ...]
    start: int
    last: int
    """Where its last piece ends."""
    values: list[Piece] = field(default_factory=list)

    @property
    def is_valued(self) -> bool:
        return any(value.kind not in METHODS for value in self.values)

    def is_about(self, *subjects: str) -> bool:
        return not set(subjects).isdisjoint(self.subjects)
