"""HTML that is safe by construction: every string is escaped unless a tag made it."""

from __future__ import annotations

from html import escape


class Html(str):
    """Markup that is already safe to put on a page."""

    __slots__ = ()


VOID = frozenset({"meta", "link", "br"})


def tag(name: str, *children: str, **attributes: str) -> Html:
    """`class_` and `for_` lose their underscore: Python keeps the bare words to itself."""
    inside = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items())
    end = "" if name in VOID else f"</{name}>"
    return Html(f"<{name}{inside}>{join(*children)}{end}")


def join(*children: str) -> Html:
    return Html("".join(child if isinstance(child, Html) else escape(child) for child in children))
