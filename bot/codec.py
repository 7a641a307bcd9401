"""Nouns to text for the disk and back: JSON, tagged by class name, with a version in each value."""

from __future__ import annotations

import json
from dataclasses import replace
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar, Union, get_args

from pydantic import Discriminator, Tag, TypeAdapter, ValidationError, WrapSerializer
from pydantic_core import PydanticSerializationError

from bot.ports import Kept, UnreadableError
from flows.model import Event, FileRef, Message, Session, SnippetId
from flows.reviews.model import Act, Review

if TYPE_CHECKING:
    from pydantic import SerializerFunctionWrapHandler

VERSION = 1
"""Raised only when an older Lantern would misread what this one writes."""

T = TypeVar("T")


def to_disk(text: str) -> str:
    """Every text of a patient goes to disk through here, so that sealing at rest has one place."""
    # Half of a surrogate pair is a str to Python, but no database takes it.
    return text.encode("utf-8", "replace").decode()


def from_disk(text: str) -> str:
    return text


class Codec(Generic[T]):
    """Raises UnreadableError, never with any of the value's words in it."""

    def __init__(self, name: str, form: Any) -> None:
        self._name = name
        self._adapter: TypeAdapter[T] = TypeAdapter(form)

    def write(self, noun: T) -> str:
        text = self._json(noun)
        if text is None:
            raise UnreadableError(f"a {self._name} that cannot be written")
        return to_disk(f"[{VERSION},{text}]")

    def read(self, text: str) -> T:
        version, _, value = from_disk(text).partition(",")
        if version != f"[{VERSION}":
            raise UnreadableError(f"a {self._name} of version {version[1:4]!r}: this Lantern reads {VERSION}")
        noun = self._noun(value[:-1])
        if noun is None:
            raise UnreadableError(f"a {self._name} that is damaged")
        return noun

    # Pydantic's errors quote the value. These two return None, so that its error is not the cause of ours.

    def _json(self, noun: T) -> str | None:
        try:
            return self._adapter.dump_json(noun, warnings="error").decode()
        except PydanticSerializationError:
            return self._broken_characters(noun)

    def _broken_characters(self, noun: T) -> str | None:
        try:
            return json.dumps(
                self._adapter.dump_python(noun, mode="json", warnings="error"), ensure_ascii=False
            )
        except PydanticSerializationError:
            return None

    def _noun(self, value: str) -> T | None:
        try:
            return self._adapter.validate_json(value)
        except ValidationError:
            return None


def _tagged(union: Any) -> Any:
    """Each member of the union carries its class name under "is"."""
    return Annotated[Union[tuple(_member(one) for one in get_args(union))], Discriminator(_which)]  # noqa: UP007


def _member(one: type) -> Any:
    def put(value: object, inner: SerializerFunctionWrapHandler) -> dict[str, object]:
        return {"is": one.__name__, **inner(value)}

    return Annotated[one, Tag(one.__name__), WrapSerializer(put)]


def _which(value: object) -> object:
    return value.get("is") if isinstance(value, dict) else type(value).__name__


class _SessionCodec(Codec[Session]):
    def write(self, noun: Session) -> str:
        # Pydantic writes a dict, not a mappingproxy.
        return super().write(replace(noun, answers=dict(noun.answers)))


SESSION = _SessionCodec("session", Session)
MESSAGE: Codec[Message] = Codec("message", _tagged(Message))
EVENTS: Codec[tuple[Event, ...]] = Codec("list of events", GenericAlias(tuple, (_tagged(Event), ...)))
SNIPPETS: Codec[tuple[SnippetId, ...]] = Codec("list of snippets", tuple[SnippetId, ...])
OUTGOING: Codec[Kept] = Codec("message to send", _tagged(Kept))
FILES: Codec[tuple[FileRef, ...]] = Codec("list of files", tuple[FileRef, ...])
REVIEW: Codec[Review] = Codec("review", Review)
ACT: Codec[Act] = Codec("act", _tagged(Act))
