"""parse_mode MarkdownV2: strict about reserved characters, as Telegram is."""

import re

from bot.sandbox.wire import ApiError, Json, bad_request, utf16_len

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
NAMES = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough",
    "spoiler": "Spoiler", "text_link": "TextUrl",
}  # fmt: skip
LINK_END = re.compile(r"\]\(((?:\\.|[^\\)])*)\)")


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """Plain text and its entities, outermost first."""
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.length = 0
        self.open: list[tuple[str, int, int]] = []  # kind, offset in the text, place in the source
        self.quote: tuple[str, int] | None = None
        self.done: list[Json] = []

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            self._line_start()
            if self.at < len(self.source):
                self._step()
        if self.open:
            kind, _, place = self.open[-1]
            raise _broken(f"Can't find end of {NAMES[kind]} entity", self.source, place)
        self._end_quote()
        return "".join(self.text), sorted(self.done, key=lambda e: (e["offset"], -e["length"]))

    def _line_start(self) -> None:
        if self.at and self.source[self.at - 1] != "\n":
            return
        if self.source.startswith("**>", self.at):
            self._end_quote()
            self.quote, self.at = ("expandable_blockquote", self.length), self.at + 3
        elif self.source.startswith(">", self.at):
            self.quote, self.at = self.quote or ("blockquote", self.length), self.at + 1
        else:
            self._end_quote()

    def _step(self) -> None:
        char = self.source[self.at]
        two = self.source[self.at : self.at + 2]
        if char == "\\" and two[1:] in RESERVED | {"\\"}:
            self._put(two[1:], 2)
        elif char == "`":
            self._code()
        elif two in MARKS:
            self._mark(two)
        elif char in MARKS:
            self._mark(char)
        elif char == "[" or two == "![":
            self.open.append(("text_link", self.length, self.at))
            self.at += len("![") if char == "!" else 1
        elif char == "]" and self.open and self.open[-1][0] == "text_link":
            self._link()
        elif char in RESERVED:
            why = f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
            raise bad_request(f"can't parse entities: {why}")
        else:
            self._put(char, 1)

    def _put(self, shown: str, step: int) -> None:
        self.text.append(shown)
        self.length += utf16_len(shown)
        self.at += step

    def _mark(self, mark: str) -> None:
        kind = MARKS[mark]
        if mark == "||" and self.quote and self.source[self.at + 2 : self.at + 3] in {"", "\n"}:
            opened = any(name == "spoiler" for name, _, _ in self.open)
            if not opened:  # the sign that ends an expandable quotation
                self.quote, self.at = ("expandable_blockquote", self.quote[1]), self.at + 2
                return
        if self.open and self.open[-1][0] == kind:
            _, offset, _ = self.open.pop()
            self._add({"type": kind, "offset": offset, "length": self.length - offset})
        elif any(name == kind for name, _, _ in self.open):
            name, _, place = self.open[-1]
            raise _broken(f"Can't find end of {NAMES[name]} entity", self.source, place)
        else:
            self.open.append((kind, self.length, self.at))
        self.at += len(mark)

    def _code(self) -> None:
        mark = "```" if self.source.startswith("```", self.at) else "`"
        kind, name = ("pre", "PreCode") if mark == "```" else ("code", "Code")
        end = re.compile(rf"((?:\\.|[^\\])*?){mark}", re.DOTALL).match(self.source, self.at + len(mark))
        if end is None:
            raise _broken(f"Can't find end of {name} entity", self.source, self.at)
        inside, entity = end[1], {"type": kind, "offset": self.length}
        if kind == "pre" and (language := re.match(r"([\w+-]*)\n", inside)):
            inside = inside[language.end() :]
            entity |= {"language": language[1]} if language[1] else {}
        shown = re.sub(r"\\(.)", r"\1", inside, flags=re.DOTALL)
        self._put(shown, end.end() - self.at)
        self._add({**entity, "length": utf16_len(shown)})

    def _link(self) -> None:
        _, offset, place = self.open.pop()
        if (end := LINK_END.match(self.source, self.at)) is None:
            raise _broken("Can't find end of a URL", self.source, place)
        url = re.sub(r"\\(.)", r"\1", end[1])
        entity: Json = {"type": "text_link", "offset": offset, "length": self.length - offset, "url": url}
        if self.source[place] == "!":
            emoji = url.removeprefix("tg://emoji?id=")
            entity = {key: entity[key] for key in ("offset", "length")}
            entity |= {"type": "custom_emoji", "custom_emoji_id": emoji}
        self._add(entity)
        self.at = end.end()

    def _end_quote(self) -> None:
        if self.quote is not None:
            kind, offset = self.quote
            self.quote = None
            self._add({"type": kind, "offset": offset, "length": self.length - offset})

    def _add(self, entity: Json) -> None:
        if entity["length"] > 0:
            self.done.append(entity)


def _broken(what: str, source: str, at: int) -> ApiError:
    return bad_request(f"can't parse entities: {what} at byte offset {len(source[:at].encode())}")
