"""The session's cookie: a random id under a signature, so that a made-up one never reaches the database."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from itsdangerous import BadSignature, Signer

from bot.review.gate.keys import derived

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

LABEL = "lantern desk session"
NAME = "lantern-desk"
HOST_ONLY = "__Host-"
"""A browser takes such a name only with Secure, Path=/ and no Domain: no neighbour can plant one."""


class Cookie:
    def __init__(self, bot_token: str, *, secure: bool, seconds: int) -> None:
        self._signer = Signer(
            derived(bot_token, LABEL), salt=LABEL, key_derivation="hmac", digest_method=hashlib.sha256
        )
        self._secure, self._seconds = secure, seconds
        self.name = f"{HOST_ONLY}{NAME}" if secure else NAME

    def read(self, request: Request) -> str | None:
        """The session's id, when it is one of ours."""
        try:
            return self._signer.unsign(request.cookies.get(self.name, "")).decode()
        except (BadSignature, UnicodeError):
            return None

    def put(self, response: Response, session: str) -> None:
        response.set_cookie(
            self.name,
            self._signer.sign(session).decode(),
            max_age=self._seconds,
            path="/",
            secure=self._secure,
            httponly=True,
            samesite="strict",
        )

    def drop(self, response: Response) -> None:
        response.delete_cookie(self.name, path="/", secure=self._secure, httponly=True, samesite="strict")
