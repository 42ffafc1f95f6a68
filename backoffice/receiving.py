"""Receiving facts: compared with what is held, appended, ruled upon and answered for, in one transaction."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.authority import judge
from backoffice.batch import Received, after_seq, read_batch
from backoffice.office import Office
from backoffice.rating import keep_rating
from backoffice.registering import settle_case
from backoffice.rejected import Rejected
from backoffice.tables import HomeRow, NamedBlobRow, ParkedFactRow
from clerk_app.codec.kinds import open_fact
from clerk_app.codec.wire_shapes import EventsAnswer, Parked
from clerk_app.domain.facts_rating import RatingGiven
from db.ledger import FactRow, digest_at, head_of, row_of


def receive(office: Office, origin: str, lines: tuple[bytes, ...]) -> EventsAnswer:
    """Returns after the commit. Raises Rejected: gap and fork among others; then nothing was stored."""
    facts = read_batch(origin, lines)
    with office.transaction() as session:
        head, _ = head_of(session, origin)
        _refuse_gap(facts, head)
        _refuse_fork(session, origin, facts)
        fresh = after_seq(facts, head)
        _append(office, session, fresh)
        return _answer(office, session, facts, head)


def _refuse_gap(facts: tuple[Received, ...], head: int) -> None:
    first = facts[0].header.seq
    if first > head + 1:
        raise Rejected(409, "gap", f"{first} after {head}", head + 1)


def _refuse_fork(session: Session, origin: str, facts: tuple[Received, ...]) -> None:
    """One seq with two digests, another past, or an event written twice: this ledger was copied or set back."""
    first, last = facts[0].header, facts[-1].header
    between = (FactRow.origin == origin, FactRow.seq >= first.seq, FactRow.seq <= last.seq)
    held = {row.seq: row.digest for row in session.execute(select(FactRow.seq, FactRow.digest).where(*between))}
    for fact in facts:
        if held.get(fact.header.seq, fact.sealed.digest) != fact.sealed.digest:
            raise Rejected(409, "fork", str(fact.header.seq), fact.header.seq)
    if first.prev != digest_at(session, origin, first.seq - 1):
        raise Rejected(409, "fork", f"before {first.seq}", first.seq)
    ids = [fact.header.event_id for fact in facts if fact.header.seq not in held]
    if session.scalar(select(FactRow.event_id).where(FactRow.event_id.in_(ids)).limit(1)):
        raise Rejected(409, "fork", "event_id")


def _append(office: Office, session: Session, facts: Iterable[Received]) -> None:
    touched: dict[str, None] = {}
    for fact in facts:
        session.add(row_of(fact.header, fact.sealed))
        if apply_fact(office, session, fact):
            touched[fact.header.case_id] = None
        session.flush()
        office.parts.passing("mid_tx")
    for case_id in touched:
        settle_case(office, session, case_id)


def apply_fact(office: Office, session: Session, fact: Received) -> bool:
    """Rule on one fact; False when it was parked."""
    header = fact.header
    row = session.get(HomeRow, header.case_id)
    verdict = judge(header, fact.sealed, row.origin if row else "")
    if verdict.code:
        session.add(
            ParkedFactRow(
                origin=header.origin,
                seq=header.seq,
                case_id=header.case_id,
                code=verdict.code,
                detail=verdict.detail,
                since=office.parts.clock.now(),
            )
        )
        return False
    if verdict.claims_home:
        session.add(HomeRow(case_id=header.case_id, origin=header.origin))
    for blob in header.blobs:
        session.merge(NamedBlobRow(case_id=header.case_id, sha256=blob.sha256, size=blob.size))
    opened = open_fact(fact.sealed.header, fact.sealed.body)
    if isinstance(opened.body, RatingGiven):
        keep_rating(office, session, opened, opened.body)
    return True


def _answer(office: Office, session: Session, facts: tuple[Received, ...], known: int) -> EventsAnswer:
    origin, first, last = facts[0].header.origin, facts[0].header.seq, facts[-1].header.seq
    through, chain = head_of(session, origin)
    return EventsAnswer(
        first=first,
        last=last,
        duplicate_through=min(known, last),
        parked=_parked(session, origin, first, last),
        durable_through=through,
        chain=chain,
        time=office.parts.clock.now(),
    )


def _parked(session: Session, origin: str, first: int, last: int) -> list[Parked]:
    """Also of facts known before: the first answer may have been lost."""
    mine = (ParkedFactRow.origin == origin, ParkedFactRow.seq >= first, ParkedFactRow.seq <= last)
    rows = session.scalars(select(ParkedFactRow).where(*mine).order_by(ParkedFactRow.seq))
    return [Parked(seq=row.seq, code=row.code, detail=row.detail) for row in rows]
