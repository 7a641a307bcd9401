"""How patients ask for the actions that are topics too. All other topics keep their `asks` in content/."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ACTIONS = """
bot/privacy: privacy | private | confidential | who reads what i type | who can see my messages | sell my
  details | do you share my data | where is my data stored | where is my report kept | is my information
  safe here | hipaa | gdpr | dont want my family to see this | can my family see this | is this chat
  encrypted
bot/human: human | speak to somebody | talk to a human | speak to a nurse | talk to a real person | is
  anyone there | is anyone real | connect me with someone | chat with a person | can someone call me |
  speak with a doctor or nurse here | live agent | customer support
bot/delete-data: delete my data | erase my chat | erase everything about me | forget about me | remove my
  messages | get rid of my data | wipe my history | copy of my data | what is stored about me | export my
  data | download my data | delete my account
bot/upload-report: upload | send my report | send a photo of my report | send a scan | picture of my
  report | upload a pdf | pdf | how do i share my report with you | attach a file | send all pages |
  screenshot of my results | can you look at my report | photo or picture
"""


def _table(written: str) -> dict[str, tuple[str, ...]]:
    lines = (line.split(": ") for line in re.sub(r"\n  +", " ", written).strip().splitlines())
    return {topic: tuple(phrases.split(" | ")) for topic, phrases in lines}


ACTION_ASKS: Mapping[str, tuple[str, ...]] = _table(_ACTIONS)
