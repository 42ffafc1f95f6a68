"""Papers taken in for cases that could not be asked for: kept with their pages until the case has them."""

from datetime import datetime

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from clerk_app.domain.guests import Lodged, Lodging
from clerk_app.domain.materials import Page
from db.base import Base


class LodgedRow(Base):
    """``pages`` as JSON; the row outlives its settling, so that its pages are never swept up too early."""

    __tablename__ = "lodged"

    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str]
    case_no: Mapped[str]
    theme: Mapped[str]
    material: Mapped[str]
    pages: Mapped[bytes]
    original_seen: Mapped[bool]
    clerk: Mapped[str]
    at: Mapped[datetime]
    state: Mapped[str]
    why: Mapped[str]


def lodge(session: Session, lodged: Lodged) -> None:
    """New, or as it stands now."""
    session.merge(
        LodgedRow(
            id=lodged.id,
            number=lodged.number,
            case_no=lodged.case_no,
            theme=lodged.theme,
            material=lodged.material,
            pages=msgspec.json.encode(lodged.pages),
            original_seen=lodged.original_seen,
            clerk=lodged.clerk,
            at=lodged.at,
            state=lodged.state,
            why=lodged.why,
        )
    )


def lodged_of(session: Session, lodged_id: str) -> Lodged | None:
    row = session.get(LodgedRow, lodged_id)
    return _opened(row) if row else None


def waiting(session: Session) -> tuple[Lodged, ...]:
    """The oldest first."""
    rows = select(LodgedRow).where(LodgedRow.state == Lodging.WAITING).order_by(LodgedRow.at, LodgedRow.id)
    return tuple(_opened(row) for row in session.scalars(rows))


def pages_of_all(session: Session) -> frozenset[str]:
    """Every file that papers taken in for later name, also of those that are settled."""
    pages = [page for content in session.scalars(select(LodgedRow.pages)) for page in _pages(content)]
    records = {page.record.sha256 for page in pages if page.record}
    return frozenset({page.sha256 for page in pages} | records)


def _opened(row: LodgedRow) -> Lodged:
    return Lodged(
        row.id,
        row.number,
        row.case_no,
        row.theme,
        row.material,
        _pages(row.pages),
        row.original_seen,
        row.clerk,
        row.at,
        Lodging(row.state),
        row.why,
    )


def _pages(content: bytes) -> tuple[Page, ...]:
    return msgspec.json.decode(content, type=tuple[Page, ...])
