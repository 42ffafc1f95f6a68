"""A line of the feed into the station's ledger: another origin's fact, kept in its very bytes, once."""

from sqlalchemy.orm import Session

from clerk_app.codec.kinds import FactDamaged, from_line, kind_names, open_header
from clerk_app.domain.facts_handling import ClockPaused, ItemDecided, LimitExtended
from clerk_app.ports import Outage, OutageKind
from db.ledger import FactRow, row_of

# What a department says of an item in writing: its paper is this window's to print (F11-F13).
_IN_WRITING = frozenset(name for kind in (ClockPaused, LimitExtended, ItemDecided) for name in kind_names(kind))


def told_in_writing(line: bytes) -> bool:
    return open_header(from_line(line).header).kind in _IN_WRITING


def keep_line(session: Session, own: str, line: bytes) -> str:
    """The case that got a new fact, or empty for one already here. A line that is none of an office's is refused."""
    try:
        sealed = from_line(line)
        header = open_header(sealed.header)
    except FactDamaged as damaged:
        raise Outage(OutageKind.OFFICE_ERROR, str(damaged)) from damaged
    if header.origin == own:
        raise Outage(OutageKind.OFFICE_ERROR, "own facts in the feed")
    held = session.get(FactRow, (header.origin, header.seq))
    if held is None:
        session.add(row_of(header, sealed))
        return header.case_id
    # An office set back to a copy says what it lost once more, at another time: the first time counts.
    same_word = (held.case_id, held.kind, held.body) == (header.case_id, header.kind, sealed.body)
    if held.digest != sealed.digest and not same_word:
        raise Outage(OutageKind.OFFICE_ERROR, f"{header.origin} {header.seq} twice")
    return ""
