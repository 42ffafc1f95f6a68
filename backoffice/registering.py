"""The office's own words on a case: registered when its first decision is here, released when every page is."""

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backoffice.office import Office
from backoffice.tables import FeedRow, HomeRow, NamedBlobRow, ParkedFactRow, StoredBlobRow
from clerk_app.codec.kinds import FactDamaged, kind_of, open_fact, seal
from clerk_app.domain.case import Choice, fold_intake
from clerk_app.domain.facts import (
    OFFICE_KINDS,
    CaseRegistered,
    CorrectionRequested,
    Fact,
    Header,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    OfficeBody,
    TasksReleased,
)
from clerk_app.domain.origins import Origin, office_origin
from db.ledger import head_of, row_of, sealed_of_case

_DECISIONS = (ItemsAccepted, ItemsDeferred, ItemsReceived, CorrectionRequested, ItemsRefused)
_ACCEPTED = (Choice.ACCEPT, Choice.DEFER)


def settle_case(office: Office, session: Session, case_id: str) -> None:
    """Say what can be said of the case now and was not said before."""
    home = session.get(HomeRow, case_id)
    if home is None:
        return
    facts = applied_facts(session, case_id, home.origin)
    _pass_on(session, home.origin, facts)
    for body in _due(session, case_id, home.origin, facts):
        if isinstance(body, CaseRegistered):
            home.case_no = body.case_no
        say(office, session, case_id, home.origin, body)


def settle_cases_of_blob(office: Office, session: Session, sha256: str) -> None:
    """A file has become whole: the cases that name it may be ready."""
    cases = session.scalars(select(NamedBlobRow.case_id).where(NamedBlobRow.sha256 == sha256)).all()
    for case_id in cases:
        if not _awaits_blobs(session, case_id):
            settle_case(office, session, case_id)


def applied_facts(session: Session, case_id: str, home: str) -> tuple[Fact, ...]:
    """All facts of a case that count: the home's first, without those parked."""
    rows = session.execute(select(ParkedFactRow.origin, ParkedFactRow.seq).where(ParkedFactRow.case_id == case_id))
    parked = {(row.origin, row.seq) for row in rows}
    facts: list[Fact] = []
    for sealed in sealed_of_case(session, case_id):
        try:
            fact = open_fact(sealed.header, sealed.body)
        except FactDamaged:
            continue
        if (fact.header.origin, fact.header.seq) not in parked:
            facts.append(fact)
    return tuple(sorted(facts, key=lambda fact: (fact.header.origin != home, fact.header.origin, fact.header.seq)))


def _due(session: Session, case_id: str, home: str, facts: tuple[Fact, ...]) -> Iterator[OfficeBody]:
    intake = fold_intake(facts)
    said = tuple(fact.body for fact in facts if isinstance(fact.body, OFFICE_KINDS))
    decided = next((fact for fact in facts if isinstance(fact.body, _DECISIONS)), None)
    if decided is None or not intake.case_no:
        return
    if not any(isinstance(body, CaseRegistered) for body in said):
        yield CaseRegistered(home, decided.header.seq, intake.case_no)
    released = {item for body in said if isinstance(body, TasksReleased) for item in body.items}
    # What was received for another place is no department's here (R087).
    tasks = _ACCEPTED if intake.crossing else (*_ACCEPTED, Choice.RECEIVE)
    items = tuple(item for item, choice in intake.decisions.items() if choice in tasks and item not in released)
    if items and not _awaits_blobs(session, case_id):
        last = max(fact.header.seq for fact in facts if fact.header.origin == home)
        yield TasksReleased(home, last, items)


def _awaits_blobs(session: Session, case_id: str) -> bool:
    whole = StoredBlobRow.sha256 == NamedBlobRow.sha256
    lacking = select(NamedBlobRow.sha256).outerjoin(StoredBlobRow, whole)
    lacking = lacking.where(NamedBlobRow.case_id == case_id, StoredBlobRow.sha256.is_(None))
    return session.scalar(lacking.limit(1)) is not None


def say(office: Office, session: Session, case_id: str, reader: str, body: OfficeBody) -> None:
    """Append to the office's ledger of the reader's station, and to the reader's feed."""
    station = Origin.read(reader)
    assert station is not None
    origin = str(office_origin(station.station, office.epoch))
    seq, previous = head_of(session, origin)
    header = _header(office, case_id, origin, seq + 1, kind_of(body), previous)
    session.add(row_of(header, seal(Fact(header, body))))
    _feed(session, reader, origin, seq + 1)
    office.parts.passing("feed_seq")


def _pass_on(session: Session, home: str, facts: tuple[Fact, ...]) -> None:
    """What other windows added, in its own bytes and once, whichever came first: a paper is there, a result is gone."""
    for fact in facts:
        origin, seq = fact.header.origin, fact.header.seq
        if origin == home or isinstance(fact.body, OFFICE_KINDS):
            continue
        told = (FeedRow.reader == home, FeedRow.origin == origin, FeedRow.seq == seq)
        if session.scalar(select(FeedRow.feed_seq).where(*told).limit(1)) is None:
            _feed(session, home, origin, seq)


def _feed(session: Session, reader: str, origin: str, seq: int) -> None:
    newest = session.scalar(select(func.max(FeedRow.feed_seq))) or 0
    session.add(FeedRow(feed_seq=newest + 1, reader=reader, origin=origin, seq=seq))
    session.flush()


def _header(office: Office, case_id: str, origin: str, seq: int, kind: str, previous: str) -> Header:
    return Header(
        event_id=office.parts.ids.new(),
        case_id=case_id,
        origin=origin,
        seq=seq,
        kind=kind,
        at=office.parts.clock.now(),
        mono=office.parts.clock.monotonic_ms(),
        clock_offset_ms=0,
        clock_age_s=0,
        actor="office",
        catalogue="",
        prev=previous,
    )
