"""A patient's records before they are read: pages are gathered, and nothing is opened before a yes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows.fixed import Fixed, Go
from flows.model import (
    AskedToRead,
    Button,
    Draft,
    FileRef,
    Part,
    Quote,
    Session,
    StepId,
    StoppedReading,
    Turn,
    Upload,
    Uploaded,
    UploadState,
)
from flows.saying import ONWARD, Rows, go, say, speak
from flows.speech import question

if TYPE_CHECKING:
    from flows.knowledge import Knowledge

RECORD = StepId("record")
"""Buttons about an upload that was not read yet."""
READ, WORDS, LATER, WITH, STOP = "read", "words", "later", "with", "stop"
CHOICES: Rows = (
    (Button(RECORD, READ),),
    (Button(RECORD, WORDS),),
    (Button(RECORD, WITH), Button(RECORD, LATER)),
)
READABLE = frozenset(
    {"application/pdf", "image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "text/plain"}
)
BYTES_AT_MOST = 20 * 1024 * 1024
"""What a bot may download (Bot API: getFile)."""
FILES_AT_MOST = 12
ALBUM_SECONDS = 4
"""Telegram sends the pictures of an album within a second or two, each as a message of its own."""


def uploaded(knowledge: Knowledge, session: Session, message: Uploaded, at: int) -> Turn:
    """What is said to one more file; an album is answered once, when it is whole."""
    file = message.file
    if file is None or not knowledge.reads:
        return _unread(session, message, at)
    if (fixed := _unfit(file)) is not None:
        return Turn(session, (speak(session, say(fixed), rows=ONWARD),))
    held = session.upload
    if held is not None and held.state is UploadState.READING:
        return Turn(session, (speak(session, say(Fixed.RECORD_BUSY), rows=(stop(),)),))
    return _gathered(session, held, file, message.album, at)


def _unread(session: Session, message: Uploaded, at: int) -> Turn:
    """Without a reader nothing is taken; the pictures of an album are answered together."""
    held = session.upload
    if message.album and held is not None and held.album == message.album and at < held.until + ALBUM_SECONDS:
        return Turn(session)
    album = Upload((), UploadState.ASKED, message.album, at) if message.album else None
    after = replace(session, upload=album)
    return Turn(after, (speak(after, say(Fixed.UPLOADED), rows=ONWARD),))


def _unfit(file: FileRef) -> Fixed | None:
    if file.mime not in READABLE:
        return Fixed.RECORD_KIND
    return Fixed.RECORD_BIG if file.size > BYTES_AT_MOST else None


def _gathered(session: Session, held: Upload | None, file: FileRef, album: str, at: int) -> Turn:
    before = held.files if held is not None else ()
    if any(one.unique == file.unique for one in before):
        return Turn(session) if album else _asked(session, before, say(Fixed.RECORD_TWICE))
    if len(before) == FILES_AT_MOST:
        return Turn(session) if album else _asked(session, before, say(Fixed.RECORD_MANY, many=_many(before)))
    files = (*before, file)
    if not album:
        return _asked(session, files)
    waiting = Upload(files, UploadState.GATHERING, album, at + ALBUM_SECONDS)
    return Turn(replace(session, upload=waiting))


def whole(session: Session, at: int) -> Turn | None:
    """No more pages of the album came; None: nothing is waited for, or not long enough."""
    held = session.upload
    if held is None or held.state is not UploadState.GATHERING or at < held.until:
        return None
    return _asked(session, held.files)


def _asked(session: Session, files: tuple[FileRef, ...], *before: Part) -> Turn:
    after = replace(session, upload=Upload(files, UploadState.ASKED), fragment=None)
    return Turn(after, (_asking(after, *before),))


def _asking(session: Session, *before: Part) -> Draft:
    files = session.upload.files if session.upload is not None else ()
    pages = (say(Fixed.RECORD_PAGES, many=_many(files)),) if len(files) > 1 else ()
    return speak(session, *before, *pages, say(Fixed.RECORD_ASK), rows=CHOICES)


def _many(files: tuple[FileRef, ...]) -> Quote:
    return Quote(str(len(files)))


def pressed(knowledge: Knowledge, session: Session, step: StepId, value: str) -> Turn | None:
    """None: it is no button about an upload, or its upload is gone."""
    held = session.upload
    if step != RECORD or held is None:
        return None
    match value, held.state:
        case "read", UploadState.ASKED | UploadState.GATHERING:
            after = replace(session, upload=replace(held, state=UploadState.READING, until=0))
            return Turn(after, (speak(after, say(Fixed.RECORD_READING), rows=(stop(),)),), (AskedToRead(),))
        case "read", UploadState.READING:
            return Turn(session, (speak(session, say(Fixed.RECORD_BUSY), rows=(stop(),)),))
        case "words" | "later" | "with", UploadState.ASKED | UploadState.GATHERING:
            return _put_off(session, value)
        case "stop", UploadState.READING:
            after = replace(session, upload=None)
            back = question(knowledge.flow, after, say(Fixed.RECORD_STOPPED))
            return Turn(after, (back,), (StoppedReading(),))
        case _:
            return None


def _put_off(session: Session, value: str) -> Turn:
    """Nothing is kept: whoever comes back sends the file again."""
    after = replace(session, upload=None)
    fixed = {WORDS: Fixed.RECORD_WORDS, LATER: Fixed.RECORD_LATER, WITH: Fixed.RECORD_WITH}[value]
    rows: Rows = (go(Go.GUIDES), go(Go.PERSON), *ONWARD) if value == WORDS else (go(Go.PERSON), *ONWARD)
    return Turn(after, (speak(after, say(fixed), rows=rows),))


def stop() -> tuple[Button, ...]:
    return (Button(RECORD, STOP),)
