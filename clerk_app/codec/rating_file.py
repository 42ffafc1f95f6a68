"""rating.toml in the office's profile: what silence means here and how fast a bad rating is followed up (L18)."""

from pathlib import Path
from typing import Annotated

import msgspec

from clerk_app.domain.rating import Level, RatingPolicy

_Days = Annotated[int, msgspec.Meta(ge=1, le=365)]


class _RatingFile(msgspec.Struct, forbid_unknown_fields=True):
    silence_days: _Days = 7
    silence_level: Level | None = None
    contact_days: _Days = 1
    rectify_days: _Days = 15
    additional_review: bool = False


class RatingFileRejected(Exception):
    """rating.toml has an unknown key or a value that cannot be."""


def read_rating_policy(path: Path) -> RatingPolicy:
    """Without a file the usual profile. Raises RatingFileRejected with a sentence that names file and place."""
    if not path.exists():
        return RatingPolicy()
    try:
        raw = msgspec.toml.decode(path.read_bytes(), type=_RatingFile)
    except (OSError, msgspec.MsgspecError) as error:
        raise RatingFileRejected(
            f"{path.name}：读不出评价规则（{error}）。请对照 docs/office.md 改正后重新启动。"
        ) from error
    return RatingPolicy(raw.silence_days, raw.silence_level, raw.contact_days, raw.rectify_days, raw.additional_review)
