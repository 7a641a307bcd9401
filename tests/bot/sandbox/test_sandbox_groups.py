"""Groups: who comes and goes, limits, what a button opens, and driving it all over HTTP."""

from __future__ import annotations

import hashlib
import hmac
import json
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from sandbox_tools import TOKEN, Raw
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LoginUrl, WebAppInfo
from telegram.error import BadRequest, ChatMigrated

from bot.sandbox import ApiError, Limits, Sandbox

PAGE = "http://127.0.0.1:8080/review"
MEMBERS = ["message", "chat_member"]


def opens(**kind: object) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Open", **kind)]])  # type: ignore[arg-type]


async def test_people_come_and_go_and_the_bot_hears_of_it(sandbox: Sandbox, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=MEMBERS)
    owner, mary, tom = (sandbox.staff(name) for name in ("Olga", "Mary", "Tom"))
    group = sandbox.group("Staff", people=[owner])
    sandbox.join(group, mary, title="reviewer")
    sandbox.join(group, tom, by=owner)
    sandbox.leave(group, mary)
    sandbox.leave(group, tom, by=owner)
    updates = await bot.get_updates(allowed_updates=MEMBERS)
    added, *services = [update.message for update in updates if update.message]
    assert added.new_chat_members[0].is_bot
    changes = [update.chat_member for update in updates if update.chat_member]
    assert [message.from_user.id for message in services] == [mary, owner, mary, owner]  # type: ignore[union-attr]
    assert services[1].new_chat_members[0].id == tom
    assert services[3].left_chat_member.id == tom  # type: ignore[union-attr]
    told = [(change.old_chat_member.status, change.new_chat_member.status) for change in changes]
    assert told == [
        ("left", "administrator"), ("left", "member"), ("administrator", "left"), ("member", "kicked"),
    ]  # fmt: skip
    assert (await bot.get_chat_member(group, tom)).status == "kicked"
    with pytest.raises(ApiError, match="USER_NOT_PARTICIPANT"):
        sandbox.say(group, "still here?", user=tom)


async def test_titles_of_staff_are_told(sandbox: Sandbox, bot: Bot) -> None:
    owner, mary = sandbox.staff("Olga"), sandbox.staff("Mary")
    group = sandbox.group("Staff", people=[owner, mary], titles={mary: "reviewer"})
    member = await bot.get_chat_member(group, mary)
    assert (member.status, member.custom_title) == ("administrator", "reviewer")  # type: ignore[attr-defined]
    admins = {each.user.first_name: each.status for each in await bot.get_chat_administrators(group)}
    assert admins == {"Olga": "creator", "Mary": "administrator", "Lantern": "administrator"}


async def test_topics_in_a_small_group_give_it_a_new_number(sandbox: Sandbox, bot: Bot) -> None:
    old = sandbox.group("Staff", kind="group")
    new = sandbox.set_status(old, "forum")
    with pytest.raises(ChatMigrated) as refusal:
        await bot.create_forum_topic(old, "Maya")
    assert refusal.value.new_chat_id == new
    assert (await bot.get_chat(new)).is_forum
    moved = [update.message for update in await bot.get_updates() if update.message]
    assert (moved[-2].migrate_to_chat_id, moved[-1].migrate_from_chat_id) == (new, old)
    sandbox.set_status(new, "promoted")
    assert (await bot.create_forum_topic(new, "Maya")).name == "Maya"


@pytest.mark.parametrize(("age", "allowed"), [(47, True), (49, False)])
async def test_messages_older_than_two_days_stay_unless_the_bot_runs_the_group(
    age: int, *, allowed: bool
) -> None:
    now = [1_800_000_000.0]
    async with (
        Sandbox(clock=lambda: now[0]) as sandbox,
        Bot(TOKEN, base_url=f"{sandbox.api_url}/bot") as bot,
    ):
        patient, group, ours = sandbox.patient(), sandbox.group(bot_status="member"), sandbox.group()
        chats = [patient, group]
        sent = [(chat, (await bot.send_message(chat, "x")).message_id) for chat in chats]
        sent.append((patient, sandbox.say(patient, "words")[0]))
        (theirs,) = sandbox.say(ours, "words")
        now[0] += age * 3600
        for chat, number in sent:
            if allowed:
                assert await bot.delete_message(chat, number)
            else:
                with pytest.raises(BadRequest, match="essage can't be deleted for everyone"):
                    await bot.delete_message(chat, number)
        assert await bot.delete_messages(ours, [theirs])


