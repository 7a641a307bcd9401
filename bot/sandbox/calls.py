"""The log of API calls, without the token and without anybody's words."""

from collections import deque
from dataclasses import asdict, dataclass, replace

from bot.sandbox.wire import Json

KEPT = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call as it ended; status 0 is a connection that was cut."""

    at: float
    method: str
    chat_id: int
    ok: bool
    status: int
    description: str = ""
    fault: str = ""
    message_id: int = 0
    seq: int = 0

    def wire(self) -> Json:
        """As the control API tells it."""
        return asdict(self)


class Calls:
    """Every call in the order of its answer."""

    def __init__(self) -> None:
        self._kept: deque[Call] = deque(maxlen=KEPT)
        self._seq = 0

    def add(self, call: Call) -> None:
        """Write one call down."""
        self._seq += 1
        self._kept.append(replace(call, seq=self._seq))

    def all(self, method: str = "", after: int = 0) -> list[Call]:
        """Calls of one method, or all."""
        wanted = method.lower()
        return [call for call in self._kept if call.seq > after and wanted in {"", call.method.lower()}]

    def clear(self) -> None:
        """Forget them."""
        self._kept.clear()
