"""Trouble on demand: refusals, broken connections, lost answers, slowness."""

from collections import Counter
from dataclasses import asdict, dataclass, field, fields
from typing import Literal, Self

from bot.sandbox.params import Params
from bot.sandbox.wire import ApiError, Json, bad_request, too_many

Kind = Literal["status", "reset", "delay"]
WORDS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What goes wrong, for which calls, and how often.

    `after` carries the method out first, so that only the answer is lost, late or a lie.
    """

    kind: Kind = "status"
    method: str = "*"
    chat_id: int = 0  # 0: any chat
    contains: str = ""
    times: int = 1  # 0: until cleared
    skip: int = 0  # let so many matching calls pass first
    after: bool = False
    status: int = 429
    retry_after: int = 1
    description: str = ""
    seconds: float = 0.0

    @classmethod
    def read(cls, wire: Json) -> Self:
        """A fault from JSON; an unknown field is a mistake of the test."""
        known = {each.name for each in fields(cls)}
        if unknown := wire.keys() - known:
            raise bad_request(f"unknown fault fields: {', '.join(sorted(unknown))}")
        return cls(**wire)

    def matches(self, method: str, params: Params) -> bool:
        """Whether this call is meant."""
        named = self.method in {"*", ""} or self.method.lower() == method.lower()
        here = not self.chat_id or params.text("chat_id") == str(self.chat_id)
        return named and here and (not self.contains or self.contains in _words(params))

    def error(self) -> ApiError:
        """The refusal this fault answers with."""
        if self.status == too_many(0).status:
            return too_many(self.retry_after)
        return ApiError(
            self.status, self.description or WORDS.get(self.status, "Bad Request: refused on demand")
        )


def _words(params: Params) -> str:
    return " ".join(params.text(name) for name in ("text", "caption", "media", "reply_markup", "action"))


@dataclass(slots=True)
class Faults:
    """All faults in force, oldest first; each call meets at most one."""

    _list: dict[int, Fault] = field(default_factory=dict)
    _seen: Counter[int] = field(default_factory=Counter)
    _next: int = 1

    def add(self, fault: Fault) -> int:
        """Put a fault in force."""
        number, self._next = self._next, self._next + 1
        self._list[number] = fault
        return number

    def remove(self, number: int = 0) -> None:
        """End one fault, or all of them."""
        for each in [number] if number else list(self._list):
            self._list.pop(each, None)

    def meet(self, method: str, params: Params) -> Fault | None:
        """The fault this call runs into, counted."""
        for number, fault in list(self._list.items()):
            if not fault.matches(method, params):
                continue
            self._seen[number] += 1
            if self._seen[number] <= fault.skip:
                continue
            if fault.times and self._seen[number] >= fault.skip + fault.times:
                del self._list[number]
            return fault
        return None

    def wire(self) -> list[Json]:
        """Faults still in force, with how often each was met."""
        return [
            {"id": number, "met": self._seen[number], **asdict(fault)} for number, fault in self._list.items()
        ]
