"""Every act over HTTP, on the real desk and store."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import pytest
from desk_tools import ADA, MARY, OMAR, PAT, QUIN
from page_tools import Person, Place, a_place, signed_in

from bot.review import words as common
from bot.review.desk.ports import Folder, Sending
from bot.review.page import words
from bot.review.page.forms import ACTS
from flows.model import Reason
from flows.reviews.clocks import Passed
from flows.reviews.effects import FILE_BYTES_AT_MOST
from flows.reviews.model import Act, Outcome, Refusal, Severity, State

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.review.desk.ports import Opened

PDF = ("report.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf")
NEEDED = "I want to talk to a person"


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    async with a_place() as ready:
        await ready.room.hear(PAT, NEEDED)
        yield ready


@pytest.fixture
async def mary(place: Place) -> AsyncIterator[Person]:
    async with signed_in(place) as ready:
        yield ready


@pytest.fixture
async def ref(place: Place) -> str:
    return await place.room.ref(PAT)


async def now(place: Place, ref: str) -> Opened:
    opened = await place.room.desk.store.open_review(ref, MARY.id)
    assert opened is not None
    return opened


async def test_a_reviewer_finds_claims_answers_and_closes(place: Place, mary: Person, ref: str) -> None:
    queue = (await mary.get("/review")).text
    assert ref in queue
    assert "Asked for a person" in queue
    assert NEEDED in (await mary.get(f"/review/r/{ref}")).text
    assert (await mary.act(ref, "claim")).status_code == 200
    done = await mary.act(ref, "answer", text="I am Mary.\r\nHow can I help?")
    assert done.status_code == 200
    assert "I am Mary.\nHow can I help?" in (await place.room.sent())[-1][1]
    assert (await mary.act(ref, "close", outcome="answered")).status_code == 200
    assert (await now(place, ref)).review.state is State.CLOSED


STEPS: tuple[tuple[str, dict[str, str], str], ...] = (
    ("claim", {}, "claimed"),
    ("note", {"text": "for the team"}, "claimed"),
    ("answer", {"text": "hello"}, "claimed"),
    ("send-snippet", {"snippet": "her2/positive"}, "claimed"),
    ("resume", {}, "claimed"),
    ("pause", {}, "claimed"),
    ("label", {"name": "Call-Back", "on": "1"}, "claimed"),
    ("label", {"name": "call-back", "on": "0"}, "claimed"),
    ("assign", {"to": str(OMAR.id)}, "claimed"),
    ("claim", {"over": "1"}, "claimed"),
    ("release", {}, "open"),
    ("snooze", {"until": "tomorrow"}, "snoozed"),
    ("snooze", {"until": "week"}, "snoozed"),
    ("snooze", {"until": "hour"}, "snoozed"),
    ("snooze", {"until": "date", "day": "2031-05-06T10:30"}, "snoozed"),
    ("block", {}, "snoozed"),
    ("close", {"outcome": "care-team"}, "closed"),
    ("reopen", {}, "open"),
)


async def test_each_act_is_done(place: Place, mary: Person, ref: str) -> None:
    for act, fields, state in STEPS:
        answer = await mary.act(ref, act, **fields)
        assert answer.status_code == 200, (act, answer.text)
        assert (await now(place, ref)).review.state == state, act
        assert "Done:" in answer.headers["HX-Trigger"]


async def test_the_table_above_leaves_no_act_out() -> None:
    elsewhere = {"rewrite", "retract", "merge", "unblock"}
    assert {act for act, _, _ in STEPS} | elsewhere == set(ACTS)


async def test_only_an_admin_unblocks(place: Place, mary: Person, ref: str) -> None:
    await mary.act(ref, "block")
    assert "Only an admin" in (await mary.act(ref, "unblock")).text
    async with signed_in(place, ADA) as ada:
        assert (await ada.act(ref, "unblock")).status_code == 200
    assert not (await now(place, ref)).session.blocked


async def test_own_words_are_changed_and_taken_back(place: Place, mary: Person, ref: str) -> None:
    await mary.act(ref, "claim")
    await mary.act(ref, "answer", text="Helo")
    entry = str((await place.room.desk.store.story(PAT)).entries[-1].n)
    await place.room.sent()
    changed = await mary.act(ref, "rewrite", entry=entry, text="Hello")
    assert "Earlier words (1)" in changed.text
    assert "Hello" in (await place.room.sent())[-1][1]
    back = await mary.act(ref, "retract", entry=entry)
    assert "taken back" in back.text
    assert (await place.room.sent())[-1][1] == "(deleted)"


async def test_a_closed_review_is_merged_into_the_open_one(place: Place, mary: Person, ref: str) -> None:
    await mary.act(ref, "close", outcome="no-action")
    await place.room.hear(PAT, "crushing chest pain")
    live = await place.room.ref(PAT)
    assert live != ref
    assert (await mary.act(ref, "merge", into=live)).status_code == 200
    reasons = {str(flag.reason) for flag in (await now(place, live)).review.flags}
    assert reasons == {"asked-for-person", "emergency-a"}


async def test_a_file_is_sent_under_a_safe_name(place: Place, mary: Person, ref: str) -> None:
    await mary.act(ref, "claim")
    view = str(await mary.view(ref))
    sent = await mary.post(f"/review/r/{ref}/files", {"file": PDF}, text="Here it is", view=view)
    assert sent.status_code == 200, sent.text
    assert "report.pdf" in sent.text
    assert "Here it is" in (await place.room.sent())[-1][1]


HEAD = b"%PDF-1.4\n"
BAD_FILES = {
    "a program": ("x.pdf", b"MZ\x90", "application/pdf"),
    "a page": ("x.png", b"<html><script>", "image/png"),
    "nothing": ("x.pdf", b"", "application/pdf"),
    "a drawing with code": ("x.svg", b"<svg onload=alert(1)>", "image/svg+xml"),
    "more than 10 MB": ("x.pdf", HEAD + b"x" * (FILE_BYTES_AT_MOST - len(HEAD) + 1), "application/pdf"),
}


@pytest.mark.parametrize("file", BAD_FILES.values(), ids=BAD_FILES)
async def test_what_may_not_be_attached_is_refused_and_nothing_is_sent(
    place: Place, mary: Person, ref: str, file: tuple[str, bytes, str]
) -> None:
    await mary.act(ref, "claim")
    await place.room.sent()
    view = str(await mary.view(ref))
    answer = await mary.post(f"/review/r/{ref}/files", {"file": file}, view=view)
    assert answer.status_code == 409
    assert "PDF, PNG or JPEG" in answer.text
    assert await place.room.sent() == []


async def test_a_body_far_too_large_is_not_even_read(mary: Person, ref: str) -> None:
    huge = ("x.pdf", HEAD + b"x" * 11_000_000, "application/pdf")
    assert (await mary.post(f"/review/r/{ref}/files", {"file": huge}, view="1")).status_code == 413


async def test_an_answer_to_an_old_view_comes_back_with_what_is_new(
    place: Place, mary: Person, ref: str
) -> None:
    await mary.act(ref, "claim")
    await place.room.sent()
    view = str(await mary.view(ref))
    await place.room.hear(PAT, "wait, there is more")
    stale = await mary.act(ref, "answer", text="my answer", view=view)
    assert stale.status_code == 409
    assert "wait, there is more" in stale.text
    assert "my answer" in stale.text
    assert "Send anyway" in stale.text
    assert await place.room.sent() == []
    again = await mary.act(ref, "answer", text="my answer", view=str(await mary.view(ref)))
    assert again.status_code == 200
    assert "my answer" in (await place.room.sent())[-1][1]


async def test_words_without_a_view_are_not_sent(place: Place, mary: Person, ref: str) -> None:
    await mary.act(ref, "claim")
    await place.room.sent()
    for act, fields in (("answer", {"text": "hi"}), ("send-snippet", {"snippet": "her2/positive"})):
        answer = await mary.post(f"/review/r/{ref}/do/{act}", **fields)
        assert answer.status_code == 409
    assert await place.room.sent() == []


async def test_a_colleague_who_holds_it_is_named(place: Place, mary: Person, ref: str) -> None:
    await mary.act(ref, "claim")
    async with signed_in(place, OMAR) as omar:
        answer = await omar.act(ref, "answer", text="hello")
        assert answer.status_code == 409
        assert "Mary" in answer.text or f"Reviewer {MARY.id}" in answer.text
        assert "take it over" in answer.text


async def test_an_entry_of_another_patients_review_is_refused(place: Place, mary: Person, ref: str) -> None:
    await place.room.hear(QUIN, NEEDED)
    other = await place.room.ref(QUIN)
    await mary.act(other, "claim")
    for _ in range(6):
        await mary.act(other, "answer", text="to Quin")
    entry = str((await place.room.desk.store.story(QUIN)).entries[-1].n)
    await mary.act(ref, "claim")
    for act, fields in (("rewrite", {"text": "no"}), ("retract", {})):
        answer = await mary.act(ref, act, entry=entry, **fields)
        assert answer.status_code == 409
        assert "cannot be changed" in answer.text
    assert (await mary.act(ref, "merge", into=other)).status_code == 409


async def test_an_unknown_review_is_not_found_and_tells_nothing(mary: Person) -> None:
    for path in ("", "/live"):
        assert (await mary.get(f"/review/r/no-such-ref{path}")).status_code == 404
    for path, fields in {
        "do/claim": {}, "do/answer": {"text": "x", "view": "1"}, "preview": {"text": "x"}, "here": {},
        "look": {"why": "x"}, "snippet": {"snippet": "her2/positive"}, "files": {"view": "1"},
    }.items():  # fmt: skip
        assert (await mary.post(f"/review/r/no-such-ref/{path}", **fields)).status_code == 404, path


BAD_FORMS: tuple[tuple[str, dict[str, str]], ...] = (
    ("assign", {"to": "x"}), ("assign", {"to": "9" * 400}), ("close", {"outcome": "merged"}),
    ("close", {}), ("rewrite", {"entry": "-1"}), ("retract", {"entry": "1.5"}), ("snooze", {"until": "x"}),
    ("snooze", {"until": "date", "day": "9999-99-99T00:00"}), ("no-such-act", {}), ("look", {"why": "x"}),
)  # fmt: skip


@pytest.mark.parametrize(("act", "fields"), BAD_FORMS)
async def test_a_form_that_says_nothing_we_know_does_nothing(
    place: Place, mary: Person, ref: str, act: str, fields: dict[str, str]
) -> None:
    before = await now(place, ref)
    assert (await mary.post(f"/review/r/{ref}/do/{act}", **fields)).status_code == 422
    assert (await now(place, ref)).version == before.version


async def test_who_a_patient_is_is_shown_once_and_kept_in_the_audit(
    place: Place, mary: Person, ref: str
) -> None:
    assert (await mary.post(f"/review/r/{ref}/look", why=" ")).status_code == 409
    seen = await mary.post(f"/review/r/{ref}/look", why="ambulance")
    assert "@pat" in seen.text
    assert "@pat" not in (await mary.get(f"/review/r/{ref}")).text
    assert "look" in {line.act for line in await place.room.desk.store.audit(9, 0, ref)}


async def test_the_preview_is_what_is_sent_and_sends_nothing(place: Place, mary: Person, ref: str) -> None:
    await mary.act(ref, "claim")
    await place.room.sent()
    shown = await mary.post(f"/review/r/{ref}/preview", text="How are you?")
    assert "How are you?" in shown.text
    assert "Not medical advice" in shown.text
    assert "Send this snippet" in (await mary.post(f"/review/r/{ref}/snippet", snippet="her2/positive")).text
    assert await place.room.sent() == []


async def test_every_refusal_has_words_that_say_what_to_do() -> None:
    assert set(words.REFUSALS) == set(Refusal)
    assert all(said.strip() and advice.strip() for said, advice in words.REFUSALS.values())


async def test_every_code_of_the_desk_has_words() -> None:
    assert set(common.REASONS) == set(Reason)
    assert set(words.SEVERITIES) == set(Severity)
    assert set(common.OUTCOMES) == set(Outcome)
    assert set(words.STATES) == set(State)
    assert set(words.SENDINGS) == set(Sending)
    assert set(words.FOLDERS) == set(words.EMPTY) == set(Folder)
    hump = re.compile(r"(?<!^)(?=[A-Z])")
    acts = {hump.sub("-", kind.__name__).lower() for kind in get_args(Act)}
    assert acts | set(map(str, Passed)) <= set(words.ACTS)


async def test_staff_words_find_the_reason_that_they_mean(place: Place, mary: Person) -> None:
    await place.room.hear(QUIN, "i want to kill myself")
    crisis, asked = await place.room.ref(QUIN), await place.room.ref(PAT)
    for typed, found in (("not wanting to live", crisis), ("asked for a", asked), ("crisis", crisis)):
        page = (await mary.get("/review", words=typed)).text
        assert [ref for ref in (crisis, asked) if ref in page] == [found], typed


async def test_an_admin_takes_back_what_a_colleague_sent(place: Place, mary: Person, ref: str) -> None:
    await mary.act(ref, "claim")
    await mary.act(ref, "answer", text="to the wrong person")
    entry = str((await place.room.desk.store.story(PAT)).entries[-1].n)
    await place.room.sent()
    async with signed_in(place, OMAR) as omar:
        assert (await omar.act(ref, "retract", entry=entry)).status_code == 409
    async with signed_in(place, ADA) as ada:
        assert f"retract-n{entry}" in (await ada.get(f"/review/r/{ref}")).text
        assert (await ada.act(ref, "retract", entry=entry)).status_code == 200
    assert (await place.room.sent())[-1][1] == "(deleted)"


async def test_a_snippet_against_an_old_view_comes_back_as_a_snippet(
    place: Place, mary: Person, ref: str
) -> None:
    await mary.act(ref, "claim")
    await place.room.hear(PAT, "wait")
    answer = await mary.act(ref, "send-snippet", snippet="her2/positive", view="1")
    assert answer.status_code == 409
    assert 'name="snippet" value="her2/positive"' in answer.text
    assert "Send anyway" in answer.text
