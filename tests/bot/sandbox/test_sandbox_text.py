"""From markup to entities, counted in UTF-16."""

import pytest

from bot.sandbox import ApiError
from bot.sandbox.splitting import split_text
from bot.sandbox.text.entities import formatted

Found = list[tuple[str, int, int]]


def places(text: str, mode: str = "") -> tuple[str, Found]:
    plain, entities = formatted(text, None, mode)
    return plain, [(entity["type"], entity["offset"], entity["length"]) for entity in entities]


SPOILERS = '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>'
EVERY_MARK = "*a* _b_ __c__ ~d~ ||e|| `f`"
PLAIN = "see https://x.org/a. /help @somebody a@b.org #tag"


@pytest.mark.parametrize(
    ("mode", "source", "plain", "found"),
    [
        ("HTML", "😀 <b>a<i>b</i></b>", "😀 ab", [("bold", 3, 2), ("italic", 4, 1)]),
        ("HTML", "1 &lt; 2 &amp; 3", "1 < 2 & 3", []),
        ("HTML", '<a href="https://x.org/">x.org</a>', "x.org", [("text_link", 0, 5)]),
        ("HTML", "<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("HTML", SPOILERS, "ab", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("HTML", '<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ("HTML", "  <b> a </b> b ", "a  b", [("bold", 0, 2)]),
        ("MarkdownV2", "[here](https://x.org)\\.", "here.", [("text_link", 0, 4)]),
        ("MarkdownV2", ">one\n>two\nthree", "one\ntwo\nthree", [("blockquote", 0, 8)]),
        ("MarkdownV2", "**>one\n>two||", "one\ntwo", [("expandable_blockquote", 0, 7)]),
        ("", "ER/PR 90/100 and 3/4", "ER/PR 90/100 and 3/4", []),
    ],
)
def test_markup_becomes_entities(mode: str, source: str, plain: str, found: Found) -> None:
    assert places(source, mode) == (plain, found)


def test_every_mark_of_markdown_is_known() -> None:
    kinds = [kind for kind, _, _ in places(EVERY_MARK, "MarkdownV2")[1]]
    assert kinds == ["bold", "italic", "underline", "strikethrough", "spoiler", "code"]


def test_links_commands_and_names_are_marked_without_asking() -> None:
    found = [("url", 4, 15), ("bot_command", 21, 5), ("mention", 27, 9), ("email", 37, 7), ("hashtag", 45, 4)]
    assert places(PLAIN) == (PLAIN, found)


@pytest.mark.parametrize(
    ("mode", "source"),
    [
        ("HTML", "<b>a</i>"), ("HTML", "a</b>"), ("HTML", "a < b"), ("HTML", "<span>a</span>"),
        ("MarkdownV2", "*a"), ("MarkdownV2", "`a"), ("MarkdownV2", "[a](b"), ("MarkdownV2", "a!"),
    ],
)  # fmt: skip
def test_broken_markup_is_refused(mode: str, source: str) -> None:
    with pytest.raises(ApiError, match="can't parse entities"):
        formatted(source, None, mode)


@pytest.mark.parametrize(("offset", "length"), [(0, 9), (-1, 2), (1, 2)])
def test_entities_that_do_not_fit_are_refused(offset: int, length: int) -> None:
    with pytest.raises(ApiError, match="Bad Request"):
        formatted("😀ab", [{"type": "bold", "offset": offset, "length": length}], "")


def test_pieces_of_a_long_text_fit_and_lose_no_word() -> None:
    text = "\n".join(f"line {number} 😀" for number in range(1200))
    pieces = split_text(text)
    assert len(pieces) > 1
    assert "\n".join(pieces) == text
