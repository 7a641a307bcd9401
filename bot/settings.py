"""Every knob, read once from the environment (and from `.env`), or one line that says what to do."""

import hashlib
import hmac
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AliasChoices, BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.addresses import LOOPBACK, origin
from bot.review.staff import read_staff
from flows.reviews.model import ReviewerId, Role

SQLITE = "sqlite:///"
POSTGRESQL = ("postgresql://", "postgres://")
DEFAULT_HOOK_PATH = "/telegram"
SECRET_LENGTH = 256  # Bot API: setWebhook secret_token

GET_A_BOT = (
    "LANTERN_BOT_TOKEN is not set: write to @BotFather on Telegram, send /newbot, and put the token it gives "
    "you into the environment or into .env (to look around without a token: lantern try)"
)


class SettingsError(Exception):
    """Its text is one line for the operator: which variable, and what to do."""


def _trimmed(given: object) -> object:
    return given.strip() if isinstance(given, str) else given


Word = Annotated[str, BeforeValidator(_trimmed)]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="LANTERN_", env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True,
        hide_input_in_errors=True, populate_by_name=True,
    )  # fmt: skip

    bot_token: SecretStr = SecretStr("")
    api_url: Word = "https://api.telegram.org"
    webhook_url: Word = ""
    webhook_secret: SecretStr = SecretStr("")
    port: int = Field(8080, ge=0, le=65535, validation_alias=AliasChoices("PORT", "port"))
    host: Word = "127.0.0.1"
    database_url: Word = "sqlite:///lantern.db"
    allow_drafts: bool = False
    country: Literal["", "us", "uk", "ie", "ca", "de", "at", "ch", "au"] = ""
    send_rate: float = Field(30.0, gt=0, le=1000)
    staff: Word = ""
    staff_chat_id: int | None = None
    staff_names: bool = False
    public_url: Word = ""

    @field_validator("bot_token")
    @classmethod
    def _token(cls, token: SecretStr) -> SecretStr:
        given = token.get_secret_value().strip()
        number, colon, rest = given.partition(":")
        if given and not (number.isdecimal() and colon and rest and _plain(rest)):
            raise ValueError(
                "is no bot token: copy the whole line that @BotFather gave you, such as 123456:ABC..."
            )
        return SecretStr(given)

    @field_validator("api_url", "webhook_url")
    @classmethod
    def _address(cls, given: str) -> str:
        parts = urlsplit(given)
        if given and (parts.scheme not in {"http", "https"} or not parts.hostname):
            raise ValueError("must be a whole address such as https://bot.example.org")
        origin(given)  # a port out of range is told now, not when we need it
        if parts.scheme == "http" and parts.hostname not in LOOPBACK:
            raise ValueError("must begin with https:// (http:// is for this machine only)")
        return given.rstrip("/")

    @field_validator("public_url")
    @classmethod
    def _public(cls, given: str) -> str:
        parts = urlsplit(given)
        if given and (parts.scheme != "https" or not parts.hostname or parts.username is not None):
            raise ValueError("must be an https address such as https://desk.example.org")
        if parts.path.rstrip("/") or parts.query or parts.fragment:
            raise ValueError("must end after the host: our pages cannot live in a folder of another site")
        return origin(given)

    @field_validator("staff")
    @classmethod
    def _staff(cls, given: str) -> str:
        read_staff(given)
        return given

    @field_validator("staff_chat_id")
    @classmethod
    def _forum(cls, given: int | None) -> int | None:
        if given is not None and given >= 0:
            raise ValueError("must be the id of a supergroup with topics, such as -1001234567890")
        return given

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, secret: SecretStr) -> SecretStr:
        given = secret.get_secret_value()
        if len(given) > SECRET_LENGTH or not _plain(given):
            raise ValueError("may hold 1 to 256 of A-Z, a-z, 0-9, _ and -; leave it empty to have one made")
        return secret

    @field_validator("database_url")
    @classmethod
    def _database(cls, given: str) -> str:
        if given.startswith(POSTGRESQL):
            raise ValueError(
                "names PostgreSQL, which comes in a later version: use sqlite:///lantern.db for now"
            )
        if not given.startswith(SQLITE) or not given.removeprefix(SQLITE):
            raise ValueError("must look like sqlite:///lantern.db, or sqlite:////var/lib/lantern/lantern.db")
        return given

    @property
    def database(self) -> Path:
        return Path(self.database_url.removeprefix(SQLITE))

    @property
    def hook_path(self) -> str:
        """Where our own server expects updates; the address given to Telegram ends in the same path."""
        return urlsplit(self.webhook_url).path.rstrip("/") or DEFAULT_HOOK_PATH

    @property
    def hook_address(self) -> str:
        has_path = bool(urlsplit(self.webhook_url).path.rstrip("/"))
        return self.webhook_url if has_path else f"{self.webhook_url}{DEFAULT_HOOK_PATH}"

    @property
    def hook_secret(self) -> str:
        """Made from the token when none is given: the same after every restart, and kept nowhere."""
        given = self.webhook_secret.get_secret_value()
        key = self.bot_token.get_secret_value().encode()
        return given or hmac.new(key, b"lantern webhook secret", hashlib.sha256).hexdigest()

    @property
    def reviewers(self) -> Mapping[ReviewerId, Role]:
        return read_staff(self.staff)

    @property
    def pages_url(self) -> str:
        """Where a TLS proxy shows our pages, as scheme and host; "" when only this machine sees them."""
        hook = self.webhook_url if self.webhook_url.startswith("https:") else ""
        return self.public_url or origin(hook)

    def require_token(self) -> str:
        token = self.bot_token.get_secret_value()
        if not token:
            raise SettingsError(GET_A_BOT)
        return token


def read_settings(**given: Any) -> Settings:
    """Raises SettingsError; never shows a value, which could be a token."""
    try:
        return Settings(**given)
    except ValidationError as wrong:
        first = wrong.errors(include_input=False, include_url=False, include_context=False)[0]
        raise SettingsError(f"{_variable(first['loc'])} {_advice(first['msg'])}") from None


def _variable(place: tuple[int | str, ...]) -> str:
    name = str(place[0]).upper() if place else "a setting"
    return name if name in {"PORT", "A SETTING"} else f"LANTERN_{name}"


def _advice(message: str) -> str:
    own = message.removeprefix("Value error, ")
    return own if own != message else f"is not right: {message[:1].lower()}{message[1:]}"


def _plain(text: str) -> bool:
    return all(c.isascii() and (c.isalnum() or c in "_-") for c in text)