COUNTED: tuple[tuple[str, dict[str, object], bool], ...] = (
    ("sendMessage", {"text": "x"}, True),
    ("editMessageText", {"text": "y"}, True),
    ("createForumTopic", {"name": "x"}, True),
    ("closeForumTopic", {}, True),
    ("sendChatAction", {"action": "typing"}, False),
    ("deleteMessage", {}, False),
    ("getChat", {}, False),
)


@pytest.mark.parametrize(("method", "fields", "counted"), COUNTED)
async def test_a_group_takes_twenty_a_minute(
    sandbox: Sandbox, raw: Raw, method: str, fields: dict[str, object], *, counted: bool
) -> None:
    forum = sandbox.group(forum=True)
    thread = (await raw.call("createForumTopic", chat_id=forum, name="Maya"))[1]["result"][
        "message_thread_id"
    ]
    _, sent = await raw.call("sendMessage", chat_id=forum, text="x")
    sandbox.limit(Limits(on=True))
    statuses = {(await raw.call("sendMessage", chat_id=forum, text="x"))[0] for _ in range(20)}
    named = {"chat_id": forum, "message_thread_id": thread, "message_id": sent["result"]["message_id"]}
    if method.startswith("send"):
        del named["message_thread_id"]
    status, body = await raw.call(method, **{**named, **fields})
    assert (statuses, status) == ({200}, 429 if counted else 200)
    if counted:
        assert body["parameters"]["retry_after"] >= 1
        sandbox.limit(Limits(on=False))
        assert (await raw.call(method, **{**named, **fields}))[0] == 200


async def test_edits_and_topic_work_can_be_left_uncounted(sandbox: Sandbox, bot: Bot) -> None:
    forum = sandbox.group(forum=True)
    sandbox.limit(Limits(on=True, per_group_minute=2, edits=False, topics=False))
    for number in range(4):
        await bot.create_forum_topic(forum, f"Topic {number}")
    sent = await bot.send_message(forum, "x")
    for number in range(4):
        await sent.edit_text(str(number))


async def test_an_album_counts_for_as_many_as_it_holds(sandbox: Sandbox, raw: Raw) -> None:
    here, there = sandbox.patient(), sandbox.group()
    numbers = [sandbox.say(here, str(number))[0] for number in range(15)]
    sandbox.limit(Limits(on=True))
    first = await raw.call("copyMessages", chat_id=there, from_chat_id=here, message_ids=numbers)
    again = await raw.call("copyMessages", chat_id=there, from_chat_id=here, message_ids=numbers)
    assert (first[0], again[0]) == (200, 429)


def lines(data: dict[str, str]) -> bytes:
    return "\n".join(f"{key}={data[key]}" for key in sorted(data)).encode()


async def test_a_login_button_opens_its_page_with_proof_of_who_pressed_it(sandbox: Sandbox, bot: Bot) -> None:
    await bot.get_me()
    mary = sandbox.staff("Mary", last_name="Jones", username="mary")
    group = sandbox.group(people=[mary])
    await bot.send_message(group, "Review", reply_markup=opens(login_url=LoginUrl(f"{PAGE}?case=7")))
    address = urlsplit(sandbox.link(group, "Open", user=mary))
    data = dict(parse_qsl(address.query))
    assert (address.path, data.pop("case")) == ("/review", "7")
    proof = data.pop("hash")
    assert data.keys() == {"id", "first_name", "last_name", "username", "auth_date"}
    assert data["id"] == str(mary)
    secret = hashlib.sha256(TOKEN.encode()).digest()
    assert proof == hmac.new(secret, lines(data), hashlib.sha256).hexdigest()


async def test_a_web_app_button_opens_its_page_with_signed_init_data(sandbox: Sandbox, bot: Bot) -> None:
    await bot.get_me()
    patient = sandbox.patient("Zoë")
    await bot.send_message(patient, "Page", reply_markup=opens(web_app=WebAppInfo(PAGE)))
    address = urlsplit(sandbox.link(patient, "Open"))
    data = dict(parse_qsl(parse_qs(address.fragment)["tgWebAppData"][0]))
    proof = data.pop("hash")
    assert json.loads(data["user"])["first_name"] == "Zoë"
    secret = hmac.new(b"WebAppData", TOKEN.encode(), hashlib.sha256).digest()
    assert proof == hmac.new(secret, lines(data), hashlib.sha256).hexdigest()


