"""The real PTB against the sandbox over HTTP: what leaves, and what every trouble means."""

import asyncio
import logging

import pytest
from aiohttp import web
from telegram_tools import CANARY, PDF, PNG, TOKEN, drawing, reply

from bot.ports import Edit, Halted, Outcome, PatientId, Refused, Send, Sent, Unknown, Unsent
from bot.sandbox import Sandbox
from bot.telegram.connect import Line, connect
from bot.telegram.outbound import Acknowledger, Drawing, TelegramGateway
from bot.telegram.profile import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION, set_up
from flows.markup import BOLD, Run
from flows.model import Form, StepId
from flows.reply import Key, Page, PictureOf, Reply
from flows.voice import chosen

YES = Key("Yes", "her2:positive")
PAGE = Page(Form.PDF, "title", (), "notes", "small print")
FOOTER_WORDS = "\n\nNot medical advice.\nYou can send your report."


async def send(gateway: TelegramGateway, patient: int, sealed: Reply) -> Outcome:
    return await gateway.deliver(PatientId(patient), Send(sealed))


async def edit(gateway: TelegramGateway, patient: int, message: int, sealed: Reply) -> Outcome:
    return await gateway.deliver(PatientId(patient), Edit(message, sealed))


async def test_a_reply_arrives_with_words_marks_buttons_and_footer(
    sandbox: Sandbox, gateway: TelegramGateway
) -> None:
    patient = sandbox.patient()
    sealed = reply("hello 🎗 <b>", YES)
    bold = Reply((*sealed.body, Run("bold", frozenset({BOLD}))), sealed.footer, sealed.keys)
    outcome = await send(gateway, patient, bold)
    (seen,) = sandbox.messages(patient)
    assert outcome == Sent(seen.id)
    assert seen.text == "hello 🎗 <b>bold" + FOOTER_WORDS
    assert [button.data for row in seen.buttons for button in row] == ["her2:positive"]
    marks = [(entity["type"], entity["offset"], entity["length"]) for entity in seen.entities]
    assert marks == [("bold", 12, 4), ("italic", 18, len(FOOTER_WORDS) - 2)]


@pytest.mark.parametrize(
    ("attachment", "kind", "name"),
    [
        (PictureOf(StepId("her2")), "photo", None),
        (PAGE, "document", "lantern-summary.pdf"),
        (Page(Form.PNG, "title", (), "notes", "small print"), "photo", None),
    ],
)
async def test_a_drawing_goes_with_the_words_as_its_caption(
    sandbox: Sandbox, gateway: TelegramGateway, attachment: PictureOf | Page, kind: str, name: str | None
) -> None:
    patient = sandbox.patient()
    outcome = await send(gateway, patient, reply("see", YES, attachment=attachment))
    (seen,) = sandbox.messages(patient)
    assert outcome == Sent(seen.id)
    assert seen.media is not None
    assert seen.media.kind == kind
    assert name is None or seen.media.name == name
    stored = sandbox.world.files.find(seen.media.file_id)
    assert stored is not None
    assert stored.upload.data == (PNG if kind == "photo" else PDF)
    assert seen.text == "see" + FOOTER_WORDS
    assert [call.method for call in sandbox.log("sendChatAction")] == ["sendChatAction"]


async def test_the_chat_action_is_a_courtesy(sandbox: Sandbox, gateway: TelegramGateway) -> None:
    patient = sandbox.patient()
    sandbox.fault(method="sendChatAction", status=500)
    assert isinstance(await send(gateway, patient, reply("see", attachment=PAGE)), Sent)


async def test_a_drawing_that_fails_leaves_the_words(sandbox: Sandbox, line: Line) -> None:
    def broken(_: object) -> bytes:
        raise OSError(CANARY)

    patient = sandbox.patient()
    outcome = await send(
        TelegramGateway(line.bot, Drawing(broken, broken)), patient, reply("see", attachment=PAGE)
    )
    (seen,) = sandbox.messages(patient)
    assert (outcome, seen.media, seen.text) == (Sent(seen.id), None, "see" + FOOTER_WORDS)


async def test_an_edit_changes_words_and_takes_buttons_away(
    sandbox: Sandbox, gateway: TelegramGateway
) -> None:
    patient = sandbox.patient()
    for sealed in (reply("see", YES), reply("see", YES, attachment=PAGE)):
        sent = await send(gateway, patient, sealed)
        assert isinstance(sent, Sent)
        after = chosen(sealed, "Yes")
        assert await edit(gateway, patient, sent.message_id, after) == sent
        assert await edit(gateway, patient, sent.message_id, after) == sent, "not modified is done"
        seen = sandbox.messages(patient)[-1]
        assert seen.text.startswith("see\n\n✓ Yes")
        assert seen.buttons == ()


async def test_an_edit_of_nothing_is_refused(sandbox: Sandbox, gateway: TelegramGateway) -> None:
    patient = sandbox.patient()
    assert await edit(gateway, patient, 999, reply("x")) == Refused("edit-target-gone")


