"""Files both ways, kept in memory: an id for the bot, a path for the download."""

import hashlib
from dataclasses import dataclass

from bot.sandbox.params import Upload
from bot.sandbox.pictures import picture_size
from bot.sandbox.wire import Json, bad_request

MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_SIDES, MAX_RATIO, THUMB_SIDE = 10_000, 20, 90
FOLDERS = {"photo": "photos", "voice": "voice", "video": "videos", "audio": "music", "sticker": "stickers"}


@dataclass(frozen=True, slots=True)
class Stored:
    """One file as Telegram keeps it."""

    file_id: str
    unique_id: str
    kind: str
    upload: Upload
    size: int
    path: str

    def wire(self) -> Json:
        """The three fields every kind of file has."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


class Files:
    """All files of one sandbox."""

    def __init__(self) -> None:
        self._by_id: dict[str, Stored] = {}
        self._by_path: dict[str, Stored] = {}

    def clear(self) -> None:
        """Forget all files."""
        self._by_id.clear()
        self._by_path.clear()

    def add(self, kind: str, upload: Upload, size: int | None = None) -> Stored:
        """Keep a file; `size` may claim more bytes than are really there, to try the limits cheaply."""
        number = len(self._by_id) + 1
        digest = hashlib.sha256(upload.data + number.to_bytes(4)).hexdigest()
        ending = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        path = f"{FOLDERS.get(kind, 'documents')}/file_{number}.{ending.lower()}"
        stored = Stored(
            f"{kind[:2].upper()}gAC{digest[:48]}",
            f"AQAD{digest[48:58]}",
            kind,
            upload,
            len(upload.data) if size is None else size,
            path,
        )
        self._by_id[stored.file_id] = self._by_path[path] = stored
        return stored

    def get(self, file_id: str) -> Stored:
        """The file of this id."""
        if not file_id:
            raise bad_request("file_id not specified")
        if (stored := self._by_id.get(file_id)) is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return stored

    def find(self, file_id: str) -> Stored | None:
        """The file of this id, if there is one."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> Stored | None:
        """The file behind a download path."""
        return self._by_path.get(path)

    def media(self, kind: str, upload: Upload, size: int | None = None) -> object:
        """Keep a file and return what a message of this kind holds in the field named like it."""
        if kind == "photo":
            return self._photo(upload)
        return file_wire(self.add(kind, upload, size))

    def again(self, kind: str, file_id: str) -> object:
        """The same, for a file Telegram already has."""
        stored = self.get(file_id)
        if (stored.kind == "photo") != (kind == "photo"):
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return [photo_wire(stored, 1.0)] if kind == "photo" else file_wire(stored)

    def _photo(self, upload: Upload) -> list[Json]:
        if len(upload.data) > MAX_PHOTO:
            raise bad_request("file is too big for a photo")
        if (size := picture_size(upload.data)) is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        if sum(size) > MAX_SIDES or max(size) > MAX_RATIO * min(size):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        scale = min(1.0, THUMB_SIDE / max(size))
        thumb, full = self.add("photo", upload), self.add("photo", upload)
        return [photo_wire(thumb, scale), photo_wire(full, 1.0)]


def photo_wire(stored: Stored, scale: float) -> Json:
    """One PhotoSize; the small one is only said to be small."""
    width, height = picture_size(stored.upload.data) or (1, 1)
    return stored.wire() | {
        "width": max(1, round(width * scale)),
        "height": max(1, round(height * scale)),
    }


def file_wire(stored: Stored) -> Json:
    """A file that is not a photo, with what its kind adds."""
    named = {"file_name": stored.upload.name, "mime_type": stored.upload.mime}
    extras: dict[str, Json] = {
        "document": named,
        "voice": {"duration": 3, "mime_type": stored.upload.mime},
        "audio": named | {"duration": 3},
        "video": named | {"duration": 3, "width": 640, "height": 360},
        "animation": named | {"duration": 3, "width": 320, "height": 240},
        "video_note": {"duration": 3, "length": 240},
        "sticker": {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": "🙂",
        },
    }
    return stored.wire() | extras.get(stored.kind, {})
