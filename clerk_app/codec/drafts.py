"""Drafts to bytes and back, for the store's draft rows."""

import msgspec

from clerk_app.domain.draft import Draft


def write_draft(draft: Draft) -> bytes:
    return msgspec.json.encode(draft)


def read_draft(content: bytes) -> Draft:
    """Fields a newer program added are ignored, fields it lacks take their defaults."""
    return msgspec.json.decode(content, type=Draft)
