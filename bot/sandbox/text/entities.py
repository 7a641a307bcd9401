"""From what a sender gave (text, entities, a markup) to what a message holds."""

from bot.sandbox.text.detect import detect
from bot.sandbox.text.html import parse_html
from bot.sandbox.text.markdown import parse_markdown
from bot.sandbox.wire import Json, bad_request, utf16_len

PARSERS = {"html": parse_html, "markdownv2": parse_markdown}
MAX_ENTITIES = 100
LOW_HALVES = (b"\xdc", b"\xdd", b"\xde", b"\xdf")  # high bytes of the second half of a pair
OPAQUE = frozenset(("code", "pre", "text_link", "text_mention"))  # nothing is detected inside these


def formatted(text: str, entities: list[Json] | None, mode: str) -> tuple[str, list[Json]]:
    """Text and entities after markup, trimming, checking and detection, as the server does it."""
    if entities is None and mode and mode.lower() != "none":
        if (parser := PARSERS.get(mode.lower())) is None:
            raise bad_request("unsupported parse_mode")
        text, entities = parser(text)
    given = [_checked(text, entity) for entity in entities or ()]
    text, given = _trimmed(text.replace("\r\n", "\n"), given)
    taken = [entity for entity in given if entity["type"] in OPAQUE]
    found = [
        entity
        for entity in detect(text)
        if not any(_overlap(entity, other) for other in (*taken, *given_urls(given)))
    ]
    every = sorted((*given, *found), key=lambda entity: (entity["offset"], -entity["length"]))
    return text, every[:MAX_ENTITIES]


def given_urls(entities: list[Json]) -> list[Json]:
    """Entities of the kinds that are also detected, so that none is there twice."""
    kinds = {"url", "email", "mention", "bot_command", "hashtag", "phone_number"}
    return [entity for entity in entities if entity["type"] in kinds]


def _overlap(one: Json, two: Json) -> bool:
    return bool(
        one["offset"] < two["offset"] + two["length"] and two["offset"] < one["offset"] + one["length"],
    )


def _checked(text: str, entity: Json) -> Json:
    try:
        start, length = int(entity["offset"]), int(entity["length"])
        str(entity["type"])
    except (KeyError, TypeError, ValueError):
        raise bad_request("can't parse MessageEntity: wrong type, offset or length") from None
    if start < 0 or length < 0 or start + length > utf16_len(text):
        raise bad_request(
            f"entity beginning at UTF-16 offset {start} ends after the end of the text "
            f"at UTF-16 offset {utf16_len(text)}",
        )
    if not (_whole(text, start) and _whole(text, start + length)):
        raise bad_request(f"entity begins in a middle of a UTF-16 symbol at byte offset {start}")
    return {**entity, "offset": start, "length": length}


def _whole(text: str, offset: int) -> bool:
    """Whether a UTF-16 offset is a border between characters."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset + 1 : 2 * offset + 2] not in LOW_HALVES


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    left = utf16_len(text) - utf16_len(text.lstrip())
    text = text.strip()
    end, kept = utf16_len(text), []
    for entity in entities:
        start = max(0, entity["offset"] - left)
        stop = min(end, entity["offset"] + entity["length"] - left)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return text, kept
