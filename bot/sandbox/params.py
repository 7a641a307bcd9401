"""The parameters of one API call, however they came: query, JSON, form or multipart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import BodyPartReader, web

from bot.sandbox.wire import ApiError, Json, bad_request

MAX_UPLOAD = 50 * 1024 * 1024
TOO_LARGE = "Request Entity Too Large"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """Typed access to fields that may be strings (forms) or real JSON values."""

    fields: Mapping[str, object]
    uploads: Mapping[str, Upload]

    def text(self, name: str, default: str = "") -> str:
        """A string; Telegram refuses what is not valid Unicode."""
        value = self.fields.get(name)
        if value is None:
            return default
        text = value if isinstance(value, str) else json.dumps(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
        return text

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number, or the default where the field is missing or empty."""
        try:
            return int(self.text(name) or default)
        except ValueError:
            raise bad_request(f'field "{name}" must be of type Number') from None

    def flag(self, name: str) -> bool:
        """Telegram takes true, True, yes and 1."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def tree(self, name: str) -> object:
        """A nested value: already an object, or JSON in a string; None where missing."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except json.JSONDecodeError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def table(self, name: str) -> Json | None:
        """A nested JSON object, or None where missing."""
        value = self.tree(name)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"object expected as {name.replace('_', ' ')}")
        return value

    def rows(self, name: str) -> list[Json] | None:
        """A nested list of JSON objects, or None where missing."""
        value = self.tree(name)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: expected an Array of objects")
        return value


async def read_params(request: web.Request) -> Params:
    """Everything a request carries; the body wins over the query, as at Telegram."""
    fields: dict[str, object] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        fields |= await _read_json(request)
    elif request.content_type.startswith("multipart/"):
        await _read_multipart(request, fields, uploads)
    elif request.can_read_body:
        fields |= dict(await request.post())
    return Params(fields, uploads)


async def _read_json(request: web.Request) -> Json:
    try:
        body = json.loads(await request.read() or b"{}")
    except (ValueError, UnicodeDecodeError):
        body = None
    if not isinstance(body, dict):
        raise bad_request("can't parse request body as JSON object")
    return body


async def _read_multipart(
    request: web.Request, fields: dict[str, object], uploads: dict[str, Upload]
) -> None:
    reader, total = await request.multipart(), 0
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader):
            continue
        data = bytearray()
        while chunk := await part.read_chunk(1 << 16):
            data += chunk
            total += len(chunk)
            if total > MAX_UPLOAD:
                raise ApiError(413, TOO_LARGE)
        if part.filename is None:
            fields[part.name or ""] = data.decode()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            uploads[part.name or ""] = Upload(part.filename, mime, bytes(data))
