"""Files arriving: what is wanted, bytes kept as they come, hash verified at the end, row and file kept in step."""

import hashlib
import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.office import Office
from backoffice.partials import OffsetMoved
from backoffice.registering import settle_cases_of_blob
from backoffice.rejected import Rejected
from backoffice.tables import NamedBlobRow, StoredBlobRow
from clerk_app.codec.wire import LARGEST_BLOB, MOST_HASHES
from clerk_app.codec.wire_shapes import HaveAnswer, Wanted
from clerk_app.ports import Outage

_NAME = re.compile(r"[0-9a-f]{64}", re.ASCII)


def check_name(sha256: str) -> None:
    if not _NAME.fullmatch(sha256):
        raise Rejected(422, "blob_name", sha256[:80])


def lacking(office: Office, hashes: list[str]) -> list[str]:
    """Those not held whole. A row without its file, or a file without its row, is put right on the way."""
    if len(hashes) > MOST_HASHES:
        raise Rejected(422, "too_many", str(len(hashes)))
    for sha256 in hashes:
        check_name(sha256)
    with office.transaction() as session:
        return [sha256 for sha256 in dict.fromkeys(hashes) if not holds(office, session, sha256)]


def with_offsets(office: Office, hashes: list[str]) -> HaveAnswer:
    return HaveAnswer(wanted=[Wanted(sha256=sha256, offset=_offset(office, sha256)) for sha256 in hashes])


def holds(office: Office, session: Session, sha256: str) -> bool:
    """Whether row and file agree that it is whole, after making them agree.

    The file is read: a window that asks is about to forget its duty, and a rotten page must be sent once more.
    """
    row = session.get(StoredBlobRow, sha256)
    if row is None:
        return office.parts.shelf.has(sha256) and _adopt(office, session, sha256)
    return _is_sound(office, sha256) or _forget(session, row)


def _is_there(office: Office, session: Session, sha256: str) -> bool:
    """As ``holds``, without reading every file of the archive."""
    row, there = session.get(StoredBlobRow, sha256), office.parts.shelf.has(sha256)
    if row is None:
        return there and _adopt(office, session, sha256)
    return there or _forget(session, row)


def _is_sound(office: Office, sha256: str) -> bool:
    try:
        office.parts.shelf.get(sha256)
    except Outage:
        return False
    return True


def _forget(session: Session, row: StoredBlobRow) -> bool:
    session.delete(row)
    session.flush()
    return False


def reconcile(office: Office) -> int:
    """At start: files that were renamed into place before their row was written; returns how many rows changed."""
    with office.transaction() as session:
        named = select(NamedBlobRow.sha256).distinct()
        names = set(session.scalars(named)) | set(session.scalars(select(StoredBlobRow.sha256)))
        rows = set(session.scalars(select(StoredBlobRow.sha256)))
        return sum(_is_there(office, session, sha256) != (sha256 in rows) for sha256 in sorted(names))


def is_stored(office: Office, sha256: str) -> bool:
    with office.transaction() as session:
        return holds(office, session, sha256)


def keep_chunk(office: Office, sha256: str, offset: int, chunk: bytes) -> int:
    """Raises Rejected: 409 with the offset wanted, 413."""
    if offset + len(chunk) > LARGEST_BLOB:
        raise Rejected(413, "too_large", str(offset + len(chunk)))
    try:
        return office.partials.append(sha256, offset, chunk)
    except OffsetMoved as moved:
        raise Rejected(409, "offset", str(moved.offset), moved.offset) from moved


def shelve(office: Office, sha256: str, mime: str) -> int:
    """The whole file is here: verify, put on the shelf durably; returns its size. A wrong hash begins anew."""
    content = office.partials.content(sha256)
    if hashlib.sha256(content).hexdigest() != sha256:
        office.partials.drop(sha256)
        raise Rejected(422, "hash", sha256)
    office.parts.shelf.put(content, mime)
    office.parts.passing("blob_rename")
    return len(content)


def note_stored(office: Office, sha256: str, size: int) -> None:
    """The row after the file: a kill in between leaves a file that the next look adopts."""
    with office.transaction() as session:
        _note(office, session, sha256, size)


def _offset(office: Office, sha256: str) -> int:
    """A partial file that cannot be read must not hold up the others asked for: its own upload will tell."""
    try:
        return office.partials.size(sha256)
    except OSError:
        return 0


def _adopt(office: Office, session: Session, sha256: str) -> bool:
    try:
        content = office.parts.shelf.get(sha256)
    except Outage:
        return False
    _note(office, session, sha256, len(content))
    return True


def _note(office: Office, session: Session, sha256: str, size: int) -> None:
    if session.get(StoredBlobRow, sha256) is None:
        session.add(StoredBlobRow(sha256=sha256, size=size, stored_at=office.parts.clock.now()))
        session.flush()
        settle_cases_of_blob(office, session, sha256)
