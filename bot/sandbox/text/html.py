"""parse_mode HTML, with Telegram's tags and Telegram's complaints."""

import html
import re
from dataclasses import dataclass

from bot.sandbox.wire import ApiError, Json, bad_request, utf16_len

SIMPLE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote", "a": "text_link", "span": "spoiler",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
PIECE = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^<>]*)>|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|<"
)
ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


@dataclass(frozen=True, slots=True)
class Open:
    """A tag that waits for its end."""

    name: str
    at: int
    entity: Json


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and its entities, outermost first."""
    text, length, last = [], 0, 0
    stack: list[Open] = []
    done: list[Json] = []
    for piece in PIECE.finditer(source):
        plain = source[last : piece.start()]
        text.append(plain)
        length += utf16_len(plain)
        last = piece.end()
        if piece["name"] is None:
            if piece[0] == "<":
                raise _broken("Unclosed start tag", source, piece.start())
            text.append(html.unescape(piece[0]))
            length += utf16_len(text[-1])
        elif piece["close"]:
            _close(source, piece, stack, done, length)
        else:
            stack.append(Open(piece["name"].lower(), piece.start(), _entity(source, piece, length)))
    if stack:
        raise bad_request(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{stack[-1].name}\""
        )
    text.append(source[last:])
    return "".join(text), _merged(done)


def _entity(source: str, piece: re.Match[str], offset: int) -> Json:
    name = piece["name"].lower()
    if name not in SIMPLE:
        raise _broken(f'Unsupported start tag "{name}"', source, piece.start())
    given = {key.lower(): html.unescape(a or b or c) for key, a, b, c in ATTRIBUTE.findall(piece["rest"])}
    entity: Json = {"type": SIMPLE[name], "offset": offset}
    if name == "a":
        entity["url"] = given.get("href", "")
    elif name == "span" and given.get("class") != "tg-spoiler":
        raise _broken('Tag "span" must have class "tg-spoiler"', source, piece.start())
    elif name == "tg-emoji":
        entity["custom_emoji_id"] = given.get("emoji-id", "")
    elif name == "blockquote" and "expandable" in given:
        entity["type"] = "expandable_blockquote"
    elif name == "code" and given.get("class", "").startswith("language-"):
        entity["language"] = given["class"].removeprefix("language-")
    return entity


def _close(source: str, piece: re.Match[str], stack: list[Open], done: list[Json], length: int) -> None:
    name = piece["name"].lower()
    if not stack:
        raise _broken("Unexpected end tag", source, piece.start())
    opened = stack.pop()
    if opened.name != name:
        raise _broken(
            "Unmatched end tag", source, piece.start(), f', expected "</{opened.name}>", found "</{name}>"'
        )
    entity = {**opened.entity, "length": length - opened.entity["offset"]}
    plain_link = entity["type"] == "text_link" and not entity["url"]
    if entity["length"] > 0 and not plain_link:
        done.append(entity)


def _merged(entities: list[Json]) -> list[Json]:
    """<pre><code class=language-x> is one pre with a language; other code keeps no language."""
    pres = {(e["offset"], e["length"]): e for e in entities if e["type"] == "pre"}
    kept = []
    for entity in entities:
        if entity["type"] == "code":
            language = entity.pop("language", None)
            if (pre := pres.get((entity["offset"], entity["length"]))) is not None:
                pre |= {"language": language} if language else {}
                continue
        kept.append(entity)
    return sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def _broken(what: str, source: str, at: int, more: str = "") -> ApiError:
    return bad_request(f"can't parse entities: {what} at byte offset {len(source[:at].encode())}{more}")
