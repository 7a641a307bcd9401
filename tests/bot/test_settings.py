"""Every knob comes from the environment; a wrong one is one line that names it and says what to do."""

import os
from pathlib import Path

import pytest

from bot.settings import SettingsError, read_settings

TOKEN = "123456:AbC-dEf_secret"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the machine, no .env of the checkout."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("LANTERN_") or name == "PORT"]:
        monkeypatch.delenv(name)


def test_the_defaults_are_those_of_the_table() -> None:
    found = read_settings()
    assert found.api_url == "https://api.telegram.org"
    assert (found.host, found.port) == ("127.0.0.1", 8080)
    assert found.database == Path("lantern.db")
    assert (found.allow_drafts, found.send_rate, found.webhook_url) == (False, 30.0, "")


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "LANTERN_BOT_TOKEN": f" {TOKEN}\n", "LANTERN_API_URL": "http://127.0.0.1:8081/", "PORT": "9000",
        "LANTERN_HOST": "::1", "LANTERN_DATABASE_URL": "sqlite:////var/lib/lantern.db",
        "LANTERN_ALLOW_DRAFTS": "1", "LANTERN_SEND_RATE": "5.5",
    }  # fmt: skip
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    found = read_settings()
    assert found.require_token() == TOKEN
    assert (found.api_url, found.host, found.port) == ("http://127.0.0.1:8081", "::1", 9000)
    assert (found.database, found.allow_drafts, found.send_rate) == (Path("/var/lib/lantern.db"), True, 5.5)


def test_a_dot_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f"LANTERN_BOT_TOKEN={TOKEN}\nPORT=9000\nSOMETHING_ELSE=1\n", "utf-8")
    monkeypatch.setenv("PORT", "9001")
    found = read_settings()
    assert (found.require_token(), found.port) == (TOKEN, 9001)


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANTERN_BOT_TOKEN", "LANTERN_WEBHOOK_URL", "PORT", "LANTERN_ALLOW_DRAFTS"):
        monkeypatch.setenv(name, "")
    found = read_settings()
    assert (found.port, found.allow_drafts, found.webhook_url) == (8080, False, "")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("LANTERN_BOT_TOKEN", "hunter2-not-a-token", "@BotFather"),
        ("LANTERN_API_URL", "api.telegram.org", "https://"),
        ("LANTERN_API_URL", "http://example.org", "https://"),
        ("LANTERN_WEBHOOK_URL", "http://bot.example.org", "https://"),
        ("LANTERN_WEBHOOK_SECRET", "no spaces", "leave it empty"),
        ("LANTERN_WEBHOOK_SECRET", "x" * 257, "256"),
        ("PORT", "eighty", "integer"),
        ("PORT", "70000", "65535"),
        ("LANTERN_DATABASE_URL", "postgresql://db/lantern", "comes in a later version"),
        ("LANTERN_DATABASE_URL", "lantern.db", "sqlite:///"),
        ("LANTERN_ALLOW_DRAFTS", "perhaps", "boolean"),
        ("LANTERN_SEND_RATE", "0", "greater than 0"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_it_and_never_shows_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as wrong:
        read_settings()
    line = str(wrong.value)
    assert line.startswith(name)
    assert says in line
    assert "\n" not in line
    assert ("SECRET" not in name and "TOKEN" not in name) or value not in line


def test_a_missing_token_says_how_to_get_one() -> None:
    with pytest.raises(SettingsError, match="@BotFather"):
        read_settings().require_token()


def test_secrets_do_not_show() -> None:
    found = read_settings(bot_token=TOKEN, webhook_secret="hush-hush")
    assert TOKEN not in repr(found) + str(found.model_dump())
    assert "hush-hush" not in repr(found)


def test_a_webhook_secret_is_made_once_and_for_all_from_the_token() -> None:
    one, again, other = (read_settings(bot_token=token) for token in (TOKEN, TOKEN, "7:x"))
    assert one.hook_secret == again.hook_secret != other.hook_secret
    assert len(one.hook_secret) == 64
    assert read_settings(bot_token=TOKEN, webhook_secret="mine").hook_secret == "mine"


@pytest.mark.parametrize(
    ("url", "address", "path"),
    [
        ("https://bot.example.org", "https://bot.example.org/telegram", "/telegram"),
        ("https://bot.example.org/", "https://bot.example.org/telegram", "/telegram"),
        ("https://example.org/lantern/hook", "https://example.org/lantern/hook", "/lantern/hook"),
    ],
)
def test_the_address_told_to_telegram_ends_where_we_listen(url: str, address: str, path: str) -> None:
    found = read_settings(webhook_url=url)
    assert (found.hook_address, found.hook_path) == (address, path)
