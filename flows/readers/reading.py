"""Small steps that every reader takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from flows.declare import Reading, Span, V

K = TypeVar("K", bound=str)


def merged(found: Iterable[tuple[K, Span]]) -> dict[K, Span]:
    """Each value once, with the first words that say so."""
    values: dict[K, Span] = {}
    for value, span in found:
        values.setdefault(value, span)
    return values


def reading(values: Mapping[V, Span]) -> Reading[V]:
    return MappingProxyType(dict(values))


def without(values: Mapping[K, Span], *unwanted: K) -> dict[K, Span]:
    return {value: span for value, span in values.items() if value not in unwanted}


def settled_first(values: Mapping[K, Span], *open_values: K) -> dict[K, Span]:
    """“Not known” gives way to anything that is."""
    return without(values, *open_values) or dict(values)


def around(*spans: Span) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))
