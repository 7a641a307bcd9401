"""When a session wants to be looked at again, if nothing comes before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.model import UploadState

if TYPE_CHECKING:
    from flows.model import Session


def wakes_at(session: Session) -> int | None:
    """Seconds since 1970: a held fragment or an album that has waited long enough."""
    fragment, upload = session.fragment, session.upload
    gathering = upload is not None and upload.state is UploadState.GATHERING
    times = [fragment.until if fragment else 0, upload.until if upload and gathering else 0]
    return min(filter(None, times), default=None)