BAD = "Bad Request: something quoting "


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"status": 429, "retry_after": 7}, Unsent(7.0, limited=True)),
        ({"status": 500}, Unknown()),
        ({"status": 502}, Unknown()),
        ({"status": 504, "after": True}, Unknown()),
        ({"kind": "reset"}, Unknown()),
        ({"kind": "reset", "after": True}, Unknown()),
        ({"kind": "delay", "seconds": 2.0, "after": True}, Unknown()),
        ({"status": 400, "description": BAD + CANARY}, Refused("BadRequest")),
        ({"status": 400, "description": "Bad Request: chat not found"}, Refused("chat-not-found")),
        ({"status": 400, "description": "Bad Request: message is too long"}, Refused("too-long")),
        ({"status": 413, "description": "Request Entity Too Large"}, Refused("too-large")),
        (
            {"status": 403, "description": "Forbidden: bot was blocked by the user"},
            Refused("blocked", gone=True),
        ),
        ({"status": 403, "description": "Forbidden: user is deactivated"}, Refused("deactivated", gone=True)),
        ({"status": 401, "description": "Unauthorized"}, Halted("InvalidToken")),
        ({"status": 409, "description": "Conflict"}, Halted("Conflict")),
    ],
)
async def test_what_a_trouble_means(
    sandbox: Sandbox, gateway: TelegramGateway, fault: dict[str, object], outcome: Outcome
) -> None:
    patient = sandbox.patient()
    sandbox.fault(method="sendMessage", **fault)
    assert await send(gateway, patient, reply("hello")) == outcome
    assert isinstance(await send(gateway, patient, reply("hello")), Sent)


async def test_a_patient_who_blocked_us_is_gone(sandbox: Sandbox, gateway: TelegramGateway) -> None:
    patient = sandbox.patient()
    sandbox.set_status(patient, "blocked")
    assert await send(gateway, patient, reply("hello")) == Refused("blocked", gone=True)


async def test_a_group_that_migrated_says_where_to(sandbox: Sandbox, gateway: TelegramGateway) -> None:
    group = sandbox.group(kind="group")
    new = sandbox.set_status(group, "migrated")
    assert await send(gateway, group, reply("x")) == Refused("moved", moved_to=PatientId(new))


async def test_nobody_there_is_surely_not_sent(sandbox: Sandbox) -> None:
    async with connect(TOKEN, sandbox.api_url) as line:
        await sandbox.stop()
        outcome = await send(TelegramGateway(line.bot, drawing()), 7, reply("hello"))
    assert isinstance(outcome, Unsent)
    assert not outcome.limited


async def test_a_press_is_acknowledged_without_words_and_failures_harm_nothing(
    sandbox: Sandbox, line: Line
) -> None:
    patient = sandbox.patient()
    acknowledger = Acknowledger(line.bot)
    sandbox.say(patient, "x")
    press = sandbox.tap(patient, "her2:positive", 1)
    acknowledger.acknowledge(press)
    acknowledger.acknowledge("no such press")
    assert not (await sandbox.answer(press)).get("text")
    await acknowledger.close()
    assert {call.ok for call in sandbox.log("answerCallbackQuery")} == {True, False}


async def test_set_up_tells_commands_and_descriptions_and_may_fail(sandbox: Sandbox, line: Line) -> None:
    sandbox.fault(method="setMyDescription", status=500)
    await set_up(line.bot)
    assert [call.ok for call in sandbox.log("setMyDescription")] == [False]
    await set_up(line.bot)
    assert [command.command for command in await line.bot.get_my_commands()] == [name for name, _ in COMMANDS]
    assert (await line.bot.get_my_description()).description == DESCRIPTION
    assert (await line.bot.get_my_short_description()).short_description == SHORT_DESCRIPTION


def test_descriptions_fit_telegram() -> None:
    assert len(SHORT_DESCRIPTION) <= 120
    assert len(DESCRIPTION) <= 512


async def test_no_word_and_no_token_is_logged_whatever_happens(
    sandbox: Sandbox, gateway: TelegramGateway, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    patient = sandbox.patient()
    faults: list[dict[str, object]] = [
        {"status": 400, "description": CANARY}, {"status": 500, "description": CANARY}, {"kind": "reset"},
        {"status": 403, "description": CANARY}, {"status": 401}, {"status": 429},
    ]  # fmt: skip
    for fault in [*faults, None]:
        if fault:
            sandbox.fault(method="sendMessage", **fault)
        await send(gateway, patient, reply(CANARY, Key(CANARY, "a:b")))
    sandbox.say(patient, CANARY)
    sandbox.raw({"message": {"text": CANARY}})
    assert len(await line.poller.fetch(0)) == 2  # type: ignore[arg-type]
    await asyncio.sleep(0)
    assert CANARY not in caplog.text
    assert TOKEN not in caplog.text
    assert TOKEN.split(":")[1] not in caplog.text


async def test_a_redirect_is_not_followed_because_the_address_holds_the_token() -> None:
    asked: list[str] = []

    async def astray(request: web.Request) -> web.Response:
        asked.append(request.path)
        raise web.HTTPTemporaryRedirect("/elsewhere")

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", astray)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        async with connect(TOKEN, f"http://127.0.0.1:{runner.addresses[0][1]}") as line:
            assert await send(TelegramGateway(line.bot, drawing()), 7, reply("x")) == Unknown()
    finally:
        await runner.cleanup()
    assert asked == [f"/bot{TOKEN}/sendMessage"]
