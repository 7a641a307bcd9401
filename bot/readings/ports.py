"""What reading a patient's record needs from the world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import PatientId
    from flows.model import FileRef, RecordRead
    from flows.reply import Reply


@dataclass(frozen=True, slots=True)
class Reading:
    """A record to be read. `seq`: the message in the outbox that tells how far it is."""

    patient: PatientId
    job: str
    files: tuple[FileRef, ...]
    seq: int
    tries: int


class ReadingStore(Protocol):
    """Every method is one transaction."""

    async def claim(self) -> Reading | None: ...

    async def later(self, reading: Reading, seconds: float) -> None: ...

    async def wanted(self, reading: Reading) -> bool:
        """Whether the patient still waits for it."""
        ...

    async def tell(self, reading: Reading, reply: Reply) -> None:
        """How far it is, in the message that said that it begins."""
        ...


class Files(Protocol):
    async def fetch(self, file_id: str) -> bytes | None:
        """None: Telegram does not give it. Raises OSError when Telegram is out of reach."""
        ...


class Told(Protocol):
    """The conversation."""

    async def record_read(
        self, patient: PatientId, job: str, message: RecordRead, pictures: Sequence[bytes], at: int
    ) -> None: ...
