"""Our nouns to PTB's: buttons, mentions, emoji."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity, User

from bot.telegram.markup import render
from flows.markup import Run, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.review.topics.card import Rows
    from flows.markup import Text
    from flows.reviews.model import Reviewer

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TITLE_LIMIT = 128
"""Bot API: createForumTopic."""


def titled(title: str) -> str:
    return title[:TITLE_LIMIT]


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    keys = [
        [
            InlineKeyboardButton(push.label, callback_data=push.data or None, url=push.url or None)
            for push in row
        ]
        for row in rows
    ]
    return InlineKeyboardMarkup(keys) if keys else None


def with_mentions(text: Text, people: Sequence[Reviewer]) -> tuple[str, list[MessageEntity]]:
    """A mention by number reaches people without a @name as well."""
    words, entities = render((*text, Run("\n")) if people else text)
    for person in people:
        name = person.name or "admin"
        user = User(person.id, name, is_bot=False)
        entities.append(MessageEntity(MessageEntity.TEXT_MENTION, width(words), width(name), user=user))
        words += f"{name} "
    return words, entities


def bare(emoji: str) -> str:
    """Without the mark that asks for colours."""
    return emoji.replace("\ufe0f", "")
