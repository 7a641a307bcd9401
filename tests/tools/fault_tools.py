"""A real `lantern serve` that is killed, patients who walk through it meanwhile, and the audit afterwards."""

import asyncio
import os
import random
import socket
import sqlite3
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from small_guide import WALKS

from bot import codec
from bot.ports import Send
from bot.sandbox import Sandbox, Seen
from bot.sandbox.mailbox import FIRST_UPDATE_ID

COMMAND = (sys.executable, str(Path(__file__).with_name("small_guide.py")))
TOKEN = "4242:canary-token-never-in-a-log"
CANARY = "canary words of a patient"
PATIENCE = 60.0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


@dataclass
class Service:
    """One `lantern serve` after the other on the same database."""

    api_url: str
    folder: Path
    port: int = field(default_factory=free_port)
    webhook: bool = False
    process: asyncio.subprocess.Process | None = None

    @property
    def database(self) -> Path:
        return self.folder / "lantern.db"

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text("utf-8")

    async def start(self) -> None:
        own = {
            "LANTERN_API_URL": self.api_url,
            "LANTERN_BOT_TOKEN": TOKEN,
            "LANTERN_DATABASE_URL": f"sqlite:///{self.database}",
            "LANTERN_ALLOW_DRAFTS": "1",
            "LANTERN_SEND_RATE": "1000",
            "LANTERN_WEBHOOK_URL": f"http://127.0.0.1:{self.port}/hook" if self.webhook else "",
            "PORT": str(self.port),
        }
        with (self.folder / "log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *COMMAND, env=os.environ | own, stdout=log, stderr=log
            )

    async def kill(self) -> None:
        assert self.process is not None
        assert self.process.returncode is None, f"it ended by itself: {self.log[-500:]}"
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> int:
        assert self.process is not None
        self.process.terminate()
        return await asyncio.wait_for(self.process.wait(), 20)


@dataclass
class Burst:
    """So many patients at once; one who is done makes room for a new one until it is over."""

    sandbox: Sandbox
    seed: int
    told: dict[int, dict[str, str]] = field(default_factory=dict)
    over: bool = False

    async def run(self, patients: int) -> None:
        await asyncio.gather(*(self._one_after_the_other(number) for number in range(patients)))

    async def _one_after_the_other(self, number: int) -> None:
        luck = random.Random(self.seed * 1000 + number)  # noqa: S311 - not for secrets
        while not self.over:
            await self._walk(luck)

    async def _walk(self, luck: random.Random) -> None:
        patient = self.sandbox.patient(CANARY)
        answers = self.told[patient] = {step: luck.choice(values) for step, values in WALKS.items()}
        self.sandbox.say(patient, "/start")
        for step, value in answers.items():
            await self._until_shown(patient, f"{step}:{value}")
            if luck.random() < 0.3:
                self.sandbox.say(patient, CANARY)
            last = self.sandbox.messages(patient)[-1].id
            self.sandbox.tap(patient, f"{step}:{value}")
        await self.sandbox.wait_for(patient, after=last, timeout=PATIENCE)

    async def _until_shown(self, patient: int, data: str) -> None:
        def look() -> bool | None:
            messages = reversed(self.sandbox.messages(patient))
            return any(data == b.data for message in messages for row in message.buttons for b in row) or None

        assert await self.sandbox.world.changes.until(look, PATIENCE, patient), f"{data} was never offered"


async def killing(sandbox: Sandbox, service: Service, kills: int, seed: int) -> None:
    """SIGKILL at a random moment of each life: after so many things have happened, or while it starts."""
    luck, changes = random.Random(seed), sandbox.world.changes  # noqa: S311 - not for secrets
    for _ in range(kills):
        await service.start()
        enough = changes.seq + luck.randint(1, 100)
        await changes.until(lambda enough=enough: changes.seq >= enough or None, 4.0)  # type: ignore[misc]
        await asyncio.sleep(luck.random() * 0.02)
        await service.kill()


@dataclass(frozen=True)
class Audit:
    updates: int
    lost: list[int]
    twice: list[int]
    unsent: int
    wrong_sessions: int
    disorder: int
    repeated: int
    dead: int

    def __str__(self) -> str:
        return (
            f"{self.updates} updates: {len(self.lost)} lost, {self.unsent} replies unsent, "
            f"{len(self.twice)} answered twice in effect, {self.wrong_sessions} wrong sessions, "
            f"{self.disorder} out of order, {self.dead} dead letters; {self.repeated} re-sent messages"
        )

    @property
    def faults(self) -> int:
        wrong = self.unsent + self.wrong_sessions + self.disorder + self.dead
        return len(self.lost) + len(self.twice) + wrong


def audit(sandbox: Sandbox, database: Path, told: dict[int, dict[str, str]]) -> Audit:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        turns = Counter(update for (update,) in db.execute("SELECT update_id FROM turns"))
        (dead,) = db.execute("SELECT count(*) FROM inbox WHERE error IS NOT NULL").fetchone()
        (unsent,) = db.execute("SELECT count(*) FROM outbox WHERE state <> 'sent'").fetchone()
        sessions = {
            patient: codec.SESSION.read(text)
            for patient, text in db.execute("SELECT patient, session FROM patient")
        }
        kept: dict[int, list[int]] = {patient: [] for patient in told}
        answered = set()
        for patient, update, body, message in db.execute(
            "SELECT patient, update_id, body, message_id FROM outbox ORDER BY patient, seq"
        ):
            answered.add(update)
            if isinstance(codec.OUTGOING.read(body), Send):
                kept[patient].append(message)
    db.close()
    every = range(FIRST_UPDATE_ID, sandbox.world.mailbox.next_id)
    chats = {patient: [m for m in sandbox.messages(patient) if m.from_bot] for patient in told}
    return Audit(
        updates=len(every),
        lost=[update for update in every if update not in turns or update not in answered],
        twice=[update for update, times in turns.items() if times > 1],
        unsent=unsent,
        wrong_sessions=sum(_answers(sessions.get(patient)) != answers for patient, answers in told.items()),
        disorder=sum(_disorder(chats[patient], kept[patient]) for patient in told),
        repeated=sum(len(chats[patient]) - len(kept[patient]) for patient in told),
        dead=dead,
    )


def _answers(session: object) -> dict[str, str]:
    return {step: answer.value for step, answer in getattr(session, "answers", {}).items()}


def _disorder(seen: list[Seen], kept: list[int]) -> int:
    """Kept messages arrive in their order; any other message is a copy, made just before its original."""
    first = {message.id: (message.history or (message.text,))[0] for message in seen}
    wrong = int(kept != sorted(set(kept)))
    for message in seen:
        original = next((number for number in kept if number >= message.id), None)
        wrong += original is None or first[original] != first[message.id]
    return wrong
