"""What Lantern is built on: no AGPL, no GPL (LGPL, as of python-telegram-bot, is fine)."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

LOCK = Path(__file__).parents[1] / "requirements.lock"
NAMES = re.findall(r"^([A-Za-z0-9._-]+)==", LOCK.read_text("utf-8"), re.MULTILINE)
COPYLEFT = re.compile(r"(?<!L)(?:A?GPL)|Affero|(?<!Lesser )General Public License")


def licence(name: str) -> str | None:
    """None: locked for another platform, and not installed here."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return None
    classifiers = [one for one in told.get_all("Classifier") or [] if one.startswith("License")]
    named = told.get_all("License-Expression") or told.get_all("License") or []
    return " ".join((*named, *classifiers))


@pytest.mark.parametrize("name", NAMES)
def test_a_dependency_has_a_licence_that_anybody_can_live_with(name: str) -> None:
    found = licence(name)
    if found is not None:
        assert found.strip(), "it names no licence"
        assert not COPYLEFT.search(found), found


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    text = LOCK.read_text("utf-8")
    assert len(NAMES) > 50
    assert text.count("--hash=sha256:") > len(NAMES)
    assert "://" not in text
