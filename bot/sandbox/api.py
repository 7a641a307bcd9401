"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>.

Every road through here ends in one line of the call log. Faults and limits are asked before a method is
carried out; a fault `after` it loses or delays only the answer.
"""

import asyncio
import hmac
import time
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web

from bot.sandbox.calls import Call, Calls
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.intake import Intake
from bot.sandbox.limits import Limiter
from bot.sandbox.methods import METHODS
from bot.sandbox.params import Params, read_params
from bot.sandbox.wire import ApiError, Json
from bot.sandbox.world import World

UNAUTHORIZED = ApiError(401, "Unauthorized")
UNKNOWN = ApiError(404, "Not Found")


class Cut(Exception):  # noqa: N818 - not an error of ours: the connection is to be cut
    """Answer with nothing but a closed connection."""


@dataclass(slots=True)
class Api:
    """The HTTP face the bot talks to."""

    world: World
    intake: Intake
    faults: Faults
    limiter: Limiter
    calls: Calls
    token: str = ""

    def routes(self) -> list[web.RouteDef]:
        """What to mount."""
        return [
            web.route("*", "/bot{token:[^/]*}/{method:.+}", self.call),
            web.get("/file/bot{token:[^/]*}/{path:.+}", self.download),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One method call."""
        method, params, note = request.match_info["method"], Params({}, {}), Noted()
        body: Json
        try:
            self._check_token(request)
            params = await read_params(request)
            result = await self._with_faults(method, params, note)
            if method.lower() == "getme":
                self.world.profile.token = request.match_info["token"]
            answer, body = 200, {"ok": True, "result": result}
        except ApiError as error:
            answer, body = error.status, error.wire()
        except web.HTTPRequestEntityTooLarge:
            answer, body = 413, ApiError(413, "Request Entity Too Large").wire()
        except Cut:
            self._log(method, params, 0, {"description": "connection reset"}, note)
            return _cut(request)
        self._log(method, params, answer, body, note)
        retry = body.get("parameters", {}).get("retry_after")
        return web.json_response(body, status=answer, headers={"Retry-After": str(retry)} if retry else None)

    async def execute(self, method: str, params: Params) -> object:
        """Carry a method out: the common road of HTTP calls and of methods in a webhook's answer."""
        if (slow := self.intake.methods.get(method.lower())) is not None:
            return await slow(params)
        if (known := METHODS.get(method.lower())) is None:
            raise UNKNOWN
        if (refusal := self.limiter.refusal(method, _chat_id(params), _weight(params))) is not None:
            raise refusal
        return known(self.world, params)

    async def execute_answer(self, method: str, fields: Json) -> object:
        """Carry out a method that came in a webhook's answer; only the log tells how it ended."""
        params = Params(fields, {})
        try:
            result = await self.execute(method, params)
        except ApiError as error:
            self._log(method, params, error.status, error.wire(), Noted("webhook answer"))
            return None
        self._log(method, params, 200, {"ok": True, "result": result}, Noted("webhook answer"))
        return result

    async def download(self, request: web.Request) -> web.StreamResponse:
        """One file."""
        note, params = Noted(), Params({}, {})
        try:
            self._check_token(request)
            fault = self._meet("download", params, note)
            await _before(fault)
            if (stored := self.world.files.at(request.match_info["path"])) is None:
                raise UNKNOWN
            await _after(fault)
        except ApiError as error:
            self._log("download", params, error.status, error.wire(), note)
            return web.json_response(error.wire(), status=error.status)
        except Cut:
            self._log("download", params, 0, {"description": "connection reset"}, note)
            return _cut(request)
        self._log("download", params, 200, {}, note)
        return web.Response(body=stored.upload.data, content_type="application/octet-stream")

    def _check_token(self, request: web.Request) -> None:
        given = request.match_info["token"]
        if not given or (self.token and not hmac.compare_digest(given.encode(), self.token.encode())):
            raise UNAUTHORIZED

    async def _with_faults(self, method: str, params: Params, note: "Noted") -> object:
        fault = self._meet(method, params, note)
        await _before(fault)
        result = await self.execute(method, params)
        note.message_id = int(result.get("message_id", 0)) if isinstance(result, dict) else 0
        await _after(fault)
        return result

    def _chat_of_press(self, params: Params) -> int:
        """An answer to a press names no chat, but the press does."""
        press = self.world.callbacks.get(str(params.fields.get("callback_query_id")))
        return int(press["chat_id"]) if press else 0

    def _meet(self, method: str, params: Params, note: "Noted") -> Fault | None:
        if (fault := self.faults.meet(method, params)) is not None:
            note.fault = f"{fault.kind}{' after' if fault.after else ''}"
        return fault

    def _log(self, method: str, params: Params, status: int, body: Json, note: "Noted") -> None:
        call = Call(
            at=time.time(),
            method=method,
            chat_id=_chat_id(params) or self._chat_of_press(params),
            ok=status == HTTPStatus.OK,
            status=status,
            description=str(body.get("description", "")),
            fault=note.fault,
            message_id=note.message_id,
        )
        self.calls.add(call)


@dataclass(slots=True)
class Noted:
    """What the log says besides."""

    fault: str = ""
    message_id: int = 0


def _chat_id(params: Params) -> int:
    given = str(params.fields.get("chat_id", ""))
    return int(given) if given.removeprefix("-").isdecimal() else 0


def _weight(params: Params) -> int:
    """How many messages a call sends: an album or several copies are as many as they hold."""
    many = params.tree("media") if "media" in params.fields else params.tree("message_ids")
    return len(many) if isinstance(many, list) and many else 1


async def _before(fault: Fault | None) -> None:
    if fault is not None and not fault.after:
        await _strike(fault)


async def _after(fault: Fault | None) -> None:
    if fault is not None and fault.after:
        await _strike(fault)


async def _strike(fault: Fault) -> None:
    if fault.seconds:
        await asyncio.sleep(fault.seconds)
    if fault.kind == "status":
        raise fault.error()
    if fault.kind == "reset":
        raise Cut


def _cut(request: web.Request) -> web.Response:
    """Close the connection hard; the response returned here reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
