"""What Telegram marks by itself: commands, links, addresses, names, tags, telephone numbers."""

import re

from bot.sandbox.wire import Json, utf16_len

ENDINGS = "|".join(
    (
        *("com", "org", "net", "edu", "gov", "info", "io", "dev", "health"),
        *("uk", "ie", "de", "at", "ch", "fr", "es", "eu", "us", "ca", "au"),
    ),
)
PATTERNS = {
    "url": re.compile(
        rf"(?<![\w@./])(?:https?://[^\s<>\"]+|(?:[a-z0-9-]+\.)+(?:{ENDINGS})\b(?:/[^\s<>\"]*)?)",
        re.IGNORECASE,
    ),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b", re.IGNORECASE),
    "bot_command": re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])"),
    "mention": re.compile(r"(?<![\w@.+-])@[A-Za-z]\w{3,31}\b(?!\.\w)"),
    "hashtag": re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}"),
    "phone_number": re.compile(r"(?<![\w+])\+\d[\d ()-]{6,18}\d\b"),
}


def detect(text: str) -> list[Json]:
    """Entities nobody asked for; an earlier kind in the table wins over a later one."""
    taken: list[tuple[int, int]] = []
    found = []
    for kind in ("email", "url", "bot_command", "mention", "hashtag", "phone_number"):
        for match in PATTERNS[kind].finditer(text):
            shown = match[0].rstrip(".,;:!?)'\"") if kind == "url" else match[0]
            start, end = match.start(), match.start() + len(shown)
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            taken.append((start, end))
            offset = utf16_len(text[:start])
            found.append({"type": kind, "offset": offset, "length": utf16_len(shown)})
    return found
