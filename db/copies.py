"""Copies of other windows' cases, in a table of their own: no list, count, figure or outbox ever reads them."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from clerk_app.codec.kinds import FactDamaged, from_line, open_fact
from clerk_app.domain.facts import Fact
from clerk_app.domain.guests import GuestCase, with_own
from clerk_app.ports import CaseCopy
from db.base import Base
from db.projections import known_facts


class CaseCopyRow(Base):
    """``lines`` are facts as the office told them, one on each line."""

    __tablename__ = "case_copy"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str]
    home: Mapped[str]
    fetched_at: Mapped[datetime]
    lines: Mapped[bytes]


def keep_copy(session: Session, copy: CaseCopy, now: datetime) -> None:
    """In place of an older one."""
    lines = b"\n".join(copy.lines)
    session.merge(CaseCopyRow(case_id=copy.case_id, case_no=copy.case_no, home=copy.home, fetched_at=now, lines=lines))


def drop_copies(session: Session, before: datetime) -> None:
    """A copy serves one visit; what was written upon it is in the ledger."""
    session.execute(delete(CaseCopyRow).where(CaseCopyRow.fetched_at < before))


def copied_facts(session: Session, case_id: str) -> tuple[Fact, ...]:
    row = session.get(CaseCopyRow, case_id)
    return tuple(_known(row.lines)) if row else ()


def guest_case(session: Session, case_id: str) -> GuestCase | None:
    row = session.scalar(select(CaseCopyRow).where(CaseCopyRow.case_id == case_id))
    if row is None:
        return None
    facts = with_own(_known(row.lines), known_facts(session, case_id))
    return GuestCase(row.case_no, row.case_id, row.home, row.fetched_at, facts)


def _known(lines: bytes) -> list[Fact]:
    """What this program understands of it; a newer program's kinds are left out, as in the ledger."""
    found: list[Fact] = []
    for line in lines.split(b"\n"):
        try:
            sealed = from_line(line)
            found.append(open_fact(sealed.header, sealed.body))
        except FactDamaged:
            continue
    return found
