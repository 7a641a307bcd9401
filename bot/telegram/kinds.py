"""The fields of a Message by what they mean for us (Bot API 10.3: Message). What is in no table is new."""

WORDLESS = (
    "voice", "video_note", "audio", "video", "animation", "sticker", "live_photo", "story", "location",
    "venue", "contact", "poll", "dice", "game", "checklist", "paid_media", "giveaway", "rich_message",
)  # fmt: skip
RECORDS = ("photo", "document")
ENVELOPE = frozenset((
    "message_id", "from", "chat", "date", "edit_date", "sender_chat", "sender_boost_count", "sender_tag",
    "message_thread_id", "is_topic_message", "media_group_id", "author_signature", "effect_id", "via_bot",
    "caption", "caption_entities", "entities", "show_caption_above_media", "has_media_spoiler",
    "has_protected_content", "is_from_offline", "forward_origin", "is_automatic_forward",
    "reply_to_message", "external_reply", "quote", "reply_to_story", "reply_markup",
    "link_preview_options", "business_connection_id", "sender_business_bot", "paid_star_count",
))  # fmt: skip
SERVICE = frozenset((
    "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo",
    "group_chat_created", "supergroup_chat_created", "channel_chat_created", "pinned_message",
    "message_auto_delete_timer_changed", "chat_background_set", "write_access_allowed", "boost_added",
    "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened",
    "general_forum_topic_hidden", "general_forum_topic_unhidden", "proximity_alert_triggered",
    "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited",
    "giveaway_created", "giveaway_completed", "giveaway_winners", "connected_website", "passport_data",
    "invoice", "successful_payment", "refunded_payment", "users_shared", "chat_shared", "gift",
    "unique_gift", "web_app_data", "checklist_tasks_done", "checklist_tasks_added", "chat_owner_left",
    "chat_owner_changed", "direct_message_price_changed", "paid_message_price_changed",
    "migrate_to_chat_id", "migrate_from_chat_id",
))  # fmt: skip
