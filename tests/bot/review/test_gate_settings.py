"""Who may review, and where staff's pages may be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.build import Mind, StartError, build, refuse_open_pages
from bot.settings import Settings, SettingsError, read_settings
from flows.reviews.model import ReviewerId, Role

if TYPE_CHECKING:
    from pathlib import Path

R, A = Role.REVIEWER, Role.ADMIN


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def settings(**given: Any) -> Settings:
    return read_settings(_env_file=None, **given)


@pytest.mark.parametrize(
    ("given", "staff"),
    [
        ("", {}),
        ("  ", {}),
        ("11:admin", {11: A}),
        ("11:admin,22:reviewer", {11: A, 22: R}),
        (" 11 : admin , 22:reviewer ", {11: A, 22: R}),
        ("1234567890123456:reviewer", {1234567890123456: R}),
    ],
)
def test_staff_are_ids_with_roles(given: str, staff: dict[int, Role]) -> None:
    assert settings(staff=given).reviewers == {ReviewerId(who): role for who, role in staff.items()}


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ("11", 1), ("11:", 1), (":admin", 1), ("11:boss", 1), ("11:Admin", 1), ("-11:admin", 1),
        ("0:admin", 1),
        ("ann:admin", 1), ("11:admin,", 2), ("11:admin,,22:reviewer", 2), ("11:admin;22:reviewer", 1),
        ("11:admin,22", 2), ("١١:admin", 1), ("1e3:admin", 1), ("12345678901234567:admin", 1),
        ("11:admin 22:reviewer", 1), ("11:admin,11:reviewer", 2), ("11:admin:reviewer", 1),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_named_by_its_place_and_not_shown(given: str, place: int) -> None:
    with pytest.raises(SettingsError) as wrong:
        settings(staff=given)
    line = str(wrong.value)
    assert line.startswith("LANTERN_STAFF ")
    assert f"entry {place}" in line
    assert "\n" not in line


@pytest.mark.parametrize(
    ("given", "is_origin"),
    [
        ("https://desk.example.org", "https://desk.example.org"),
        ("https://Desk.Example.org/", "https://desk.example.org"),
        ("https://desk.example.org:443", "https://desk.example.org"),
        ("https://desk.example.org:8443", "https://desk.example.org:8443"),
        ("https://[2001:db8::1]:8443/", "https://[2001:db8::1]:8443"),
    ],
)
def test_the_public_address_is_kept_as_a_browser_writes_it(given: str, is_origin: str) -> None:
    assert settings(public_url=given).pages_url == is_origin


@pytest.mark.parametrize(
    "given",
    ["http://desk.example.org", "http://127.0.0.1", "desk.example.org", "https://", "https://a@desk.example.org",
     "https://desk.example.org/desk", "https://desk.example.org?x", "https://desk.example.org#x", "https://x:99999",
     "javascript:alert(1)"],
)  # fmt: skip
def test_a_public_address_that_is_not_https_and_whole_is_refused(given: str) -> None:
    with pytest.raises(SettingsError, match=r"^LANTERN_PUBLIC_URL "):
        settings(public_url=given)


def test_a_webhook_behind_tls_shows_the_pages_too() -> None:
    assert settings(webhook_url="https://bot.example.org/hook").pages_url == "https://bot.example.org"
    assert not settings(webhook_url="http://127.0.0.1:9/hook").pages_url
    both = settings(webhook_url="https://bot.example.org", public_url="https://desk.example.org")
    assert both.pages_url == "https://desk.example.org"


@pytest.mark.parametrize("given", ["0", "42", "many"])
def test_a_forum_that_is_no_group_is_refused(given: str) -> None:
    with pytest.raises(SettingsError, match=r"^LANTERN_STAFF_CHAT_ID "):
        settings(staff_chat_id=given)
    assert settings(staff_chat_id="-1001234567890").staff_chat_id == -1001234567890
    assert settings().staff_chat_id is None


# --- starting -------------------------------------------------------------------------------------------

EVERYWHERE = ("0.0.0.0", "::", "192.168.1.5", "desk.local", "", "127.0.0.1.example.org")  # noqa: S104


@pytest.mark.parametrize("host", EVERYWHERE)
def test_pages_do_not_leave_this_machine_in_the_clear(host: str) -> None:
    bare = settings().model_copy(update={"host": host})
    with pytest.raises(StartError, match="LANTERN_PUBLIC_URL") as refused:
        refuse_open_pages(bare)
    assert "\n" not in str(refused.value)
    local_hook = bare.model_copy(update={"webhook_url": "http://127.0.0.1:9"})
    with pytest.raises(StartError):
        refuse_open_pages(local_hook)


@pytest.mark.parametrize("host", EVERYWHERE)
@pytest.mark.parametrize("name", ["public_url", "webhook_url"])
def test_behind_a_tls_proxy_any_address_may_listen(host: str, name: str) -> None:
    refuse_open_pages(settings(**{name: "https://desk.example.org"}).model_copy(update={"host": host}))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.0.0.9"])
def test_this_machine_alone_needs_no_proxy(host: str) -> None:
    refuse_open_pages(settings(host=host))


async def test_building_refuses_before_it_opens_anything(tmp_path: Path) -> None:
    file = tmp_path / "lantern.db"
    open_wide = settings(bot_token="1:x", host="192.0.2.1", database_url=f"sqlite:///{file}")
    with pytest.raises(StartError, match="LANTERN_PUBLIC_URL"):
        async with build(open_wide, Mind(None, None)):  # type: ignore[arg-type]
            pass
    assert not file.exists()
