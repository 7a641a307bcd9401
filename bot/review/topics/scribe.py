"""What a member of the team writes in a patient's topic, to acts. In doubt nothing reaches the patient."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from bot.review.desk.ports import Refused
from bot.review.topics import commands, words
from bot.review.topics.commands import AskOutcome, Do, Find, Tell, Undo, note_in
from bot.review.topics.inbound import FORWARDED
from bot.review.topics.ports import ThreadId
from bot.review.topics.quoting import NOTE_MARK
from flows.reviews.effects import FILES
from flows.reviews.model import Answer, Note, Retract, Rewrite, SendFile

if TYPE_CHECKING:
    from bot.review.topics.floor import Floor
    from bot.review.topics.inbound import File, Posted
    from bot.review.topics.ports import Place, WrittenAs
    from bot.review.topics.shelf import Shelf
    from flows.reviews.model import Act, Reviewer

ALBUMS_REMEMBERED = 200
NOTE, FILE, REFUSED = "note", "file", "refused"


class Scribe:
    """Remembers what an album was meant as: only its first piece carries the words that say so."""

    def __init__(self, floor: Floor, shelf: Shelf) -> None:
        self._floor = floor
        self._shelf = shelf
        self._albums: OrderedDict[str, str] = OrderedDict()

    async def write(self, place: Place, by: Reviewer, posted: Posted) -> None:
        if posted.edited:
            await self._edited(place, by, posted)
        elif (note := await self._note(place, posted)) is not None:
            self._meant(posted, NOTE)
            await self._do(place, Note(note), by, posted)
            if note_in(posted.text) is None and not posted.album:
                self._floor.reply(_thread(posted), posted.message, words.KEPT_AS_NOTE)
        elif commands.looks_like_a_command(posted.text):
            self._meant(posted, REFUSED)
            await self._commanded(place, by, posted)
        elif posted.strange:
            await self._tell(posted, words.FORWARDED if posted.strange == FORWARDED else words.WORDLESS)
        elif posted.file is not None:
            await self._file(place, by, posted, posted.file)
        else:
            await self._do(place, Answer(posted.text), by, posted)

    async def _note(self, place: Place, posted: Posted) -> str | None:
        own = note_in(posted.text)
        if own is not None:
            return own or ("(a file)" if posted.file is not None else "")
        if commands.looks_like_a_command(posted.text):
            return None
        if self._albums.get(posted.album) == NOTE or await self._answers_a_note(place, posted):
            return posted.text or "(a file)"
        return None

    async def _answers_a_note(self, place: Place, posted: Posted) -> bool:
        """A message of ours that holds a note among others counts as one: rather a note than a leak."""
        if not posted.answers:
            return False
        if posted.answers_bot:
            return NOTE_MARK in posted.answers_text
        if note_in(posted.answers_text) is not None:
            return True
        found = await self._floor.store.written_as(place.patient, posted.answers)
        return found is not None and isinstance(found.act, Note)

    # --- acts -------------------------------------------------------------------------------------------

    async def _do(self, place: Place, act: Act, by: Reviewer, posted: Posted, ref: str = "") -> None:
        floor = self._floor
        keyed = posted.message if isinstance(act, Answer | Note | SendFile) else None
        outcome = await floor.do(ref or place.ref, act, by, posted.update, keyed)
        if isinstance(outcome, Refused):
            self._meant(posted, REFUSED)
            floor.reply(_thread(posted), posted.message, floor.why_not(outcome))
        else:
            floor.mark(posted.message, act)

    async def _tell(self, posted: Posted, said: str) -> None:
        await self._floor.store.heard(posted.update)
        self._floor.reply(_thread(posted), posted.message, said)

    async def _commanded(self, place: Place, by: Reviewer, posted: Posted) -> None:
        now, team = self._floor.clock.now(), self._floor.team().values()
        match commands.commanded(posted.text, now, team, posted.mentioned):
            case Do(act):
                await self._do(place, act, by, posted)
            case Tell(said):
                await self._tell(posted, said)
            case Undo():
                await self._undone(place, by, posted)
            case Find(wanted):
                await self._floor.store.heard(posted.update)
                self._shelf.offer(place, _thread(posted), posted.message, wanted)
            case AskOutcome():
                await self._floor.store.heard(posted.update)
                self._shelf.ask_outcome(place, _thread(posted), posted.message)

    async def _undone(self, place: Place, by: Reviewer, posted: Posted) -> None:
        found = await self._floor.store.written_as(place.patient, posted.answers) if posted.answers else None
        if found is None:
            await self._tell(posted, words.USAGE["undo"])
        else:
            await self._do(place, Retract(found.n), by, posted, found.ref)

    # --- files ------------------------------------------------------------------------------------------

    async def _file(self, place: Place, by: Reviewer, posted: Posted, file: File) -> None:
        meant = self._albums.get(posted.album) if posted.album else FILE
        if meant == REFUSED:  # its first piece was answered
            await self._floor.store.heard(posted.update)
        elif meant is None and not posted.text:
            self._meant(posted, REFUSED)
            await self._tell(posted, words.ALBUM_WORDS)
        elif file.mime not in FILES or (file.mime.startswith("image/") and not file.photo):
            self._meant(posted, REFUSED)
            image = file.mime.startswith("image/")
            await self._tell(posted, words.AS_PHOTO if image else words.WORDLESS)
        else:
            self._meant(posted, FILE)
            act = SendFile(file.name, file.mime, posted.text, file.file_id)
            await self._do(place, act, by, posted)

    def _meant(self, posted: Posted, kind: str) -> None:
        if not posted.album:
            return
        self._albums[posted.album] = kind
        while len(self._albums) > ALBUMS_REMEMBERED:
            self._albums.popitem(last=False)

    # --- changes ----------------------------------------------------------------------------------------

    async def _edited(self, place: Place, by: Reviewer, posted: Posted) -> None:
        """Telegram also tells of changes that change no words, such as a preview that came late."""
        found = await self._floor.store.written_as(place.patient, posted.message)
        note = note_in(posted.text)
        if found is None:
            await self._never_sent(posted, silent=note is not None)
            return
        is_note = isinstance(found.act, Note)
        text = note if is_note and note is not None else posted.text
        if text.strip() == _newest(found).strip():
            await self._floor.store.heard(posted.update)
        elif not is_note and (note is not None or commands.looks_like_a_command(text)):
            await self._tell(posted, words.NOW_A_NOTE)
        else:
            await self._do(place, Rewrite(found.n, text), by, posted, found.ref)

    async def _never_sent(self, posted: Posted, *, silent: bool) -> None:
        if silent or commands.looks_like_a_command(posted.text) or not posted.text:
            await self._floor.store.heard(posted.update)
        else:
            await self._tell(posted, words.NEVER_SENT)


def _newest(found: WrittenAs) -> str:
    if found.rewritten is not None:
        return found.rewritten
    match found.act:
        case Answer(text) | Note(text):
            return text
        case SendFile(caption=caption):
            return caption
        case _:
            return ""


def _thread(posted: Posted) -> ThreadId | None:
    return None if posted.thread is None else ThreadId(posted.thread)
