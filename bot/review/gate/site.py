"""Which site we are: what a Host and an Origin may say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.addresses import is_loopback

if TYPE_CHECKING:
    from starlette.datastructures import Headers


@dataclass(frozen=True, slots=True)
class Site:
    public: str = ""
    """https://host as a browser writes it; "" when only this machine sees the pages."""

    @property
    def secure(self) -> bool:
        return bool(self.public)

    def address(self, port: int) -> str:
        return self.public or f"http://127.0.0.1:{port}"

    def knows_host(self, headers: Headers) -> bool:
        """A proxy may pass on its own name for us, which is this machine's; a foreign name is an attack."""
        given = headers.getlist("host")
        return len(given) == 1 and (self._is_public(given[0]) or is_loopback(_name(given[0])))

    def is_same(self, headers: Headers) -> bool:
        """A browser vouches that our own page asks. Without Sec-Fetch-Site its Origin has to be ours.

        Our pages send no referrer, and then a form's Origin is "null": only Sec-Fetch-Site makes up for it.
        """
        fetched, origins = headers.getlist("sec-fetch-site"), headers.getlist("origin")
        if len(fetched) > 1 or len(origins) > 1:
            return False
        if fetched:
            return fetched == ["same-origin"] and origins in ([], ["null"], [self._origin(headers)])
        return origins == [self._origin(headers)]

    def _origin(self, headers: Headers) -> str:
        return self.public or f"http://{headers.get('host', '')}"

    def _is_public(self, host: str) -> bool:
        return self.secure and host.lower().removesuffix(":443") == urlsplit(self.public).netloc


def _name(host: str) -> str:
    """Without the port. "" for what is no host at all."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.netloc == host and "@" not in host else ""
