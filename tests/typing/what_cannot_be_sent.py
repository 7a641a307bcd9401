"""Only type-checked, never run: each `type: ignore[...]` stands where there must be that error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.ports import Edit, Gateway, Outgoing, PatientId, Send
from flows.markup import Run
from flows.model import Draft, Say, SnippetId
from flows.reply import Footer, Reply
from flows.voice import seal

if TYPE_CHECKING:
    from flows.snippets import Catalogue

PATIENT = PatientId(1)
DRAFT = Draft((Say(SnippetId("her2/positive")),))
WORDS = (Run("Words that nobody has sealed."),)


async def sealed_words_can_be_sent(gateway: Gateway, catalogue: Catalogue) -> None:
    reply: Reply = seal(DRAFT, catalogue)
    await gateway.deliver(PATIENT, Send(reply))
    await gateway.deliver(PATIENT, Edit(1, reply))


async def nothing_else_can_be_handed_to_the_gateway(gateway: Gateway, reply: Reply) -> None:
    await gateway.deliver(PATIENT, "words")  # type: ignore[arg-type]
    await gateway.deliver(PATIENT, DRAFT)  # type: ignore[arg-type]
    await gateway.deliver(PATIENT, WORDS)  # type: ignore[arg-type]
    await gateway.deliver(PATIENT, reply)  # type: ignore[arg-type]


def nothing_else_can_be_kept_to_be_sent() -> tuple[Outgoing, ...]:
    return (
        Send("words"),  # type: ignore[arg-type]
        Send(DRAFT),  # type: ignore[arg-type]
        Send(WORDS),  # type: ignore[arg-type]
        Edit(1, "words"),  # type: ignore[arg-type]
        Edit(1, DRAFT),  # type: ignore[arg-type]
    )


def a_reply_needs_its_footer(footer: Footer) -> tuple[Reply, ...]:
    return (
        Reply(WORDS, footer),
        Reply(WORDS),  # type: ignore[call-arg]
        Reply(WORDS, None),  # type: ignore[arg-type]
        Reply(WORDS, "a line"),  # type: ignore[arg-type]
        Reply("words", footer),  # type: ignore[arg-type]
    )


def a_footer_needs_both_its_lines() -> tuple[Footer, ...]:
    return (
        Footer("Not advice.", "Send your report."),
        Footer("Not advice."),  # type: ignore[call-arg]
        Footer(),  # type: ignore[call-arg]
    )


def a_reply_cannot_lose_its_footer(reply: Reply, footer: Footer) -> None:
    reply.footer = footer  # type: ignore[misc]
    footer.disclaimer = ""  # type: ignore[misc]


def a_draft_has_no_words(words: str) -> tuple[Say, ...]:
    return (
        Say(SnippetId("her2/positive")),
        Say(words),  # type: ignore[arg-type]
    )
