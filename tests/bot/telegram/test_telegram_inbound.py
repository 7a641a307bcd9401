"""Every kind of update in our words, and no update raises."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ports import Heard, PatientId
from bot.telegram.inbound import ALLOWED_UPDATES, Inbox, Moved, Unreadable, patient_of, press_of
from flows.model import (
    CameBack,
    Edited,
    FileRef,
    InGroup,
    Left,
    Message,
    Said,
    Started,
    StepId,
    Tapped,
    Uploaded,
    Wordless,
)

NOW = 1_800_000_000
ANN = {"id": 7, "is_bot": False, "first_name": "Ann"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Ann"}
GROUP = {"id": -100, "type": "supergroup", "title": "Ward"}
HEAD = {"message_id": 5, "date": 1_700_000_000, "from": ANN}


def inbound(kind: str, body: object) -> Any:
    return Inbox().to_heard({"update_id": 1, kind: body}, NOW)


def message(**content: object) -> Message | None:
    found = inbound("message", HEAD | {"chat": PRIVATE} | content)
    assert found is None or found == Heard(1, PatientId(7), found.message, 1_700_000_000)
    return found and found.message  # type: ignore[no-any-return]


def go(where: str) -> Tapped:
    return Tapped(StepId("go"), where)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/start", Started()),
        ("/start abc_DEF-1", Started()),
        ("/start@lantern_bot", Started()),
        ("/START", Started()),
        ("/start I cannot breathe", Said("/start I cannot breathe")),
        ("/help", go("help")),
        ("/Help@lantern_bot", go("help")),
        ("/menu ", go("menu")),
        ("/results", go("results")),
        ("/summary", go("summary")),
        ("/change", go("change")),
        ("/back", go("back")),
        ("/privacy", go("privacy")),
        ("/person", go("person")),
        ("/upload", go("upload")),
        ("/forget", go("forget")),
        ("/delete", go("forget")),
        ("/stop", go("stop")),
        ("/cancel", go("stop")),
        ("/again", go("again")),
        ("/restart", go("again")),
        ("/skip", go("skip")),
        ("/urgent", go("urgent")),
        ("/settings", go("more")),
        ("/help I cannot breathe", Said("/help I cannot breathe")),
        ("/unknown", Said("/unknown")),
        ("/", Said("/")),
        ("her2 3+", Said("her2 3+")),
        (" /help", Said(" /help")),
        ("half \ud83d and \x00", Said("half \ufffd and \ufffd")),
    ],
)
def test_words_and_commands(text: str, heard: Message) -> None:
    assert message(text=text) == heard


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        (
            {
                "photo": [
                    {"file_id": "s", "width": 9, "height": 9},
                    {"file_id": "x", "file_unique_id": "u", "width": 90, "height": 90, "file_size": 7},
                ],
                "caption": "my report",
            },
            Uploaded("my report", FileRef("x", "u", "image/jpeg", 7)),
        ),
        (
            {"document": {"file_id": "x", "mime_type": "application/pdf", "file_name": "Ann Smith.pdf"}},
            Uploaded("", FileRef("x", "x", "application/pdf", 0)),
        ),
        ({"document": {}}, Uploaded()),
        ({"photo": []}, Uploaded()),
        ({"animation": {}, "document": {}}, Wordless("animation")),
        ({"voice": {}}, Wordless("voice")),
        ({"video_note": {}}, Wordless("video_note")),
        ({"sticker": {}}, Wordless("sticker")),
        ({"location": {}}, Wordless("location")),
        ({"contact": {}}, Wordless("contact")),
        ({"poll": {}}, Wordless("poll")),
        ({"dice": {}}, Wordless("dice")),
        ({"hologram_of_2031": {}}, Wordless("unknown")),
        ({"pinned_message": {}}, None),
        ({"chat_background_set": {}}, None),
        ({}, None),
    ],
)
def test_what_is_not_text(content: dict[str, object], heard: Message | None) -> None:
    assert message(**content) == heard


def test_an_edited_text_is_edited_at_its_own_time_and_an_edited_caption_is_nothing() -> None:
    body = HEAD | {"chat": PRIVATE, "edit_date": 1_700_000_100, "text": "her2 2+"}
    assert inbound("edited_message", body) == Heard(1, PatientId(7), Edited("her2 2+"), 1_700_000_100)
    assert inbound("edited_message", HEAD | {"chat": PRIVATE, "caption": "x", "photo": []}) is None


def press(data: object = None, chat: object = PRIVATE, who: int = 7) -> Any:
    body = {"id": "99", "from": ANN | {"id": who}, "message": {"chat": chat, "message_id": 3, "date": 0}}
    return inbound("callback_query", body if data is None else body | {"data": data})


@pytest.mark.parametrize(
    ("data", "step", "value"),
    [
        ("her2:positive", "her2", "positive"),
        ("go:a:b", "go", "a:b"),
        ("her2:", "?", ""),
        (":x", "?", ""),
        ("garbage", "?", ""),
        ("", "?", ""),
        (7, "?", ""),
        (None, "?", ""),
    ],
)
def test_a_press_is_a_tap_of_now_even_on_a_message_too_old_to_be_shown(
    data: object, step: str, value: str
) -> None:
    assert press(data) == Heard(1, PatientId(7), Tapped(StepId(step), value), NOW, tapped=3)


def test_a_press_by_somebody_else_or_in_a_group_changes_nothing() -> None:
    assert press("her2:positive", who=8).message == Tapped(StepId("?"), "")
    assert press("her2:positive", chat=GROUP) == Heard(1, PatientId(-100), InGroup(), NOW)
    assert press("her2:positive", chat={"id": -5, "type": "channel"}) is None
    assert (
        inbound("callback_query", {"id": "1", "from": ANN, "inline_message_id": "x", "data": "a:b"}) is None
    )


@pytest.mark.parametrize(
    ("chat", "was", "now", "heard"),
    [
        (PRIVATE, "member", "kicked", Left()),
        (PRIVATE, "kicked", "member", CameBack()),
        (GROUP, "left", "member", InGroup()),
        (GROUP, "left", "administrator", InGroup()),
        (GROUP, "member", "administrator", None),
        (GROUP, "member", "kicked", None),
        ({"id": -5, "type": "channel"}, "left", "administrator", None),
    ],
)
def test_how_we_stand_in_a_chat(chat: object, was: str, now: str, heard: Message | None) -> None:
    old, new = {"status": was}, {"status": now}
    body = {"chat": chat, "from": ANN, "date": 5, "old_chat_member": old, "new_chat_member": new}
    found = inbound("my_chat_member", body)
    assert (found and found.message) == heard


@pytest.mark.parametrize(
    ("body", "heard"),
    [
        ({"text": "@lantern_bot hello"}, InGroup()),
        ({"photo": []}, InGroup()),
        ({"text": "hello", "from": {"id": 9, "is_bot": True}}, None),
        ({"new_chat_title": "x"}, None),
        ({"left_chat_member": {}}, None),
    ],
)
def test_in_a_group(body: dict[str, object], heard: Message | None) -> None:
    found = inbound("message", HEAD | {"chat": GROUP} | body)
    assert (found and found.message) == heard


def test_a_group_that_becomes_a_supergroup_moves_whichever_half_is_seen() -> None:
    old, new = {"id": -5, "type": "group"}, {"id": -100, "type": "supergroup"}
    moved = Moved(1, PatientId(-5), PatientId(-100))
    assert inbound("message", HEAD | {"chat": old, "migrate_to_chat_id": -100}) == moved
    assert inbound("message", HEAD | {"chat": new, "migrate_from_chat_id": -5}) == moved


@pytest.mark.parametrize(
    "kind",
    ["channel_post", "inline_query", "poll", "message_reaction", "business_message", "invented_in_2031"],
)
def test_a_kind_we_do_not_serve_is_nothing_to_do(kind: str) -> None:
    assert inbound(kind, HEAD | {"chat": PRIVATE, "text": "x"}) is None
    assert kind not in ALLOWED_UPDATES


def test_each_page_of_an_album_is_an_upload_that_names_its_album() -> None:
    inbox = Inbox()
    album = HEAD | {"chat": PRIVATE, "photo": [{"file_id": "x"}], "media_group_id": "g"}
    found = [inbox.to_heard({"update_id": number, "message": album}, NOW) for number in (1, 2)]
    messages = [one.message for one in found if isinstance(one, Heard)]
    assert [isinstance(one, Uploaded) and one.album for one in messages] == ["g", "g"]


def test_only_the_first_film_of_an_album_is_heard_even_when_it_comes_twice() -> None:
    inbox = Inbox()
    album = HEAD | {"chat": PRIVATE, "video": {}, "media_group_id": "g"}
    found = [inbox.to_heard({"update_id": number, "message": album}, NOW) for number in (1, 2, 3, 1)]
    assert [each and each.update for each in found] == [1, None, None, 1]
    other = inbox.to_heard({"update_id": 4, "message": album | {"media_group_id": "h"}}, NOW)
    assert isinstance(other, Heard)


def test_words_under_a_later_film_of_an_album_are_heard() -> None:
    inbox = Inbox()
    album = HEAD | {"chat": PRIVATE, "video": {}, "media_group_id": "g"}
    inbox.to_heard({"update_id": 1, "message": album}, NOW)
    found = inbox.to_heard({"update_id": 2, "message": album | {"caption": "I have a fever"}}, NOW)
    assert isinstance(found, Heard)
    assert found.message == Said("I have a fever")


@pytest.mark.parametrize(
    ("body", "patient"),
    [
        ({"chat": {"id": 7}, "text": "x", "date": 1, "message_id": 1}, 7),
        ({"chat": {"id": "7", "type": "private"}, "text": "x", "date": 1}, None),
        ({"from": {"id": 8}, "text": "x"}, 8),
        ({"chat": {"id": -100}, "text": "x", "date": 1}, None),
        ({"chat": {"id": 7, "type": "private"}, "text": "x", "date": "yesterday"}, 7),
        (None, None),
        ([], None),
        ("x", None),
    ],
)
def test_a_broken_message_is_unreadable_and_says_whose_it_is(body: object, patient: int | None) -> None:
    found = inbound("message", body)
    assert isinstance(found, Unreadable)
    assert (found.update, found.patient) == (1, patient)


@pytest.mark.parametrize("raw", [None, 5, [], {}, {"update_id": "x"}, {"update_id": True}, {"message": {}}])
def test_what_has_no_number_is_unreadable(raw: object) -> None:
    found = Inbox().to_heard(raw, NOW)
    assert isinstance(found, Unreadable)
    assert found.update is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["chat", "from", "id", "type", "text", "date", "message", "data", "message_id", "photo",
                 "new_chat_member", "old_chat_member", "status", "media_group_id", "migrate_to_chat_id", "x"]
            ),
            inner | st.sampled_from(["private", "group", "kicked"]),
            max_size=6,
        )
    ),
    max_leaves=20,
)  # fmt: skip


@given(st.sampled_from([*ALLOWED_UPDATES, "channel_post", "future"]), JSON)
def test_no_update_raises(kind: str, body: object) -> None:
    raw = {"update_id": 1, kind: body}
    assert isinstance(Inbox().to_heard(raw, NOW), Heard | Moved | Unreadable | None)
    assert isinstance(patient_of(raw), int | None)
    assert isinstance(press_of(raw), str | None)
