"""Sending: text, pictures, files, albums, and the typing dots."""

from bot.sandbox.methods.common import Method, caption_of, open_chat, outgoing, text_of
from bot.sandbox.params import Params, Upload
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World

FILE_KINDS = ("photo", "document", "voice", "video", "audio", "animation", "sticker", "video_note")
ALBUM_KINDS = frozenset(("photo", "video", "document", "audio"))
ALONE = ("document", "audio")  # albums of these hold nothing else
ALBUM_SIZE = range(2, 11)
ACTIONS = frozenset((
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
))  # fmt: skip


def send_message(world: World, params: Params) -> object:
    """`sendMessage`."""
    chat = open_chat(world, params)
    content = text_of(params)
    if preview := params.table("link_preview_options"):
        content["link_preview_options"] = preview
    elif params.flag("disable_web_page_preview"):
        content["link_preview_options"] = {"is_disabled": True}
    return world.post(chat, world.profile.user(), content | outgoing(world, chat, params)).wire


def send_file(kind: str) -> Method:
    """`sendPhoto`, sendDocument and the like."""

    def method(world: World, params: Params) -> object:
        chat = open_chat(world, params)
        caption = {} if kind in {"sticker", "video_note"} else caption_of(params)
        extras = outgoing(world, chat, params)
        content = media_content(world, kind, params.fields.get(kind), params, own=kind) | caption
        if params.flag("has_spoiler"):
            content["has_media_spoiler"] = True
        return world.post(chat, world.profile.user(), content | extras).wire

    return method


def media_content(world: World, kind: str, given: object, params: Params, own: str = "") -> Json:
    """The fields of a message that hold a file, from an upload, attach:// or file_id."""
    name = str(given).removeprefix("attach://") if str(given or "").startswith("attach://") else own
    upload = params.uploads.get(name)
    if upload is not None:
        return _content(kind, world.files.media(kind, _named(upload, kind)))
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    if str(given).startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # the sandbox never goes out
    return _content(kind, world.files.again(kind, str(given)))


def _content(kind: str, media: object) -> Json:
    """An animation is also told as a document, for old bots."""
    return {kind: media, "document": media} if kind == "animation" else {kind: media}


def _named(upload: Upload, kind: str) -> Upload:
    return upload if upload.name else Upload(kind, upload.mime, upload.data)


def send_media_group(world: World, params: Params) -> object:
    """`sendMediaGroup`."""
    chat = open_chat(world, params)
    media = params.rows("media") or []
    if not media:
        raise bad_request("there are no messages to send")
    if len(media) not in ALBUM_SIZE:
        raise bad_request(
            "too many messages to send as an album" if len(media) > 1 else "an album must have 2-10 items"
        )
    kinds = {str(item.get("type")) for item in media}
    if not kinds <= ALBUM_KINDS:
        raise bad_request("can't parse InputMedia: type must be one of photo, video, document, audio")
    for kind in ALONE:
        if kind in kinds and len(kinds) > 1:
            raise bad_request(f"{kind} can't be mixed with other media types")
    contents = [_album_item(world, item, params) for item in media]
    extras = outgoing(world, chat, params) | {"media_group_id": str(next(world.tickets))}
    return [world.post(chat, world.profile.user(), content | extras).wire for content in contents]


def _album_item(world: World, item: Json, params: Params) -> Json:
    kind = str(item["type"])
    return media_content(world, kind, item.get("media"), params) | caption_of(Params(item, {}))


def send_chat_action(world: World, params: Params) -> object:
    """`sendChatAction`."""
    chat = open_chat(world, params)
    if (action := params.text("action")) not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.typing(chat, action, params.integer("message_thread_id"))  # a topic that is gone is no trouble here
    return True


def send_place(world: World, params: Params) -> object:
    """`sendLocation`."""
    chat = open_chat(world, params)
    try:
        place = {name: float(params.text(name)) for name in ("latitude", "longitude")}
    except ValueError:
        raise bad_request("latitude or longitude is empty or invalid") from None
    return world.post(chat, world.profile.user(), {"location": place} | outgoing(world, chat, params)).wire


def send_contact(world: World, params: Params) -> object:
    """`sendContact`."""
    chat = open_chat(world, params)
    contact = {
        name: params.text(name) for name in ("phone_number", "first_name", "last_name") if params.text(name)
    }
    if not {"phone_number", "first_name"} <= contact.keys():
        raise bad_request("phone_number or first_name is empty")
    return world.post(chat, world.profile.user(), {"contact": contact} | outgoing(world, chat, params)).wire


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_chat_action,
    "sendLocation": send_place,
    "sendContact": send_contact,
} | {f"send{kind.title().replace('_N', 'N')}": send_file(kind) for kind in FILE_KINDS}
