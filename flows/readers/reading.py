"""Small steps that every reader takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from flows.declare import Reading, Span, V


def merged(found: Iterable[tuple[V, Span]]) -> dict[V, Span]:
    """Each value once, with the first words that say so."""
    values: dict[V, Span] = {}
    for value, span in found:
        values.setdefault(value, span)
    return values


def reading(values: Mapping[V, Span]) -> Reading[V]:
    return MappingProxyType(dict(values))


def without(values: Mapping[V, Span], *unwanted: V) -> dict[V, Span]:
    return {value: span for value, span in values.items() if value not in unwanted}


def settled_first(values: Mapping[V, Span], *open_values: V) -> dict[V, Span]:
    """ "Not known" gives way to anything that is."""
    return without(values, *open_values) or dict(values)


def around(*spans: Span) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))
