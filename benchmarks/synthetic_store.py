"""A store with very many cases, written the fast way, for measurements of reading.

The fast way: facts are sealed and chained as the program does it, but ledger and derived rows are inserted in bulk,
5,000 cases to a transaction; the derived rows are those of the first case with its particulars replaced. That they
are what the program itself would derive is checked: ``check_some`` projects some cases anew and compares.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Engine, insert, inspect, select
from sqlalchemy.orm import Session

from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.kinds import kind_of, seal
from clerk_app.domain.facts import ApplicationTaken, Body, DocumentIssued, Entry, Fact, Header
from clerk_app.domain.identity import resident_check
from clerk_app.domain.numbers import Kind, Number
from db.base import Base
from db.ledger import FactRow, row_of
from db.projections import ZONE, project_case
from db.tables import CaseItemRow, CasePaperRow, CaseRow
from tests.builders import ITEMS, THEME, newborn_bodies
from tests.fakes import OPENING, SetClock

ORIGIN = "190001-03-001"
CATALOGUE = "2026.11.18-1/0123456789abcdef"
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马"
GIVEN = "清和远晴素禾晓梅志建国文谦若兰思齐景行怀瑾安然明哲雨桐子涵一诺梓萱浩宇欣怡博"
_PER_DAY, _AT_ONCE, _FIELDS = 300, 5_000, 38
_DERIVED = (CaseRow, CaseItemRow, CasePaperRow)

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Applicant:
    """One case's applicant, number and moment."""

    case_id: str
    case_no: str
    name: str
    id_no: str
    at: datetime


def applicant_fields(theme: str) -> Mapping[str, str]:
    return {"name": "mother_name", "id_no": "mother_id"} if theme == THEME else {}


def fill(engine: Engine, cases: int) -> list[Applicant]:
    """300 cases a day, from 600 days ago on; returns who applied, in order."""
    clock, dice = SetClock(), random.Random(19)
    applicants = [_applicant(at, Uuid7Ids(clock), dice) for at in range(cases)]
    written = _cases(applicants, Uuid7Ids(clock), _pattern(engine, applicants[0]))
    while batch := list(islice(written, _AT_ONCE)):
        with Session(engine) as session:
            for table in (FactRow, *_DERIVED):
                session.execute(insert(table), [columns for case in batch for columns in case[table]])
            session.commit()
    return applicants


def check_some(engine: Engine, applicants: list[Applicant], some: int = 20) -> None:
    """Projected anew, the derived rows of some cases must equal what was inserted; nothing is kept of it."""
    with Session(engine) as session:
        for applicant in random.Random(20).sample(applicants, some):
            before = _derived(session, applicant.case_id)
            project_case(session, applicant.case_id, applicant_fields)
            session.flush()
            session.expire_all()
            assert _derived(session, applicant.case_id) == before, applicant.case_no
        session.rollback()


def _applicant(at: int, ids: Uuid7Ids, dice: random.Random) -> Applicant:
    day, serial = divmod(at, _PER_DAY)
    moment = OPENING + timedelta(days=day - 600, seconds=serial * 90)
    number = Number.mint(Kind.CASE, ORIGIN[:6], moment.astimezone(ZONE).date(), ORIGIN[7:9], serial + 1)
    name = dice.choice(SURNAMES) + "".join(dice.sample(GIVEN, dice.choice((1, 2, 2))))
    body = (
        f"190101{dice.randint(1960, 2004)}{dice.randint(1, 12):02d}{dice.randint(1, 28):02d}{dice.randint(0, 999):03d}"
    )
    return Applicant(ids.new(), number.digits, name, body + resident_check(body), moment)


def _facts(applicant: Applicant, ids: Uuid7Ids, seq: int, previous: str) -> Iterator[tuple[Fact, FactRow]]:
    for body in _bodies(applicant):
        seq += 1
        kind, who = kind_of(body), applicant.case_id
        header = Header(ids.new(), who, ORIGIN, seq, kind, applicant.at, seq, 0, 0, "0107", CATALOGUE, previous)
        sealed = seal(Fact(header, body))
        previous = sealed.digest
        yield Fact(header, body), row_of(header, sealed)


def _bodies(applicant: Applicant) -> tuple[Body, ...]:
    """The sample visit with this applicant's entries, a form of usual length, and the receipt."""
    notice, taken, accepted = newborn_bodies(applicant.case_no, ())
    assert isinstance(taken, ApplicationTaken)
    rest = tuple(Entry(f"field_{at:02d}", f"云岫县清和街道桂花路{at}号") for at in range(_FIELDS - 2))
    entries = (Entry("mother_name", applicant.name), Entry("mother_id", applicant.id_no), *rest)
    paper = DocumentIssued("F03", "F03", f"10{applicant.case_no}", "", "1", "0" * 64, 1, ITEMS)
    return (notice, replace(taken, entries=entries), accepted, paper)


def _pattern(engine: Engine, applicant: Applicant) -> Mapping[type[Base], list[Columns]]:
    """What the program derives for one case; nothing is kept of it."""
    with Session(engine) as session:
        session.add_all([row for _, row in _facts(applicant, Uuid7Ids(SetClock()), 0, "")])
        session.flush()
        project_case(session, applicant.case_id, applicant_fields)
        session.flush()
        derived = _derived(session, applicant.case_id)
        session.rollback()
    return derived


def _derived(session: Session, case_id: str) -> dict[type[Base], list[Columns]]:
    found = {table: session.scalars(select(table).filter_by(case_id=case_id)).all() for table in _DERIVED}
    return {table: sorted(map(_columns, rows), key=repr) for table, rows in found.items()}


def _cases(
    applicants: list[Applicant], ids: Uuid7Ids, pattern: Mapping[type[Base], list[Columns]]
) -> Iterator[dict[type[Base], list[Columns]]]:
    seq, previous = 0, ""
    for applicant in applicants:
        rows = [row for _, row in _facts(applicant, ids, seq, previous)]
        seq, previous = rows[-1].seq, rows[-1].digest
        own = _particulars(applicant, seq)
        derived: dict[type[Base], list[Columns]] = {
            table: [{name: own.get(name, value) for name, value in columns.items()} for columns in pattern[table]]
            for table in _DERIVED
        }
        yield {FactRow: [_columns(row) for row in rows], **derived}


def _particulars(applicant: Applicant, last_seq: int) -> Columns:
    """Every derived column that differs from case to case."""
    local = applicant.at.astimezone(ZONE)
    return {
        "case_id": applicant.case_id,
        "case_no": applicant.case_no,
        "person": applicant.name,
        "id_tail": applicant.id_no[-4:],
        "decided_at": applicant.at,
        "issued_at": applicant.at,
        "decided_day": local.date(),
        "day": local.date(),
        "hour": local.hour,
        "last_seq": last_seq,
        "number": f"10{applicant.case_no}",
    }


def _columns(row: Base) -> Columns:
    return {column.key: getattr(row, column.key) for column in inspect(type(row)).columns}