async def test_buttons_that_open_pages_are_checked(sandbox: Sandbox, bot: Bot) -> None:
    group = sandbox.group()
    refused: tuple[tuple[dict[str, object], str], ...] = (
        ({"web_app": WebAppInfo(PAGE)}, r"(?i)button_type_invalid"),
        ({"login_url": LoginUrl("http://example.org/x")}, "(?i)only https links are allowed"),
    )
    for kind, words in refused:
        with pytest.raises(BadRequest, match=words):
            await bot.send_message(group, "x", reply_markup=opens(**kind))


async def test_no_page_is_signed_before_the_bots_token_is_known(sandbox: Sandbox, raw: Raw) -> None:
    group = sandbox.group()
    await raw.call(
        "sendMessage", chat_id=group, text="x", reply_markup=opens(login_url=LoginUrl(PAGE)).to_dict()
    )
    with pytest.raises(ApiError, match="no bot has called getMe yet"):
        sandbox.link(group, "Open")


async def test_the_page_is_sent_on_to_what_a_button_opens(sandbox: Sandbox, bot: Bot, raw: Raw) -> None:
    await bot.get_me()
    group = sandbox.group()
    sent = await bot.send_message(group, "x", reply_markup=opens(login_url=LoginUrl(PAGE)))
    where = f"{sandbox.api_url}/sim/chats/{group}/open?button=Open&message_id={sent.message_id}"
    async with raw.session.get(where, allow_redirects=False) as answer:
        assert answer.status == 302
        assert answer.headers["Location"].startswith(f"{PAGE}?id=")
    async with raw.session.get(where.replace("Open", "Other"), allow_redirects=False) as answer:
        assert answer.status == 400


@pytest.mark.parametrize(
    ("url", "fine"), [("https://t.me/lantern_sandbox_bot?start=x", True), ("https://example.org", False)]
)
async def test_a_press_may_open_only_the_bot_itself(
    sandbox: Sandbox, bot: Bot, url: str, *, fine: bool
) -> None:
    patient = sandbox.patient()
    (number,) = sandbox.say(patient, "x")
    press = sandbox.tap(patient, "any", number)
    if fine:
        assert await bot.answer_callback_query(press, url=url)
        assert (await sandbox.answer(press))["url"] == url
    else:
        with pytest.raises(BadRequest, match=r"(?i)url_invalid"):
            await bot.answer_callback_query(press, url=url)


async def test_a_staff_group_can_be_driven_over_http(sandbox: Sandbox, bot: Bot, raw: Raw) -> None:
    mary = (await raw.sim("POST", "staff", first_name="Mary"))["result"]
    tom = (await raw.sim("POST", "staff", first_name="Tom"))["result"]["id"]
    assert mary["staff"]
    group = (
        await raw.sim(
            "POST", "groups", title="Staff", forum=True, people=[mary["id"]], titles={mary["id"]: "reviewer"}
        )
    )["result"]["id"]
    road = f"chats/{group}"
    joined = (await raw.sim("POST", f"{road}/join", user=tom, title="helper"))["result"]
    assert [(each["first_name"], each["role"]) for each in joined["people"]] == [
        ("Mary", "creator"),
        ("Tom", "administrator"),
    ]
    thread = (await raw.sim("POST", f"{road}/topic", act="create", name="Maya", user=tom))["result"]["thread"]
    for act in ("close", "reopen"):
        assert (await raw.sim("POST", f"{road}/topic", act=act, thread=thread))["ok"]
    said = await raw.sim("POST", f"{road}/say", text="hello", thread=thread, user=tom)
    (number,) = said["result"]["message_ids"]
    assert (await raw.sim("POST", f"{road}/delete", message_id=number, user=tom))["ok"]
    assert (await raw.sim("POST", f"{road}/rights", can_pin_messages=False))["ok"]
    assert not sandbox.chat(group).bot_may("can_pin_messages")
    assert (await raw.sim("POST", f"{road}/topic", act="delete", thread=thread))["ok"]
    assert (await raw.sim("POST", f"{road}/topic", act="dance"))["error_code"] == 400
    await raw.sim("POST", f"{road}/leave", user=tom)
    with pytest.raises(BadRequest, match="essage thread not found"):
        await bot.send_message(group, "x", message_thread_id=thread)
