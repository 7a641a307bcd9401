"""What a button that opens a page really opens: the address with proof of who pressed it.

Signed with the bot's token, as core.telegram.org/widgets/login and core.telegram.org/bots/webapps describe.
"""

import hashlib
import hmac
import json
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from bot.sandbox.wire import Json, bad_request

LOGIN = ("id", "first_name", "last_name", "username", "photo_url")
WEB_APP = (*LOGIN, "language_code")
VERSION, PLATFORM = "9.1", "weba"


def login_url(url: str, user: Json, now: int, token: str) -> str:
    """The page of a login_url button, with the person's data and its hash in the query."""
    data = {key: str(user[key]) for key in LOGIN if user.get(key)} | {"auth_date": str(now)}
    secret = hashlib.sha256(_known(token).encode()).digest()
    data["hash"] = _signed(secret, data)
    parts = urlsplit(url)
    query = urlencode([*parse_qsl(parts.query, keep_blank_values=True), *data.items()])
    return urlunsplit(parts._replace(query=query))


def web_app_url(url: str, user: Json, now: int, token: str, query_id: str) -> str:
    """The page of a web_app button, with initData in the fragment."""
    person = {key: user[key] for key in WEB_APP if user.get(key)}
    told = json.dumps(person, separators=(",", ":"), ensure_ascii=False)
    data = {"query_id": query_id, "user": told, "auth_date": str(now)}
    secret = hmac.digest(b"WebAppData", _known(token).encode(), "sha256")
    data["hash"] = _signed(secret, data)
    given = {"tgWebAppData": urlencode(data, quote_via=quote), "tgWebAppVersion": VERSION}
    fragment = urlencode(given | {"tgWebAppPlatform": PLATFORM}, quote_via=quote)
    joint = "&" if urlsplit(url).fragment else "#"
    return f"{url}{joint}{fragment}"


def _known(token: str) -> str:
    if not token:
        raise bad_request("no bot has called getMe yet, so there is no token to sign with")
    return token


def _signed(secret: bytes, data: dict[str, str]) -> str:
    """HMAC-SHA256 over "key=value" lines in the order of the keys."""
    lines = "\n".join(f"{key}={data[key]}" for key in sorted(data))
    return hmac.new(secret, lines.encode(), hashlib.sha256).hexdigest()
