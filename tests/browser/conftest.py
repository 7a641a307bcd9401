"""A browser, and everything that `lantern try` starts, for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser_tools import chromium, trial

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as ready:
        yield ready


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """Of the chat page."""
    async with trial() as found:
        yield found.chat
