"""The errand that draws: pages with their lines marked, and what tells who the patient is blacked out."""

from __future__ import annotations

import base64

import numpy as np

from bot.records import leaves
from bot.records.child import Errand, Read, Say, Task
from bot.records.mark import marked
from bot.records.pictures import turn


def prepared() -> Errand:
    leaves.ready()
    marked(np.full((200, 300, 3), 255, np.uint8), [(1, (0.1, 0.1, 0.5, 0.2))], [(0, 0, 0.1, 0.1)])
    return _draw


def _draw(task: Task, read: Read, say: Say) -> None:
    """`marks` of the task: by file and page how it is turned, what is marked, what is hidden."""
    for number, kind in enumerate(task["kinds"]):
        wanted = {page["within"]: page for page in task["marks"] if page["file"] == number}
        for within, _, picture in leaves.seen(number, kind, read(), sorted(wanted), task["pages"]):
            page = wanted[within]
            drawn = marked(turn(picture, page["turned"]), page["marks"], page["hidden"])
            say("picture", file=number, within=within, jpeg=base64.b64encode(drawn).decode())
