"""Who a patient is at Telegram: asked when a reviewer has a reason to look, and kept nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import TelegramError

if TYPE_CHECKING:
    from telegram import Bot

    from bot.ports import PatientId

UNKNOWN = "Telegram does not say: the account may be gone, or it has not written for long"


async def who_is(bot: Bot, patient: PatientId) -> str:
    try:
        chat = await bot.get_chat(patient)
    except TelegramError:
        return UNKNOWN
    parts = (chat.full_name, f"@{chat.username}" if chat.username else "", f"number {patient}")
    return ", ".join(part for part in parts if part)
