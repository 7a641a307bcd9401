"""Sealed words to entities, as Telegram counts them."""

import pytest
from telegram import MessageEntity

from bot.telegram.markup import keyboard, render
from flows.markup import BOLD, FOLD, ITALIC, SPOILER, Run, parse, styled
from flows.reply import Key

Plain = tuple[str, str]


def drawn(*runs: Run) -> list[Plain]:
    text, entities = render(runs)
    parsed = {entity: entity for entity in entities}
    return [(str(entity.type), _cut(text, entity)) for entity in parsed]


def _cut(text: str, entity: MessageEntity) -> str:
    units = text.encode("utf-16-le")
    return units[entity.offset * 2 : (entity.offset + entity.length) * 2].decode("utf-16-le")


@pytest.mark.parametrize(
    ("style", "kind"),
    [(BOLD, "bold"), (ITALIC, "italic"), (SPOILER, "spoiler"), (FOLD, "expandable_blockquote")],
)
def test_each_style_is_its_entity(style: str, kind: str) -> None:
    assert drawn(Run("a "), Run("word", frozenset({style}))) == [(kind, "word")]


def test_offsets_count_utf16_units() -> None:
    text, (entity,) = render((Run("🎗 ä "), Run("bold🎗", frozenset({BOLD})), Run(" end")))
    assert (entity.offset, entity.length) == (5, 6)
    assert _cut(text, entity) == "bold🎗"


def test_a_fold_with_bold_words_in_it_is_one_fold() -> None:
    fold = styled(parse("**Sources**\n\n- one\n- two"), FOLD)
    found = drawn(Run("before\n\n"), *fold)
    assert found == [("expandable_blockquote", "Sources\n\n• one\n• two"), ("bold", "Sources")]


def test_two_folds_with_plain_words_between_stay_two() -> None:
    fold = frozenset({FOLD})
    assert drawn(Run("one", fold), Run("\n\n"), Run("two", fold)) == [
        ("expandable_blockquote", "one"),
        ("expandable_blockquote", "two"),
    ]


def test_white_space_at_the_edges_stays_outside() -> None:
    assert drawn(Run("\n folded\n\n", frozenset({FOLD})), Run("after")) == [
        ("expandable_blockquote", "folded")
    ]
    assert drawn(Run(" \n", frozenset({BOLD})), Run("after")) == []


def test_a_link_carries_its_address() -> None:
    _, (entity,) = render(parse("see [the page](https://example.org/a?b=1)"))
    assert (entity.type, entity.url) == (MessageEntity.TEXT_LINK, "https://example.org/a?b=1")


@pytest.mark.parametrize(
    "words", ["<b>bold</b>", "_under_ *star* `code`", "&amp; [x](https://x.org)", "||hidden||"]
)
def test_a_patients_own_signs_are_plain_text(words: str) -> None:
    assert render((Run(words),)) == (words, [])


def test_keys_are_rows_of_buttons_and_no_keys_are_no_keyboard() -> None:
    markup = keyboard(((Key("Yes", "a:yes"), Key("No", "a:no")), (), (Key("Help", "go:help"),)))
    assert markup is not None
    rows = [[(button.text, button.callback_data) for button in row] for row in markup.inline_keyboard]
    assert rows == [[("Yes", "a:yes"), ("No", "a:no")], [("Help", "go:help")]]
    assert keyboard(()) is None
    assert keyboard(((),)) is None
