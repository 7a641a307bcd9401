"""How the bot fetches updates: getUpdates, setWebhook, deleteWebhook, getWebhookInfo."""

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.sandbox.mailbox import Mailbox
from bot.sandbox.params import Params
from bot.sandbox.webhook import Deliverer, Hook
from bot.sandbox.wire import Json, bad_request

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))
CONNECTIONS, MAX_CONNECTIONS = 40, 100
MAX_POLL_SECONDS = 50
BY_HOOK = "terminated by setWebhook request"


class Intake:
    """Methods that wait, or that change where updates go."""

    def __init__(self, mailbox: Mailbox, deliverer: Deliverer) -> None:
        self._mailbox = mailbox
        self._deliverer = deliverer
        self.methods: dict[str, Callable[[Params], Awaitable[object]]] = {
            "getupdates": self.get_updates,
            "setwebhook": self.set_webhook,
            "deletewebhook": self.delete_webhook,
            "getwebhookinfo": self.webhook_info,
        }

    async def get_updates(self, params: Params) -> object:
        """Long poll."""
        self._choose(params)
        seconds = min(max(params.integer("timeout"), 0), MAX_POLL_SECONDS)
        return await self._mailbox.poll(params.integer("offset"), params.integer("limit", 100), seconds)

    async def set_webhook(self, params: Params) -> object:
        """An empty address takes the webhook away."""
        url = params.text("url")
        if not url:
            return await self.delete_webhook(params)
        _check_url(url)
        if not SECRET.fullmatch(secret := params.text("secret_token")):
            raise bad_request("secret token contains unallowed characters")
        connections = params.integer("max_connections", CONNECTIONS)
        self._choose(params)
        self._mailbox.interrupt(BY_HOOK)
        if params.flag("drop_pending_updates"):
            self._mailbox.pending.clear()
        await self._deliverer.use(Hook(url, secret, min(max(connections, 1), MAX_CONNECTIONS)))
        return True

    async def delete_webhook(self, params: Params) -> object:
        """What was not delivered stays, unless it is to be dropped."""
        if params.flag("drop_pending_updates"):
            self._mailbox.pending.clear()
        await self._deliverer.use(None)
        return True

    async def webhook_info(self, _params: Params) -> object:
        """`getWebhookInfo`."""
        hook, error = self._deliverer.hook, self._deliverer.last_error
        info: Json = {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._mailbox.pending),
        }
        info |= {"max_connections": hook.max_connections, "ip_address": "127.0.0.1"} if hook else {}
        info |= {"last_error_date": error[0], "last_error_message": error[1]} if error else {}
        return info | ({"allowed_updates": list(self._mailbox.allowed)} if self._mailbox.allowed else {})

    def _choose(self, params: Params) -> None:
        """Kinds wanted from now on; an unnamed list leaves the last choice, an empty one means the usual."""
        wanted = params.tree("allowed_updates")
        if wanted is None:
            return
        if not isinstance(wanted, list):
            raise bad_request("can't parse allowed updates: expected an Array of String")
        self._mailbox.allowed = tuple(str(kind) for kind in wanted)


def _check_url(url: str) -> None:
    """HTTPS as at Telegram; plain HTTP only on this machine."""
    try:
        parts = urlsplit(url)
    except ValueError:
        raise bad_request("bad webhook: invalid URL specified") from None
    if parts.scheme not in {"http", "https"} or (parts.scheme == "http" and parts.hostname not in LOOPBACK):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
